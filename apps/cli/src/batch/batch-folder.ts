import { readFile, rm, rmdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { writeFileAnew } from "../files/write-file-anew.js";
import { prepareFolder } from "../files/write-new-file.js";
import { say } from "../language/say.js";

/** The files of a batch: its state and its results. */
export interface BatchFolder {
  /** As typed, or relative to the current folder. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
  /** The journal of creates, each written before it is sent. */
  readonly journal: string;
  /** One line for each finished line of the file. */
  readonly results: string;
  readonly sheet: string;
  readonly lock: string;
  /** The facts of the batch: the file, the model. */
  readonly facts: string;
}

/** The facts of a batch, so that a folder is not used for a different one. */
export interface BatchFacts {
  /** Absolute. */
  readonly file: string;
  /** As typed; null where each line has its own. */
  readonly model: string | null;
  /** The id of the batch in a queue; absent where this machine runs the lines. */
  readonly queue?: string;
}

/** The folder of a batch: the one of `-o`, or one named after the file in the current folder. */
export function batchFolder(
  file: string,
  output: string | undefined,
  { cwd }: Pick<Environment, "cwd">,
): BatchFolder {
  const shown = output?.replace(/[/\\]+$/, "") || `${basename(file, extname(file))}-batch`;
  const path = resolve(cwd, shown);
  return {
    shown,
    path,
    journal: join(path, "journal.jsonl"),
    results: join(path, "results.jsonl"),
    sheet: join(path, "contact-sheet.html"),
    lock: join(path, "lock"),
    facts: join(path, "batch.json"),
  };
}

/** The facts of the batch in a folder; undefined where it contains none. */
export async function readFacts({ facts }: BatchFolder): Promise<BatchFacts | undefined> {
  const text = await readFile(facts, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  // A disk that was full left an empty file.
  if (text === undefined || text.trim() === "") return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    const { file, model, queue } = isJsonObject(value) ? value : {};
    if (typeof file === "string")
      return {
        file,
        model: typeof model === "string" ? model : null,
        ...(typeof queue === "string" ? { queue } : {}),
      };
  } catch {
    // Reported below.
  }
  throw usageError(
    say`${facts} is not what a batch wrote there.`,
    say`Choose another folder with -o.`,
    "invalid-batch",
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Creates the folder, or checks that it belongs to this batch.
 *
 * @returns removes a new folder again, for a batch that was not started
 */
export async function claimFolder(folder: BatchFolder, wanted: BatchFacts): Promise<() => Promise<void>> {
  await prepareFolder(folder.path, folder.shown);
  const known = await readFacts(folder);
  if (known === undefined) {
    if (await exists(folder.results))
      throw usageError(
        say`${join(folder.shown, "results.jsonl")} is there and belongs to no batch.`,
        say`Choose another folder with -o.`,
        "folder-in-use",
      );
    await writeFileAnew(
      folder.facts,
      join(folder.shown, "batch.json"),
      `${JSON.stringify(wanted, null, 2)}\n`,
    );
    return async () => {
      await rm(folder.facts, { force: true });
      // Other files in it are kept, and so is the folder.
      await rmdir(folder.path).catch(() => undefined);
    };
  }
  if (known.file === wanted.file && known.model === wanted.model) {
    if (known.queue === wanted.queue) return async () => undefined;
    throw usageError(
      known.queue === undefined
        ? say`The batch in ${folder.shown} was begun without a queue.`
        : say`The batch in ${folder.shown} was begun with a queue, whose server has the record of the lines that were sent.`,
      known.queue === undefined
        ? say`Go on without --queue, or choose another folder with -o.`
        : say`Add --queue with the same server.`,
      "folder-in-use",
    );
  }
  const factsText = (facts: BatchFacts): string => [facts.file, facts.model].filter(Boolean).join(" ");
  throw usageError(
    say`${folder.shown} holds another batch: ${factsText(known)}.`,
    say`Choose another folder with -o.`,
    "folder-in-use",
  );
}
