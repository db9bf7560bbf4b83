import type { JsonPointer, JsonValue, MediaKind } from "../document/contract.js";

/** A file that an output has; its bytes are made when somebody asks for them. */
export interface PlannedFile {
  /** Where its URL stands in the output, without wildcards. */
  pointer: JsonPointer;
  /** Unique in the output, with an extension. */
  name: string;
  media: MediaKind;
  mediaType: string;
  /** Always the same bytes for the same model and input. */
  render(): Promise<Uint8Array>;
}

/** An output before it is made. */
export interface PlannedOutput {
  files: PlannedFile[];
  /** The output's JSON, given each file's URL in the order of `files`. */
  toJson(urls: readonly string[]): JsonValue;
}
