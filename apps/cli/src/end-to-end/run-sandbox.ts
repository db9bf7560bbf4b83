import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { cleanVariables } from "./run-bin.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));

/** A sandbox in a separate process, as a person would start it. */
export interface SandboxProcess {
  url: string;
  apiKey: string;
  pid: number;
  process: ChildProcess;
  /** Its output on stderr. */
  log(): string;
  /** Sends Ctrl-C; returns its exit code. */
  stop(): Promise<number | null>;
}

function isReady(value: unknown): value is { url: string; apiKey: string; pid: number } {
  return typeof value === "object" && value !== null && "url" in value && "apiKey" in value && "pid" in value;
}

/** Starts `corsac sandbox --json` with further arguments and waits for its line. */
export async function startSandbox(words: readonly string[], cwd: string): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [bin, "sandbox", "--json", "--port", "0", ...words], {
    cwd,
    env: cleanVariables(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const ready: unknown = JSON.parse(line);
    if (!isReady(ready)) break;
    return {
      ...ready,
      process: child,
      log: () => log,
      stop: () => {
        child.kill("SIGINT");
        return ended;
      },
    };
  }
  throw new Error(`The sandbox did not start: ${log}`);
}
