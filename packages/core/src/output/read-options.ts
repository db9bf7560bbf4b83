/** Options for reading a file. */
export interface ReadOptions {
  /** Aborting ends the download, and the read fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The only origins that the file may come from, such as `https://files.example`; also after a redirect. For programs
   * that pass the content to third parties.
   */
  readonly origins?: readonly string[] | undefined;
}
