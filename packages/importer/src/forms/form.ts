import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { ReferenceLibrary } from "../references/reference-library.js";
import type { FileReading } from "./page.js";

/** One form in which documentation is published. Told apart by content, never by file name. */
export interface Form {
  /** `apifox-dump`. */
  name: string;
  /** Whether a file is written in this form. Must be quick: every file is shown to every form. */
  recognises(file: SourceFile): boolean;
  /**
   * Reads a file of this form. Never throws: what cannot be read is reported.
   *
   * @param library The files that its references may lead to; none but itself if absent.
   */
  read(file: SourceFile, diagnostics: Diagnostics, library?: ReferenceLibrary): FileReading;
}
