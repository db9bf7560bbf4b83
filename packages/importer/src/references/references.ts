import type { SourceFile } from "../diagnostics/diagnostic.js";

/** Why a file that a page refers to is not available. */
export type RefusedReference =
  /** The path, or a symbolic link, leads outside of the folder that pages may refer to. */
  | "outside"
  /** A URL: nothing is requested while pages are read. */
  | "address"
  | "missing"
  | "not-text"
  | "too-large";

/** A file that is not available. */
export interface Refusal {
  reason: RefusedReference;
  /** The folder to allow so that it may be read, as the caller would write it. */
  folder?: string;
}

/**
 * The files that pages may refer to. Reading has no side effects: the caller has loaded the files before, and decided
 * which of them are available to pages.
 */
export interface References {
  /** Paths are relative to the same folder as those of the pages. */
  files: readonly SourceFile[];
  /** Why other files are not available, by path or URL. */
  refused?: ReadonlyMap<string, Refusal>;
  /** The original location of a page, by its path: a URL or a path. Its references are relative to it. */
  origins?: ReadonlyMap<string, string>;
}
