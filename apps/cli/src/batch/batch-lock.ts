import { readFile, rm } from "node:fs/promises";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { createFile } from "../files/replace-file.js";
import { say } from "../language/say.js";
import { isProcessGone, processMark } from "../process-mark.js";
import type { BatchFolder } from "./batch-folder.js";

/**
 * Locks a batch for this process, so that two processes do not create the same predictions. A lock whose process has
 * ended is taken over. Returns a function that releases it.
 */
export async function lockBatch(folder: BatchFolder, pid: number): Promise<() => Promise<void>> {
  const mark = `${await processMark(pid)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await createFile(folder.lock, mark);
      return () => rm(folder.lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const held = await readFile(folder.lock, "utf8").catch(() => "");
    if (attempt > 3 || !(await isProcessGone(held))) {
      const [owner = "", host = ""] = held.split(" ");
      throw new CliError({
        code: "batch-in-use",
        message: say`Another process works on this batch: ${owner} on ${host}.`,
        hint: say`If no such process runs, delete ${folder.lock}`,
        exitCode: exitCode.usage,
      });
    }
    await rm(folder.lock, { force: true });
  }
}
