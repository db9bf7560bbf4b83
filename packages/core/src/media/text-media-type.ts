/** Content that may precede the root element: a declaration, comments, a document type, processing instructions. */
const prolog = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!doctype\s[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/i;

/** The media type of a text (UTF-8, or UTF-16 with a byte order mark); `undefined` where the bytes are not text. */
export function readTextMediaType(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (text === undefined || text === "" || [...text].some(isBinary)) return undefined;
  if (!/^\s*</.test(text)) return "text/plain";
  const content = text.replace(prolog, "");
  if (/^<(?:[\w-]+:)?svg[\s/>]/.test(content)) return "image/svg+xml";
  if (/^\s*<!doctype\s+html\b/i.test(text) || /^<(html|head|body|script|iframe)[\s>]/i.test(content))
    return "text/html";
  return /^\s*<\?xml\s/.test(text) ? "application/xml" : "text/plain";
}

/** Characters that do not occur in text: https://mimesniff.spec.whatwg.org/#binary-data-byte */
function isBinary(character: string): boolean {
  return character < " " && !"\t\n\f\r\x1b".includes(character);
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    // Decoded as a stream, because the last character may be truncated.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // It is not text, or this runtime supports UTF-8 only.
    return undefined;
  }
}
