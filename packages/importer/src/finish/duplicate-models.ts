import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, textMember } from "../document/json-values.js";
import { sourceLocation } from "./source-location.js";

/** Two models with the same id, public name or short name. */
export function duplicateModels(document: JsonObject): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const field of ["id", "name", "slug"]) {
    const seen = new Set<string>();
    for (const model of arrayMember(document, "x-corsac-models")) {
      const value = textMember(model, field);
      if (value === undefined) continue;
      if (seen.has(value)) {
        diagnostics.push({
          rule: "model-duplicate",
          severity: "error",
          message: `Two models have the ${field} ${JSON.stringify(value)}.`,
          hint:
            field === "name"
              ? "Give one another name in names.yaml."
              : `Make the ${field} of each model its own.`,
          ...sourceLocation(isJsonObject(model) ? model["source"] : undefined),
        });
      }
      seen.add(value);
    }
  }
  return diagnostics;
}
