import type { JsonSchema } from "../descriptor/model.js";

/**
 * The URL of a file that stands in an answer as text: base64 (`contentEncoding` of JSON Schema) or hex, as a data URL
 * of the documented media type. What is a URL already stays one.
 */
export function encodedFileUrl(text: string, { contentEncoding, contentMediaType }: JsonSchema): string {
  if (contentEncoding === undefined || /^\s*(data:|https?:\/\/)/i.test(text)) return text;
  const type = contentMediaType?.includes("*") ? "" : (contentMediaType ?? "");
  // A data URL's own escapes are hex digits too.
  if (isHex(contentEncoding)) return `data:${type},${text.replace(/\s+/g, "").replace(/../g, "%$&")}`;
  return `data:${type};base64,${text}`;
}

/** Whether a schema says that a string is a file: a URL of one, or the file itself. */
export function isFileSchema({ format, contentEncoding }: JsonSchema): boolean {
  return (
    format === "uri" ||
    contentEncoding === "base64" ||
    contentEncoding === "base64url" ||
    isHex(contentEncoding)
  );
}

function isHex(encoding: string | undefined): boolean {
  return encoding === "base16" || encoding === "hex";
}
