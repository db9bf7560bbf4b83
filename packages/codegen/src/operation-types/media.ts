import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";

const binaryMedia =
  /^(image|audio|video|font|model)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|vnd\.)/i;
const textMedia = /(\+|\/)(json|xml|text|yaml|plain)\b|^text\//i;

/** Whether a media type is of bytes, not of text or JSON. */
export function isBinaryMedia(name: string): boolean {
  return binaryMedia.test(name) && !textMedia.test(name);
}

/** Whether a media type is that of server-sent events. */
export function isEventStream(name: string): boolean {
  return /^text\/event-stream\b/i.test(name);
}

/**
 * Whether a text of a schema is the bytes of a file: `format: binary` of OpenAPI 3.0, or a media type of bytes that no
 * encoding turns into text (3.1).
 *
 * https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads
 */
export function isBinary({ format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (format === "binary") return true;
  if (typeof contentMediaType !== "string" || format !== undefined) return false;
  return (contentEncoding === undefined || contentEncoding === "binary") && isBinaryMedia(contentMediaType);
}

/** Whether what a message holds in a media type is the bytes of a file. */
export function isBinaryContent(media: string, schema: JsonValue | undefined): boolean {
  if (!isBinaryMedia(media)) return false;
  if (schema === undefined || schema === true) return true;
  if (!isJsonObject(schema)) return false;
  const { type, format, contentEncoding, enum: values } = schema;
  const isBare = Object.keys(schema).every((name) => name === "description" || name === "title");
  return isBare || (type === "string" && format === undefined && contentEncoding === undefined && !values);
}
