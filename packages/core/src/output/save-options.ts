import type { ReadOptions } from "./read-options.js";

/** Options for saving a file. */
export interface SaveOptions extends ReadOptions {
  /**
   * The folder that the path must be in: paths outside of it by `..`, as an absolute path, or by a symbolic link are
   * rejected. For untrusted paths.
   */
  readonly folder?: string | undefined;
  /** Replaces a file of the same name. By default the next free name is used: `output-2.webp`. */
  readonly overwrite?: boolean | undefined;
}
