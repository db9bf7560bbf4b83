import type { JsonPointer, JsonValue, MediaKind, OutputFileBinding } from "../document/contract.js";

/** How a file is written: as `OutputFileBinding.encoding` says, or as an id that another operation is asked with. */
export type FileEncoding = NonNullable<OutputFileBinding["encoding"]> | "id";

/** A file that an output has; its bytes are made when somebody asks for them. */
export interface PlannedFile {
  /** Where its URL stands in the output, without wildcards. */
  pointer: JsonPointer;
  /** Unique in the output, with an extension. */
  name: string;
  media: MediaKind;
  mediaType: string;
  /** How it is written in the output. */
  encoding: FileEncoding;
  /** Always the same bytes for the same model and input. */
  render(): Promise<Uint8Array>;
}

/** An output before it is made. */
export interface PlannedOutput {
  files: PlannedFile[];
  /** The output's JSON, given what is written for each file in the order of `files`. */
  toJson(written: readonly string[]): JsonValue;
}
