import type { ReadOptions } from "./read-options.js";

/** How a file is saved. */
export interface SaveOptions extends ReadOptions {
  /**
   * The path must lead into this folder: not out of it by `..` or as an absolute path, and not by a symbolic link. For
   * paths that come from somebody else.
   */
  readonly folder?: string | undefined;
  /** Replaces a file of the same name. Without it the next free name is taken: `output-2.webp`. */
  readonly overwrite?: boolean | undefined;
}
