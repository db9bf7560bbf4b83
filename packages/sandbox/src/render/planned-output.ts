import type { JsonPointer, JsonValue, MediaKind, OutputFileBinding } from "../document/contract.js";

/** How a file is written: as in `OutputFileBinding.encoding`, or as an id for another operation. */
export type FileEncoding = NonNullable<OutputFileBinding["encoding"]> | "id";

/** A file of an output. Its bytes are rendered on demand. */
export interface PlannedFile {
  /** The position of its URL in the output, without wildcards. */
  pointer: JsonPointer;
  /** Unique in the output, with an extension. */
  name: string;
  media: MediaKind;
  mediaType: string;
  /** The requested format, if the sandbox does not make it and the file has another one. */
  instead?: string;
  /** For a sound: the texts that it was made from. */
  words?: string;
  /** How it is written in the output. */
  encoding: FileEncoding;
  /**
   * Returns the same bytes for the same model and input.
   * @param signal Aborts rendering.
   */
  render(signal?: AbortSignal): Promise<Uint8Array>;
}

/** A planned output, before rendering. */
export interface PlannedOutput {
  files: PlannedFile[];
  /**
   * The output's JSON, with the written values of the files in the order of `files`.
   * @param id Value of texts without other information: the id of the response.
   */
  toJson(written: readonly string[], id?: string): JsonValue;
}
