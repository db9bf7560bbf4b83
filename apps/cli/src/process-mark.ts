import { readFile } from "node:fs/promises";
import { hostname } from "node:os";

/**
 * The start time of a process in the system's units, which distinguishes processes with the same number. Linux only.
 */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name of the program is in parentheses and may contain spaces.
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19];
}

/** A text that identifies the process that wrote it: its number, machine and start time. */
export async function processMark(pid: number): Promise<string> {
  return `${pid} ${hostname()} ${(await startOf(pid)) ?? ""}`.trimEnd();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether the process of a mark has certainly ended. For another machine this is unknown. */
export async function isProcessGone(mark: string): Promise<boolean> {
  const [pid = "", host = "", start = ""] = mark.trim().split(" ");
  if (!/^\d+$/.test(pid)) return true;
  if (host !== hostname()) return false;
  if (!isAlive(Number(pid))) return true;
  const now = await startOf(Number(pid));
  return start !== "" && now !== undefined && start !== now;
}
