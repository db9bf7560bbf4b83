import { mkdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CodegenError } from "../codegen-error.js";

/** The file's text, or undefined where there is no such file. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (errorCode(cause) === "ENOENT" || errorCode(cause) === "ENOTDIR") return undefined;
    throw notWritable(path, cause, "read");
  }
}

/** Writes the file, and the folders above it. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw notWritable(path, cause, "written");
  }
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
