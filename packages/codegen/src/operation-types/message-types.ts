import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { entriesOf, referenceOf } from "./entries.js";
import { isBinaryContent, isEventStream } from "./media.js";
import { absentText, indexText, memberText } from "./member-text.js";
import { referenceType } from "./reference-type.js";
import {
  binaryType,
  neverType,
  objectType,
  plainType,
  stringType,
  type TypeText,
  unionType,
  unknownType,
} from "./type-text.js";
import { inside, type Place, type TypesContext } from "./types-context.js";

/**
 * A request's body: what it holds in each media type.
 * https://spec.openapis.org/oas/v3.1.0#request-body-object
 */
export function bodyType(body: JsonValue, place: Place, context: TypesContext): TypeText {
  const reference = referenceOf(body);
  if (reference !== undefined) return referenceType(reference, place, context, bodyType);
  const at = inside(place);
  const members = contentTexts(isJsonObject(body) ? body["content"] : undefined, at, context);
  const content = objectType(members.length === 0 ? [absentText("*/*", at.depth + 1)] : members, at.depth);
  return objectType([memberText({ name: "content", type: content }, at.depth)], place.depth);
}

/** What an operation may answer, by status. */
export function responsesType(
  responses: JsonValue | undefined,
  place: Place,
  context: TypesContext,
): TypeText {
  const at = inside(place);
  const members = entriesOf(responses).map(([status, response]) => {
    const reference = referenceOf(response);
    const type =
      reference === undefined
        ? responseType(response, at, context)
        : referenceType(reference, at, context, responseType);
    return memberText({ name: status, type, part: response }, at.depth);
  });
  return members.length === 0 ? neverType : objectType(members, place.depth);
}

export function responseType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const reference = referenceOf(written);
  if (reference !== undefined) return referenceType(reference, place, context, responseType);
  const response = isJsonObject(written) ? written : {};
  const at = inside(place);
  const headers = headerTexts(response["headers"], inside(at), context);
  headers.push(indexText("name", unknownType, at.depth + 1));
  const contents = contentTexts(response["content"], at, context);
  const content =
    contents.length === 0
      ? absentText("content", at.depth)
      : memberText({ name: "content", type: objectType(contents, at.depth) }, at.depth);
  return objectType(
    [memberText({ name: "headers", type: objectType(headers, at.depth) }, at.depth), content],
    place.depth,
  );
}

function headerTexts(headers: JsonValue | undefined, at: Place, context: TypesContext): string[] {
  return entriesOf(headers).map(([name, header]) => {
    const reference = referenceOf(header);
    const type =
      reference === undefined
        ? headerType(header, at, context)
        : referenceType(reference, at, context, headerType);
    const optional = reference === undefined && isJsonObject(header) && !header["required"];
    return memberText({ name, type, optional, part: header }, at.depth);
  });
}

export function headerType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const reference = referenceOf(written);
  if (reference !== undefined) return referenceType(reference, place, context, headerType);
  const header = isJsonObject(written) ? written : {};
  if (header["schema"] !== undefined) return context.schemaType(header["schema"], place, context);
  if (!isJsonObject(header["content"])) return unknownType;
  return objectType(contentTexts(header["content"], place, context), place.depth);
}

function contentTexts(contents: JsonValue | undefined, place: Place, context: TypesContext): string[] {
  const at = inside(place);
  return entriesOf(contents).map(([name, content]) => {
    const reference = referenceOf(content);
    const type =
      reference === undefined
        ? mediaType(name, content, at, context)
        : referenceType(reference, at, context, (found, ...where) => mediaType(name, found, ...where));
    return memberText({ name, type, part: content }, at.depth);
  });
}

function mediaType(name: string, content: JsonValue, place: Place, context: TypesContext): TypeText {
  const schema = isJsonObject(content) ? content["schema"] : undefined;
  if (isBinaryContent(name, schema)) return binaryType;
  if (isEventStream(name)) return eventsType(schema, place, context);
  return schema === undefined ? unknownType : context.schemaType(schema, place, context);
}

/**
 * The events of a stream as the client returns them. The documented schema of the content describes the JSON in an event's
 * data, as documents mean it that describe more than a text.
 */
function eventsType(schema: JsonValue | undefined, place: Place, context: TypesContext): TypeText {
  const at = inside(place);
  const isText = schema === undefined || (isJsonObject(schema) && schema["type"] === "string");
  const json = isText
    ? unknownType
    : unionType([context.schemaType(schema, at, context), plainType("undefined")]);
  const members = [
    memberText({ name: "event", type: stringType }, at.depth),
    memberText({ name: "data", type: stringType }, at.depth),
    memberText({ name: "id", type: unionType([stringType, plainType("undefined")]) }, at.depth),
    memberText({ name: "json", type: json }, at.depth),
  ];
  return plainType(`AsyncIterable<${objectType(members, place.depth).text}>`);
}
