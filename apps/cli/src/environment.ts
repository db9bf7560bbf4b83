/** A text stream of the process, with its layout properties. */
export interface TextOutput {
  readonly isTerminal: boolean;
  /** Width in columns; undefined where the stream has none. */
  readonly columns: number | undefined;
  write(text: string): void;
  /** Writes output that is not text for people: a whole document, or cursor control. Nothing in it is escaped. */
  writeRaw(text: string): void;
  /** Writes the bytes of a file. */
  writeBytes(bytes: Uint8Array): void;
}

/** The interface of a command to its process, so that tests can replace it. */
export interface Environment {
  /** The base folder of relative paths. */
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly pid: number;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  now(): number;
  /** Whether standard input is a terminal: it is read only on request. */
  readonly stdinIsTerminal: boolean;
  /** The streams of an interactive terminal; absent where there is none. */
  readonly streams?: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | undefined;
  readStdin(): Promise<string>;
  readStdinBytes(): Promise<Uint8Array>;
  /** Calls the handler on Ctrl-C and on a termination signal, until the returned function is called. */
  onInterrupt(handler: () => void): () => void;
}
