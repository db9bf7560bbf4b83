import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonObject } from "../document/json.js";
import { sourceLocation } from "../finish/source-location.js";
import { finding } from "../lint/finding.js";
import { createsWithoutAnswer } from "./create-group.js";

/** Models that start work, whose create's page says nothing of its answer: not even the id is known. */
export function silentCreates(document: JsonObject): Diagnostic[] {
  return createsWithoutAnswer(document).map(({ model, operation }) => ({
    ...finding(
      "lifecycle-undocumented",
      `The page of ${model} shows neither an id nor a status in the answer of ${operation.method.toUpperCase()} ${operation.path}.`,
    ),
    ...sourceLocation(operation.operation["x-corsac-source"]),
  }));
}
