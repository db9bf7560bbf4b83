import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { member, objectMember } from "../../document/json-values.js";
import type { ModelRoles } from "../../document/model.js";
import { modelField } from "../../names/model-field.js";
import { imageFields, roleFields, type SingleRole } from "./field-names.js";

const roles: readonly SingleRole[] = [
  "prompt",
  "system",
  "negativePrompt",
  "width",
  "height",
  "size",
  "aspectRatio",
  "megapixels",
  "format",
  "quality",
  "count",
  "seed",
  "steps",
  "duration",
];

/**
 * Which fields of an input play which part, by the names fields usually go by.
 *
 * @param document Where references in the input lead to.
 */
export function modelRoles(input: JsonObject, document: JsonObject = {}): ModelRoles {
  const properties = objectMember(input, "properties");
  const found: ModelRoles = {};
  const chosen = modelField({ schema: input, components: objectMember(document, "components") });
  if (chosen?.choices !== undefined) found.model = appendPointer("", chosen.name);
  for (const role of roles) {
    const name = roleFields[role].find(
      (candidate) => Object.hasOwn(properties, candidate) && isSimple(properties[candidate]),
    );
    if (name !== undefined) found[role] = appendPointer("", name);
  }
  const images = Object.keys(properties).filter((name) => imageFields.includes(name));
  if (images.length > 0) found.images = images.map((name) => appendPointer("", name));
  return found;
}

/** An object says more than a size or a format: a `response_format` of that kind describes an answer. */
function isSimple(schema: JsonValue | undefined): boolean {
  const type = member(schema, "type");
  return type !== "object" && type !== "array" && member(schema, "properties") === undefined;
}
