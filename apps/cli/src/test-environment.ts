import type { Environment } from "./environment.js";

/** An environment that keeps what is written, for tests. */
export interface TestEnvironment {
  environment: Environment;
  stdout: string[];
  stderr: string[];
  /** Presses Ctrl-C. */
  interrupt(): void;
}

/** Makes an environment for a test; nothing of the process is in it. */
export function testEnvironment(
  options: { cwd?: string; variables?: Record<string, string>; isTerminal?: boolean; stdin?: string } = {},
): TestEnvironment {
  const { cwd = "/nowhere", variables = {}, isTerminal = false, stdin = "" } = options;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const handlers = new Set<() => void>();
  const environment: Environment = {
    cwd,
    variables,
    stdout: { isTerminal, columns: isTerminal ? 80 : undefined, write: (text) => stdout.push(text) },
    stderr: { isTerminal, columns: isTerminal ? 80 : undefined, write: (text) => stderr.push(text) },
    pid: 1,
    fetch: () => Promise.reject(new Error("no requests in this test")),
    now: () => 0,
    readStdin: () => Promise.resolve(stdin),
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
