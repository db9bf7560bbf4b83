import type { StandardSchemaV1 } from "@standard-schema/spec";
import { parsePointer } from "../pointer.js";
import type { Breach } from "./check-value.js";
import { explain } from "./explain.js";

/** What a check found, as Standard Schema has it. A field that no schema lists is no issue, unless it is near one that is. */
export function issuesOf(breaches: readonly Breach[]): StandardSchemaV1.Issue[] {
  return explain(breaches).violations.map(({ path, message }) => ({ message, path: parsePointer(path) }));
}
