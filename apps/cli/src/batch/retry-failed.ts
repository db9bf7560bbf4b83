import { open, rename } from "node:fs/promises";
import type { BatchFolder } from "./batch-folder.js";
import { createJournal } from "./create-journal.js";
import { parseResult } from "./line-result.js";
import { storedLines } from "./stored-lines.js";

/**
 * Removes the failed results of a batch, so that their lines are run again. The journal is written first: a crash
 * between the two leaves the results unchanged.
 *
 * @returns the number of removed results
 */
export async function takeBackFailed(
  folder: BatchFolder,
  /** Called with the keys of these lines before their results are removed. */
  forget: (keys: readonly string[]) => Promise<void>,
): Promise<number> {
  const journal = createJournal(folder.journal);
  const path = `${folder.results}.part`;
  const kept = await open(path, "w");
  const keys: string[] = [];
  try {
    for await (const { text } of storedLines(folder.results)) {
      const result = parseResult(text);
      if (result?.state !== "failed") {
        await kept.write(`${text}\n`);
        continue;
      }
      const { key, hash, service, model, ended } = result;
      keys.push(key);
      const refused = { nonce: "retry", state: "refused", inputHash: "", sentAt: ended } as const;
      await journal.settle({ ...refused, key, hash, service, model });
    }
    await kept.datasync();
    await forget(keys);
  } finally {
    await kept.close();
    await journal.close();
  }
  await rename(path, folder.results);
  return keys.length;
}
