import { isObject } from "../json/json-object.js";
import { isFile } from "../media/is-file.js";
import { outputFileMarker } from "../media/output-file-marker.js";
import type { OutputFile } from "../output/output-file.js";

/**
 * A file in an input, at any position of a string: its bytes, a stream of them, a `file:` URL (Node, Bun and Deno;
 * create one from a path with `localFile` of `@corsac/core/node`), or an output file of another prediction.
 *
 * A path or a `file:` URL in a string is never read, because inputs are often untrusted.
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

/** Whether a value is an output file of a prediction, from any copy of the package. */
export function isOutputFile(value: unknown): value is OutputFile {
  return isObject(value) && outputFileMarker in value;
}

/** Whether a value contains a file at any depth. */
export function holdsFile(value: unknown): boolean {
  if (isInputFile(value)) return true;
  return isObject(value) && Object.values(value).some(holdsFile);
}
