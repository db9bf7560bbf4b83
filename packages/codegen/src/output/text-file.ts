import { mkdir, open, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CodegenError } from "../codegen-error.js";
import { chunksOf, type FileText, wholeText } from "./file-text.js";

/** The file's text, or undefined where there is no such file. */
export async function readTextFile(path: string): Promise<string | undefined> {
  return (await readBytes(path))?.toString();
}

async function readBytes(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (errorCode(cause) === "ENOENT" || errorCode(cause) === "ENOTDIR") return undefined;
    throw notWritable(path, cause, "read");
  }
}

/** Writes the file, and the folders above it. */
export async function writeTextFile(path: string, text: FileText): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    if (typeof text === "string") await writeFile(path, text);
    else await writeChunks(path, text);
  } catch (cause) {
    throw notWritable(path, cause, "written");
  }
}

/** One chunk is made while the one before it is being written. */
async function writeChunks(path: string, text: FileText): Promise<void> {
  const file = await open(path, "w");
  try {
    let written: Promise<unknown> = Promise.resolve();
    for (const chunk of chunksOf(text)) {
      await written;
      written = file.writeFile(chunk);
    }
    await written;
  } finally {
    await file.close();
  }
}

/** Whether the file holds the text, but for line endings; undefined where there is no such file. */
export async function holdsText(path: string, text: FileText): Promise<boolean | undefined> {
  if (typeof text === "string") {
    const current = await readTextFile(path);
    return current === undefined ? undefined : sameText(current, text);
  }
  const current = await readBytes(path);
  if (current === undefined) return undefined;
  if (current.includes("\r\n")) return sameText(current.toString(), wholeText(text));
  let offset = 0;
  for (const chunk of chunksOf(text)) {
    if (!current.subarray(offset, offset + chunk.length).equals(chunk)) return false;
    offset += chunk.length;
  }
  return offset === current.length;
}

/** Removes the file, and the folders above it that hold nothing else. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    throw notWritable(path, cause, "removed");
  }
  try {
    for (let folder = dirname(path); ; folder = dirname(folder)) await rmdir(folder);
  } catch {
    // The first folder that holds anything cannot be removed: this is where it ends.
  }
}

/** Whether two texts differ in nothing but line endings, which git may change on checkout. */
export function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && (a === b || a.replaceAll("\r\n", "\n") === b);
}

function notWritable(path: string, cause: unknown, action: string): CodegenError {
  const reason = errorCode(cause) ?? String(cause);
  return new CodegenError("output-not-writable", `${path} cannot be ${action} (${reason})`, {
    hint: "Check the folder's permissions, that no file stands where a folder should, and that the disk is not full.",
    cause,
  });
}

function errorCode(cause: unknown): string | undefined {
  const coded = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof coded === "string" ? coded : undefined;
}
