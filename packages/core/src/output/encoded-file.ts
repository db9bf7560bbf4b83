import type { JsonSchema } from "../descriptor/model.js";

/**
 * The URL of a file that is encoded in a response as base64 (`contentEncoding` of JSON Schema) or hex: a data URL with
 * the documented media type. A value that is already a URL is unchanged.
 */
export function encodedFileUrl(text: string, { contentEncoding, contentMediaType }: JsonSchema): string {
  if (contentEncoding === undefined || /^\s*(data:|https?:\/\/)/i.test(text)) return text;
  const type = contentMediaType?.includes("*") ? "" : (contentMediaType ?? "");
  // The escapes of a data URL are hex digits, too.
  if (isHex(contentEncoding)) return `data:${type},${text.replace(/\s+/g, "").replace(/../g, "%$&")}`;
  return `data:${type};base64,${text}`;
}

/** Whether a schema declares a string to be a file: its URL, or its content. */
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
