import { isObject } from "../json/json-object.js";
import { isFile } from "../media/is-file.js";
import { outputFileMarker } from "../media/output-file-marker.js";
import type { OutputFile } from "../output/output-file.js";

/**
 * A file in an input, wherever a string may stand: its bytes, a stream of them, a `file:` URL (Node, Bun and Deno; make
 * one of a path with `localFile` of `@corsac/core/node`), or what another prediction made.
 *
 * A path or a `file:` URL as text is never read: input often comes from somebody else.
 */
export type InputFile =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | URL
  | OutputFile;

/** Whether a value is a file. */
export function isInputFile(value: unknown): value is InputFile {
  return isFile(value);
}

/** Whether a value is a file that a prediction made, whichever copy of the package made it. */
export function isOutputFile(value: unknown): value is OutputFile {
  return isObject(value) && outputFileMarker in value;
}

/** Whether there is a file anywhere in a value. */
export function holdsFile(value: unknown): boolean {
  if (isInputFile(value)) return true;
  return isObject(value) && Object.values(value).some(holdsFile);
}
