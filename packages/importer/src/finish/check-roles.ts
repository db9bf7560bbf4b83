import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { advised, finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { fieldAt } from "./field-roles.js";

/**
 * Reports roles in an overlay that no field of the model's input can have, as errors. They are removed when the roles
 * are completed. Roles that were read from pages are removed with their fields, without a finding.
 */
export function checkRoles(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
    if (!isJsonObject(model)) continue;
    const input = resolveSchema(document, objectMember(model, "input")["schema"]) ?? {};
    const names = Object.keys(objectMember(input, "properties")).map((name) => `/${name}`);
    for (const [role, value] of Object.entries(objectMember(model, "roles"))) {
      const pointers = Array.isArray(value) ? value.map((one, at) => [one, at] as const) : [[value] as const];
      for (const [pointer, ...at] of pointers) {
        const location = place(["x-corsac-models", index, "roles", role, ...at]);
        if (location === undefined || typeof pointer !== "string") continue;
        if (fieldAt(document, input, pointer) !== undefined) continue;
        const message = phrase`The role ${role} of ${textMember(model, "id") ?? phrase`a model`} is ${JSON.stringify(pointer)}, which is no field of its input.`;
        const near = didYouMean(pointer, names);
        diagnostics.report({
          ...finding("role-unknown-field", message, location),
          ...(near === undefined ? {} : advised(near)),
        });
      }
    }
  }
}
