import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "@corsac/core";
import { collectFiles, type RemoteFile } from "../files/collect-files.js";
import { contentExtension } from "../files/content-extension.js";
import { safeName } from "../files/safe-name.js";
import type { ResultFile } from "./line-result.js";

/** The number of bytes that is enough to detect the format of a file. */
const headLength = 4100;

interface Written {
  readonly head: Uint8Array;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a file as it arrives, so that a large one does not fill the memory. Resolves once it is on the disk. */
async function writeStream(file: Pick<OutputFile, "stream">, path: string): Promise<Written> {
  const hash = createHash("sha256");
  let head: Uint8Array = new Uint8Array();
  let bytes = 0;
  const handle = await open(path, "w");
  try {
    for await (const chunk of file.stream()) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      if (head.byteLength < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength);
      await handle.writeFile(chunk);
    }
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return { head, bytes, sha256: hash.digest("hex") };
}

function isStreamed(file: RemoteFile): file is RemoteFile & Pick<OutputFile, "stream"> {
  return "stream" in file && typeof file.stream === "function";
}

/**
 * Saves the files of an output in a folder: under temporary names first, and under their final names once they are
 * complete. A line that is run again after a crash uses the same names.
 *
 * @param stem the start of the names, which is unique to the line
 */
export async function saveLineFiles(output: unknown, folder: string, stem: string): Promise<ResultFile[]> {
  const saved: ResultFile[] = [];
  const located = collectFiles(output);
  for (const { path: steps, file } of located) {
    if (!isStreamed(file)) continue;
    const part = steps
      .map((step) => (typeof step === "number" ? `-${step + 1}` : `-${safeName(step)}`))
      .join("");
    const name = `${stem}${located.length === 1 ? "" : part}`;
    const partial = join(folder, `.${name}.part`);
    try {
      const { head, bytes, sha256 } = await writeStream(file, partial);
      const path = `${name}.${await contentExtension(head, file.contentType, file.url)}`;
      await rename(partial, join(folder, path));
      saved.push({ path, bytes, sha256 });
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      throw error;
    }
  }
  return saved;
}
