import type { RunningSandbox } from "@corsac/sandbox/node";
import { startSandbox } from "@corsac/sandbox/node";
import { knownDocuments } from "../documents/known-documents.js";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";
import type { BinResult } from "./run-bin.js";

/** A sandbox of all built-in services in the process of the test, which is faster than a separate one. */
export async function sandboxHere(cwd: string, duration = 20): Promise<RunningSandbox> {
  const { documents } = await knownDocuments(cwd);
  return startSandbox({ documents: documents.map(({ document }) => document), port: 0, duration });
}

/** The settings for running a command in the process of the test. */
export interface HereOptions {
  cwd: string;
  sandbox?: Pick<RunningSandbox, "url" | "apiKey"> | undefined;
  variables?: Readonly<Record<string, string>>;
  stdin?: string;
  isTerminal?: boolean;
  columns?: number;
  /** Replaces the real one. */
  fetch?: typeof globalThis.fetch;
}

/** Runs a command in the process of the test, with no history unless one is named. */
export async function runHere(words: readonly string[], options: HereOptions): Promise<BinResult> {
  const { cwd, sandbox, variables, stdin, isTerminal, columns } = options;
  const connection: Record<string, string> =
    sandbox === undefined ? {} : { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey };
  const { environment, stdout, stderr } = testEnvironment({
    cwd,
    variables: { CORSAC_HISTORY: "off", ...connection, ...variables },
    ...(stdin === undefined ? {} : { stdin }),
    ...(isTerminal === undefined ? {} : { isTerminal }),
    ...(columns === undefined ? {} : { columns }),
  });
  const now = (): number => Date.now();
  const code = await runCli(words, { ...environment, fetch: options.fetch ?? globalThis.fetch, now });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}
