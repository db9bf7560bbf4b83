/** How a file is read. */
export interface ReadOptions {
  /** Aborting ends the download, and the read fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The only origins that the file may come from, such as `https://files.example`; also after a redirect. For programs
   * that hand the content to somebody else.
   */
  readonly origins?: readonly string[] | undefined;
}
