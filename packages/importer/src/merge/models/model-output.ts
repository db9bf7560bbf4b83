import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../../document/json-values.js";
import type { MediaKind, OutputFileBinding } from "../../document/model.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";
import { inferSchema, isUrl } from "../schemas/infer-schema.js";
import { modelFields, outputFields } from "./field-names.js";
import { isNamedBy } from "./offer-names.js";

/** The documented output of a model; undefined where the page has none, or only null. */
export function documentedOutput(page: PreparedPage, offer: ModelOffer): JsonObject | undefined {
  const contents = page.responses
    .filter(({ status }) => /^(2|default)/.test(status))
    .flatMap((item) => item.contents);
  for (const { schema, examples } of contents) {
    const properties = objectMember(schema?.value, "properties");
    const answers = examples.map(({ value }) => value.value).filter((value) => isAnswerOf(value, offer));
    for (const name of outputFields) {
      const declared = member(properties, name);
      const shown = answers
        .map((answer) => member(answer, name))
        .find((value) => value !== undefined && value !== null);
      if (isJsonObject(declared) && saysSomething(declared)) return withShownFormat(declared, shown);
      if (shown !== undefined && offer.ownsExamples) {
        const text = `${name}: ${JSON.stringify(shown)}`;
        return { ...inferSchema(shown), "x-corsac-inferred": [{ keyword: "type", from: "example", text }] };
      }
    }
  }
  return undefined;
}

function isAnswerOf(answer: JsonValue, offer: ModelOffer): boolean {
  return modelFields.every((name) => {
    const named = member(answer, name);
    return typeof named !== "string" || isNamedBy(offer, named);
  });
}

function saysSomething(schema: JsonObject): boolean {
  const keywords = Object.keys(schema).filter((key) => !key.startsWith("x-") && key !== "description");
  return keywords.length > 0 && schema["type"] !== "null";
}

/** A string whose example is a URL gets the format `uri`. */
function withShownFormat(schema: JsonObject, shown: JsonValue | undefined): JsonObject {
  const inferred = [{ keyword: "format", from: "example", text: JSON.stringify(shown ?? null) }];
  if (
    schema["type"] === "string" &&
    schema["format"] === undefined &&
    typeof shown === "string" &&
    isUrl(shown)
  ) {
    return { ...schema, format: "uri", "x-corsac-inferred": inferred };
  }
  const items = schema["items"];
  if (schema["type"] === "array" && isJsonObject(items) && Array.isArray(shown)) {
    return { ...schema, items: withShownFormat(items, shown[0]) };
  }
  return schema;
}

/** The positions of files in an output, from its schema: every string that is a URL. */
export function outputFiles(
  schema: JsonObject,
  media: MediaKind,
  pointer: JsonPointer = "",
): OutputFileBinding[] {
  if (schema["format"] === "uri") return [{ pointer, media: mediaOfSchema(schema) ?? media }];
  const items = schema["items"];
  if (isJsonObject(items)) return outputFiles(items, media, `${pointer}/*`);
  return Object.entries(objectMember(schema, "properties")).flatMap(([name, property]) =>
    isJsonObject(property) ? outputFiles(property, media, appendPointer(pointer, name)) : [],
  );
}

/** The media that an output's schema declares. */
export function mediaOfSchema(schema: JsonObject): MediaKind | undefined {
  const type = /^(image|audio|video|text)\//.exec(String(schema["contentMediaType"] ?? ""))?.[1];
  if (type === "image" || type === "audio" || type === "video" || type === "text") return type;
  const items = schema["items"];
  return isJsonObject(items) ? mediaOfSchema(items) : undefined;
}
