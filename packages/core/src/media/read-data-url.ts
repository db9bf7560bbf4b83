/** The content of a data URL. */
export interface DataUrlContent {
  /** `undefined` if it is not specified. */
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Parses a data URL; `undefined` where it is not one. https://www.rfc-editor.org/rfc/rfc2397 */
export function readDataUrl(url: string): DataUrlContent | undefined {
  const comma = url.indexOf(",");
  if (!/^data:/i.test(url) || comma === -1) return undefined;
  const [type = "", ...parameters] = url.slice(5, comma).split(";");
  const isBase64 = parameters.at(-1)?.trim().toLowerCase() === "base64";
  const bytes = isBase64 ? readBase64(url.slice(comma + 1)) : percentDecode(url.slice(comma + 1));
  return bytes && { contentType: type.trim().toLowerCase() || undefined, bytes };
}

function readBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  // Some encoders produce escapes, URL-safe base64 or line breaks.
  const plain = text.includes("%") ? text.replace(/%(..)/g, decodeEscape) : text;
  try {
    const binary = atob(plain.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
    return bytes;
  } catch {
    return undefined;
  }
}

function decodeEscape(_match: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function percentDecode(text: string): Uint8Array<ArrayBuffer> {
  const source = new TextEncoder().encode(text);
  const target = new Uint8Array(source.length);
  let length = 0;
  for (let index = 0; index < source.length; index++) {
    const digits =
      source[index] === 0x25 ? String.fromCharCode(...source.subarray(index + 1, index + 3)) : "";
    const escaped = /^[0-9a-f]{2}$/i.test(digits);
    target[length++] = escaped ? Number.parseInt(digits, 16) : (source[index] ?? 0);
    if (escaped) index += 2;
  }
  return target.slice(0, length);
}
