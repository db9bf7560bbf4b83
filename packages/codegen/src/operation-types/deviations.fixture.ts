import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { isBinary, isBinaryContent } from "./media.js";

/** A kind of schema that openapi-typescript 7.13 gives a wrong type, written so that it gives the right one. */
interface Deviation {
  readonly why: string;
  readonly rewrite: (part: JsonObject) => JsonObject;
}

/**
 * Where our types are not those of openapi-typescript 7.13, and why it is wrong there. That the types are right is
 * tested in operation-types.test.ts; here the documents that it is given say the same in words that it understands.
 */
export const deviations: readonly Deviation[] = [
  {
    why: "Bytes are typed as text, and those of a media type without a schema as unknown: a Blob is what a request takes and an answer gives. (Bytes of a schema: in its `transform`.)",
    rewrite(part) {
      if (!isJsonObject(part["content"])) return part;
      const content = Object.entries(part["content"]).map(([name, media]): [string, JsonValue] => {
        if (!isJsonObject(media) || !isBinaryContent(name, media["schema"])) return [name, media];
        return [name, { ...media, schema: { type: "string", format: "binary" } }];
      });
      return { ...part, content: Object.fromEntries(content) };
    },
  },
  {
    why: "So are bytes as OpenAPI 3.1 says them: by their media type.",
    rewrite: (part) => (isBinary(part) ? { ...part, format: "binary" } : part),
  },
  {
    why: "An index signature in an intersection with named properties of another type accepts no literal.",
    rewrite(part) {
      const { properties, additionalProperties, required } = part;
      if (!isJsonObject(properties) || !isJsonObject(additionalProperties)) return part;
      const all = Object.values(properties);
      if (all.length === 0 || Object.keys(additionalProperties).length === 0) return part;
      if (all.some((property) => isJsonObject(property) && isJsonObject(property["properties"]))) {
        return { ...part, additionalProperties: true };
      }
      const isOptional = Object.keys(properties).some((name) => !jsonList(required).includes(name));
      const missing = isOptional ? [{ type: "string", format: "undefined" }] : [];
      return { ...part, additionalProperties: { anyOf: [additionalProperties, ...all, ...missing] } };
    },
  },
  {
    why: "What stands beside a reference is lost; OpenAPI 3.1 takes it as `allOf`.",
    rewrite(part) {
      const { $ref, ...rest } = part;
      const says = ["type", "properties", "allOf", "anyOf", "oneOf"].some((name) => name in rest);
      if (typeof $ref !== "string" || !says) return part;
      return { ...rest, allOf: [{ $ref }, ...jsonList(rest["allOf"])] };
    },
  },
];

/** Directly below these a key is a name, and the map is no schema. */
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "schemas", "$defs"]);

/** The document as openapi-typescript is given it, without our extensions. */
export function rewritten(value: JsonValue, isMap: boolean = false): JsonValue {
  if (Array.isArray(value)) return value.map((item) => rewritten(item));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !name.startsWith("x-corsac-"))
    .map(([name, item]): [string, JsonValue] => [name, rewritten(item, !isMap && maps.has(name))]);
  const part: JsonObject = Object.fromEntries(entries);
  return isMap ? part : deviations.reduce((so, { rewrite }) => rewrite(so), part);
}
