import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { cleanVariables } from "./run-bin.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));

/** A command that runs. */
export interface RunningBin {
  readonly process: ChildProcess;
  /** Its exit code, null where it was killed, and what it wrote to stderr. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

/** Starts the built command without standard input. */
export function spawnBin(
  words: readonly string[],
  { cwd, variables }: { cwd: string; variables: Readonly<Record<string, string>> },
): RunningBin {
  const child = spawn(process.execPath, [bin, ...words], {
    cwd,
    env: cleanVariables(variables),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, stderr })),
  );
  return { process: child, ended };
}
