/**
 * What a file is to hold: as a whole or, where that would take much memory, in parts that are made when they are asked
 * for, the same each time.
 */
export type FileText = string | { readonly parts: () => Iterable<string> };

const chunkLength = 1_048_576;

/** The bytes of a text in chunks of about a megabyte. */
export function* chunksOf(text: FileText): Generator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for (const part of typeof text === "string" ? [text] : text.parts()) {
    waiting.push(part);
    length += part.length;
    if (length < chunkLength) continue;
    yield Buffer.from(waiting.join(""));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(""));
}

/** The text as a whole. */
export function wholeText(text: FileText): string {
  return typeof text === "string" ? text : [...text.parts()].join("");
}
