import { type JsonObject, type JsonValue, jsonObject, member } from "./contract.js";
import { readLinks } from "./read-links.js";
import { resolveReferences } from "./resolve-references.js";
import type { Content, DocumentedResponse, NamedExample } from "./service.js";

/** Whether a media type is JSON, or based on JSON. */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** The contents of a `content` object, in the order of the document. */
export function readContents(document: JsonObject, value: JsonValue | undefined): Content[] {
  return Object.entries(jsonObject(value)).map(([mediaType, media]) => {
    const raw = jsonObject(member(media, "schema"));
    let schema: JsonObject | undefined;
    return {
      mediaType: mediaType.toLowerCase(),
      raw,
      get schema(): JsonObject {
        schema ??= jsonObject(resolveReferences(document, raw));
        return schema;
      },
      examples: readExamples(document, jsonObject(media)),
      encoding: jsonObject(member(media, "encoding")),
    };
  });
}

function readExamples(document: JsonObject, media: JsonObject): NamedExample[] {
  const named = Object.entries(jsonObject(media["examples"])).flatMap(([name, example]) => {
    const value = member(resolveReferences(document, example), "value");
    return value === undefined ? [] : [{ name, value }];
  });
  return media["example"] === undefined ? named : [{ name: "", value: media["example"] }, ...named];
}

/** All documented responses of an operation. */
export function readResponses(document: JsonObject, value: JsonValue | undefined): DocumentedResponse[] {
  return Object.entries(jsonObject(value)).map(([status, written]) => {
    const response = referenced(document, written);
    return {
      status: status.toUpperCase() === "DEFAULT" ? "default" : status.toUpperCase(),
      headers: Object.entries(jsonObject(response["headers"])).map(([name, declared]) => {
        const header = jsonObject(resolveReferences(document, declared));
        const example =
          header["example"] ?? member(Object.values(jsonObject(header["examples"]))[0], "value");
        return {
          name,
          required: header["required"] === true,
          schema: jsonObject(header["schema"]),
          ...(example === undefined ? {} : { example }),
        };
      }),
      contents: readContents(document, response["content"]),
      links: readLinks(document, response["links"]),
    };
  });
}

/** The target of a reference, without resolving the references in it. */
function referenced(document: JsonObject, value: JsonValue): JsonObject {
  const object = jsonObject(value);
  return typeof object["$ref"] === "string" ? jsonObject(resolveReferences(document, object)) : object;
}
