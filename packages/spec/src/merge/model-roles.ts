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

/** What stands in the name of a model that makes one kind of media from another. */
const madeOf =
  /(?:text|image|video|audio|speech|voice|music)[-_ ]?(?:to|2)[-_ ]?(image|video|audio|speech|voice|music|text)/i;

/**
 * What a model makes, as far as its name (`text-to-video`) or the names of its inputs tell; `file` where they do not.
 */
export function mediaOfInput(input: JsonObject, id = ""): MediaKind {
  const made = madeOf.exec(id)?.[1]?.toLowerCase();
  if (made === "image" || made === "video" || made === "text") return made;
  if (made !== undefined) return "audio";
  const properties = objectMember(input, "properties");
  // A still picture has no duration.
  const has = (names: readonly string[]): boolean => names.some((name) => Object.hasOwn(properties, name));
  if (has(roleFields.duration) && has([...roleFields.aspectRatio, ...imageFields, "resolution"]))
    return "video";
  const hint = mediaHints.find(({ fields }) => fields.some((name) => Object.hasOwn(properties, name)));
  const word = /(?:^|[^a-z])(image|video)(?![a-z])/i.exec(id)?.[1]?.toLowerCase();
  const named = word === "image" || word === "video" ? word : undefined;
  // A model that is talked to may still make pictures.
  return hint === undefined || hint.media === "text" ? (named ?? hint?.media ?? "file") : hint.media;
}
