import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));

/** The settings for running the built command. */
export interface BinOptions {
  cwd: string;
  variables?: Readonly<Record<string, string>>;
  stdin?: string;
  /** Polled; Ctrl-C is sent once it returns true. */
  interruptWhen?: () => boolean;
}

/** The result of the built command. */
export interface BinResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The caller's environment without variables that would change the behaviour of the command. */
export function cleanVariables(variables: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = "" } = process.env;
  return { PATH, ...variables };
}

/** Runs the built command to its end. */
export function runBin(words: readonly string[], options: BinOptions): Promise<BinResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: options.cwd,
      env: cleanVariables(options.variables),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    const watch = setInterval(() => {
      if (options.interruptWhen?.() !== true) return;
      clearInterval(watch);
      child.kill("SIGINT");
    }, 10);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(options.stdin ?? "");
  });
}
