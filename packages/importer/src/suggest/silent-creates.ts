import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { phrase } from "../diagnostics/message.js";
import { textMember } from "../document/json-values.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";
import type { ProvenLifecycles } from "../lifecycle/prove-lifecycles.js";

/** Task models whose create has no documented response: not even the id is known. */
export function silentCreates({ silent }: ProvenLifecycles): Diagnostic[] {
  return silent
    .filter(({ model }) => textMember(model, "kind") === "task")
    .map(({ model, create }) => ({
      ...finding(
        "lifecycle-undocumented",
        phrase`The page of ${textMember(model, "id")} shows neither an id nor a status in the answer of ${create.method.toUpperCase()} ${create.path}.`,
      ),
      ...sourceLocation(create.operation["x-corsac-source"]),
    }));
}
