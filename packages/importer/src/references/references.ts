import type { SourceFile } from "../diagnostics/diagnostic.js";

/** Why a file that a page refers to is not at hand. */
export type RefusedReference =
  /** It is, or a link leads it, outside of the folder that pages may refer to. */
  | "outside"
  /** An address: nothing is asked while pages are read. */
  | "address"
  | "missing"
  | "not-text"
  | "too-large";

/** A file that is not at hand. */
export interface Refusal {
  reason: RefusedReference;
  /** The folder to name so that it may be read, as the caller would write it. */
  folder?: string;
}

/**
 * What pages may refer to beside each other. Reading is pure: somebody has looked for the files before, and decided
 * which of them pages may see.
 */
export interface References {
  /** Paths start where the pages' own paths start. */
  files: readonly SourceFile[];
  /** Why others are not among them, by path or address. */
  refused?: ReadonlyMap<string, Refusal>;
  /** Where a page was before it came here, by its path: an address, or a path. Its references start from there. */
  origins?: ReadonlyMap<string, string>;
}
