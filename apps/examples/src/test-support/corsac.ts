import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "./repository.js";

const command = join(repository, "apps/cli/bin/corsac.mjs");

export interface RunningSandbox {
  readonly url: string;
  readonly apiKey: string;
  stop(): Promise<void>;
}

/** Starts `corsac sandbox … --json` as a process of its own and waits for the line that says where it is. */
export async function startSandbox(
  parameters: readonly string[],
  cwd: string,
  program: string = command,
): Promise<RunningSandbox> {
  const child = spawn(process.execPath, [program, "sandbox", ...parameters, "--port", "0", "--json"], {
    cwd,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    closed.then(() => Promise.reject(new Error(`The sandbox did not start:\n${errors}`))),
  ]);
  const { url, apiKey } = JSON.parse(line) as { url: string; apiKey: string };
  return {
    url,
    apiKey,
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
    },
  };
}
