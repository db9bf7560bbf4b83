import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../document/json.js";
import { isJsonObject, textMember } from "../document/json-values.js";

/** The first location of an `x-corsac-source`, to spread into a diagnostic; empty if there is none. */
export function sourceLocation(source: JsonValue | undefined): { location?: SourceLocation } {
  const first = Array.isArray(source) ? source[0] : undefined;
  const file = textMember(first, "file");
  const line = isJsonObject(first) ? first["line"] : undefined;
  return file === undefined || typeof line !== "number" ? {} : { location: { file, line, column: 1 } };
}
