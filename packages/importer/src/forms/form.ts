import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { ReferenceLibrary } from "../references/reference-library.js";
import type { FileReading } from "./page.js";

/** A form in which documentation is published. Detected by content, never by file name. */
export interface Form {
  /** `apifox-dump`. */
  name: string;
  /** Whether a file is written in this form. Must be fast: every form tests every file. */
  recognises(file: SourceFile): boolean;
  /**
   * Reads a file of this form. Never throws: unreadable parts are reported.
   *
   * @param library The files that its references may resolve to; only the file itself if absent.
   */
  read(file: SourceFile, diagnostics: Diagnostics, library?: ReferenceLibrary): FileReading;
}
