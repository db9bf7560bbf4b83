/** A text stream of the process, with what a layout must know about it. */
export interface TextOutput {
  readonly isTerminal: boolean;
  /** Width in columns; undefined where the stream has none. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** Everything a command takes from the process it runs in, so that tests can give something else. */
export interface Environment {
  /** The folder relative paths start from. */
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly pid: number;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  now(): number;
  readStdin(): Promise<string>;
  /** Calls the handler at Ctrl-C and at a request to terminate, until the returned function is called. */
  onInterrupt(handler: () => void): () => void;
}
