import type { JsonValue } from "@corsac/importer";
import { entriesOf, isObject, referenceOf } from "./entries.js";
import { absentText, indexText, memberText } from "./member-text.js";
import { referenceType } from "./references.js";
import { schemaType } from "./schema-type.js";
import { neverType, objectType, type TypeText, unknownType } from "./type-text.js";
import { inside, type Place, type TypesContext } from "./types-context.js";

/** A request's body: what it holds in each media type. */
export function bodyType(body: JsonValue, place: Place, context: TypesContext): TypeText {
  const at = inside(place, "content");
  const members = contentTexts(
    isObject(body) ? body["content"] : undefined,
    at,
    context,
    mediaTypeOrReference,
  );
  const content = objectType(members.length === 0 ? [absentText("*/*", at.depth + 1)] : members, at.depth);
  return objectType([memberText({ name: "content", type: content }, at.depth)], place.depth);
}

export function responsesType(
  responses: JsonValue | undefined,
  place: Place,
  context: TypesContext,
): TypeText {
  const members = entriesOf(responses).map(([status, response]) => {
    const at = inside(place, status);
    const reference = referenceOf(response);
    const type = reference === undefined ? responseType(response, at, context) : referenceType(reference);
    return memberText({ name: status, type, part: response }, at.depth);
  });
  return members.length === 0 ? neverType : objectType(members, place.depth);
}

export function responseType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const response = isObject(written) ? written : {};
  const at = inside(place, "headers");
  const headers = entriesOf(response["headers"]).map(([name, header]) => {
    const inner = inside(at, name);
    const reference = referenceOf(header);
    const type = reference === undefined ? headerType(header, inner, context) : referenceType(reference);
    const optional = reference === undefined && isObject(header) && !header["required"];
    return memberText({ name, type, optional, part: header }, inner.depth);
  });
  headers.push(indexText("name", unknownType, at.depth + 1));
  const contentAt = inside(place, "content");
  const contents = contentTexts(response["content"], contentAt, context, mediaType);
  const content =
    contents.length === 0
      ? absentText("content", contentAt.depth)
      : memberText({ name: "content", type: objectType(contents, contentAt.depth) }, contentAt.depth);
  return objectType(
    [memberText({ name: "headers", type: objectType(headers, at.depth) }, at.depth), content],
    place.depth,
  );
}

export function headerType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  const header = isObject(written) ? written : {};
  if (header["schema"]) return schemaType(header["schema"], place, context);
  if (!isObject(header["content"])) return unknownType;
  return objectType(contentTexts(header["content"], place, context, mediaTypeOrReference), place.depth);
}

type ContentType = (content: JsonValue, place: Place, context: TypesContext) => TypeText;

function contentTexts(
  contents: JsonValue | undefined,
  place: Place,
  context: TypesContext,
  typeOf: ContentType,
): string[] {
  return entriesOf(contents).map(([name, content]) => {
    const at = inside(place, name);
    return memberText({ name, type: typeOf(content, at, context), part: content }, at.depth);
  });
}

const mediaType: ContentType = (content, place, context) => {
  const schema = isObject(content) ? content["schema"] : undefined;
  return schema ? schemaType(schema, place, context) : unknownType;
};

const mediaTypeOrReference: ContentType = (content, place, context) => {
  const reference = referenceOf(content);
  return reference === undefined ? mediaType(content, place, context) : referenceType(reference);
};
