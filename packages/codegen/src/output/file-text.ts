/**
 * What a file is to hold: as a whole or, where that would take much memory, in parts that are made when they are asked
 * for, the same each time.
 */
export type FileText = string | { readonly parts: () => Iterable<string> };

const chunkLength = 1_048_576;
/** Most bytes in UTF-8 of one UTF-16 code unit. */
const mostBytes = 3;

/** The bytes of a text in chunks of about a megabyte. */
export function* chunksOf(text: FileText): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(chunkLength);
  let length = 0;
  for (const part of typeof text === "string" ? [text] : text.parts()) {
    if (length + part.length * mostBytes > chunkLength) {
      yield chunk.subarray(0, length);
      // The one before it may still be on its way to the file.
      chunk = Buffer.allocUnsafe(chunkLength);
      length = 0;
    }
    if (part.length * mostBytes > chunkLength) yield Buffer.from(part);
    else length += chunk.write(part, length);
  }
  if (length > 0) yield chunk.subarray(0, length);
}

/** The text as a whole. */
export function wholeText(text: FileText): string {
  return typeof text === "string" ? text : [...text.parts()].join("");
}
