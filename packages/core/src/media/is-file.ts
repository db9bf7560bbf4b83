import { isObject } from "../json/json-object.js";
import { filePartMarker } from "./file-part-marker.js";
import { outputFileMarker } from "./output-file-marker.js";

/**
 * Whether a value of an input is a file: bytes, a stream, a URL object, the file of another prediction, or a part of a
 * file in a message.
 */
export function isFile(value: unknown): boolean {
  return (
    isObject(value) &&
    ([Blob, ArrayBuffer, URL].some((kind) => value instanceof kind) ||
      isStream(value) ||
      ArrayBuffer.isView(value) ||
      Symbol.asyncIterator in value ||
      outputFileMarker in value ||
      filePartMarker in value)
  );
}

/** Whether a value is a stream. React Native has none. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return typeof ReadableStream === "function" && value instanceof ReadableStream;
}
