import { open, readFile } from "node:fs/promises";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { HistoryEntry, HistoryLine } from "./history-entry.js";
import { historyFile } from "./history-file.js";

function isLine(value: object): value is HistoryLine {
  return "nonce" in value && typeof value.nonce === "string";
}

function isEntry(value: HistoryLine): value is HistoryEntry {
  return [value.state, value.service, value.model, value.sentAt].every((field) => typeof field === "string");
}

/** A line that was cut off by a crash is ignored. */
function parseLine(text: string): HistoryLine | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) && isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return "";
    throw usageError(
      say`Cannot read the history ${file}: ${systemReason(cause)}.`,
      say`CORSAC_HISTORY names another file; CORSAC_HISTORY=off keeps none.`,
      "unreadable-file",
    );
  });
}

/** The size of the end of the history that every command may read. Bytes. */
const recent = 2 ** 18;

async function readEnd(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, recent);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8");
  } finally {
    await handle.close();
  }
}

/** All creates of the history, the newest first; none where the history is disabled. */
export async function readHistory({ variables }: Pick<Environment, "variables">): Promise<HistoryEntry[]> {
  const file = historyFile(variables);
  return file === undefined ? [] : entriesOf(await readText(file));
}

/**
 * The number of complete lines of the history that are not its own. The last line is left out where a crash cut it off:
 * it has no line break.
 */
export async function countDamage({ variables }: Pick<Environment, "variables">): Promise<number> {
  const file = historyFile(variables);
  const lines = file === undefined ? [] : (await readText(file)).split("\n").slice(0, -1);
  return lines.filter((line) => line.trim() !== "" && parseLine(line) === undefined).length;
}

/** The latest creates of the history; none where it cannot be read. */
export async function readRecentHistory({
  variables,
}: Pick<Environment, "variables">): Promise<HistoryEntry[]> {
  const file = historyFile(variables);
  return file === undefined ? [] : entriesOf(await readEnd(file).catch(() => ""));
}

function entriesOf(content: string): HistoryEntry[] {
  const entries = new Map<string, HistoryLine>();
  for (const text of content.split("\n")) {
    const line = parseLine(text);
    if (line !== undefined) entries.set(line.nonce, { ...entries.get(line.nonce), ...line });
  }
  return [...entries.values()].filter(isEntry).reverse();
}
