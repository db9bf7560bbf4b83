import type { Environment, TextOutput } from "./environment.js";

/** An environment that records its output, for tests. */
export interface TestEnvironment {
  environment: Environment;
  stdout: string[];
  stderr: string[];
  /** Sends Ctrl-C. */
  interrupt(): void;
}

/** Creates an environment for a test, independent of the process. */
export function testEnvironment(
  options: {
    cwd?: string;
    variables?: Record<string, string>;
    isTerminal?: boolean;
    columns?: number;
    stdin?: string;
  } = {},
): TestEnvironment {
  const { cwd = "/nowhere", variables = {}, isTerminal = false, columns = 80, stdin = "" } = options;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const output = (written: string[]): TextOutput => {
    const write = (text: string): void => void written.push(text);
    // Every byte as a character, so that tests can compare them.
    const writeBytes = (bytes: Uint8Array): void => write(Buffer.from(bytes).toString("latin1"));
    return { isTerminal, columns: isTerminal ? columns : undefined, write, writeRaw: write, writeBytes };
  };
  const handlers = new Set<() => void>();
  const environment: Environment = {
    cwd,
    variables,
    stdout: output(stdout),
    stderr: output(stderr),
    pid: 1,
    fetch: () => Promise.reject(new Error("no requests in this test")),
    now: () => 0,
    stdinIsTerminal: isTerminal,
    readStdin: () => Promise.resolve(stdin),
    readStdinBytes: () => Promise.resolve(Buffer.from(stdin)),
    onInterrupt: (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
  const interrupt = (): void => {
    for (const handler of handlers) handler();
  };
  return { environment, stdout, stderr, interrupt };
}
