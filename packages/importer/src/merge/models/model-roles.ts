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
 * The roles of the fields of an input, by common field names.
 *
 * @param document Resolves references in the input.
 */
export function modelRoles(input: JsonObject, document: JsonObject = {}): ModelRoles {
  const properties = objectMember(input, "properties");
  const found: ModelRoles = {};
  const chosen = modelField({ schema: input, components: objectMember(document, "components") });
  if (chosen?.choices !== undefined) found.model = appendPointer("", chosen.name);
  for (const role of roles) {
    const name = roleFields[role]
      .flatMap((candidate) => byAnyCase(properties, candidate))
      .find((candidate) => isSimple(properties[candidate]));
    if (name !== undefined) found[role] = appendPointer("", name);
  }
  const images = Object.keys(properties).filter((name) =>
    imageFields.some((field) => field.toLowerCase() === name.toLowerCase()),
  );
  if (images.length > 0) found.images = images.map((name) => appendPointer("", name));
  return found;
}

/** The fields with a name, compared without case: `Prompt`. */
function byAnyCase(properties: JsonObject, name: string): string[] {
  if (Object.hasOwn(properties, name)) return [name];
  return Object.keys(properties).filter((one) => one.toLowerCase() === name.toLowerCase());
}

/** An object is not a size or a format: a `response_format` that is an object describes a response. */
function isSimple(schema: JsonValue | undefined): boolean {
  const type = member(schema, "type");
  return type !== "object" && type !== "array" && member(schema, "properties") === undefined;
}
