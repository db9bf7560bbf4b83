import type { JsonObject } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";
import type { MediaKind, ModelRoles } from "../document/model.js";
import { imageFields, mediaHints, roleFields, type SingleRole } from "./field-names.js";

const roles: readonly SingleRole[] = [
  "prompt",
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

/** Which fields of an input play which part, by the names fields usually go by. */
export function modelRoles(input: JsonObject): ModelRoles {
  const properties = objectMember(input, "properties");
  const found: ModelRoles = {};
  for (const role of roles) {
    const name = roleFields[role].find((candidate) => Object.hasOwn(properties, candidate));
    if (name !== undefined) found[role] = appendPointer("", name);
  }
  const images = Object.keys(properties).filter((name) => imageFields.includes(name));
  if (images.length > 0) found.images = images.map((name) => appendPointer("", name));
  return found;
}

/** What a model makes, as far as the names of its inputs tell; `file` where they do not. */
export function mediaOfInput(input: JsonObject): MediaKind {
  const properties = objectMember(input, "properties");
  const hint = mediaHints.find(({ fields }) => fields.some((name) => Object.hasOwn(properties, name)));
  return hint?.media ?? "file";
}
