import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { sourceLocation } from "./source-location.js";

/**
 * Reports two models with the same id, public name or short name: at the line of the overlay or of names.yaml that sets
 * it, else at the page of the second.
 *
 * @param place Returns the source position of a part of the document.
 */
export function reportDuplicateModels(
  document: JsonObject,
  place: WrittenPlace,
  diagnostics: Diagnostics,
): void {
  for (const field of ["id", "name", "slug"]) {
    const seen = new Map<string, number>();
    for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
      const value = textMember(model, field);
      if (value === undefined) continue;
      const other = seen.get(value);
      if (other !== undefined) {
        const written = place(["x-corsac-models", index, field]) ?? place(["x-corsac-models", other, field]);
        diagnostics.report({
          rule: "model-duplicate",
          severity: "error",
          ...worded(phrase`Two models have the ${field} ${JSON.stringify(value)}.`),
          ...advised(
            field === "name"
              ? phrase`Give one another name in names.yaml.`
              : phrase`Make the ${field} of each model its own.`,
          ),
          ...(written === undefined
            ? sourceLocation(isJsonObject(model) ? model["source"] : undefined)
            : { location: written }),
        });
      }
      if (other === undefined) seen.set(value, index);
    }
  }
}
