import { isObject } from "../json/json-object.js";
import { filePartMarker } from "../media/file-part-marker.js";
import type { InputFile } from "./input-file.js";
import type { FileBytes } from "./read-input-file.js";

/** A fact of a file that is written into an input as a text. */
export type FileFact = "base64" | "mediaType" | "extension";

/** A fact of a file at a position of an input. It becomes a text when the input is sent. */
export interface FilePart {
  readonly [filePartMarker]: FileFact;
  /** The file, or its data URL. */
  readonly file: InputFile | string;
  /** The content, which all parts of one file share: a stream can be read only once. */
  readonly shared: { content?: Promise<FileBytes> };
}

/** The parts of one file, by the fact. */
export function fileParts(file: InputFile | string): Record<FileFact, FilePart> {
  const shared = {};
  const part = (fact: FileFact): FilePart => ({ [filePartMarker]: fact, file, shared });
  return { base64: part("base64"), mediaType: part("mediaType"), extension: part("extension") };
}

/** The fact of a file part; `undefined` if the value is not one. */
export function factOf(value: unknown): FileFact | undefined {
  return isFilePart(value) ? value[filePartMarker] : undefined;
}

/** Whether a value is a file part. */
export function isFilePart(value: unknown): value is FilePart {
  return isObject(value) && filePartMarker in value;
}
