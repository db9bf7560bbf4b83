import { randomUUID } from "node:crypto";
import { access, constants, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.js";
import { notWritable } from "./not-writable.js";
import { candidateNames } from "./output-names.js";
import { createFile, isSpecialFile, replaceFile } from "./replace-file.js";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Creates an empty file and removes it. Permissions alone do not show that a file system takes new files. */
async function tryFile(path: string): Promise<void> {
  await writeFile(path, "", { flag: "wx" });
  await rm(path);
}

/** Checks that a folder exists and takes new files, before anything is paid for. */
export async function prepareFolder(folder: string, shown: string): Promise<void> {
  try {
    await makeFolder(folder);
    await tryFile(join(folder, `.corsac-${randomUUID()}`));
  } catch (error) {
    throw notWritable(shown, error);
  }
}

/**
 * Checks that a file can be written under a name, before anything is paid for. The name is tried, too: it may be too
 * long, or have characters that the file system does not take.
 *
 * @param force whether an existing file will be replaced
 */
export async function prepareFile(path: string, shown: string, force: boolean): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await tryFile(path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw notWritable(shown, error);
    // Without force the file gets another name in the same folder.
    if (!force && !(await isSpecialFile(path))) return prepareFolder(dirname(path), dirname(shown));
    await access(path, constants.W_OK).catch((cause: unknown) => {
      throw notWritable(shown, cause);
    });
  }
}

/**
 * Writes a file under the first unused name of `path`, `path-2`, … and returns that name; with `force` writes to
 * `path`, replacing an existing file. A device or a pipe is written as it is. A failure leaves no part of the file.
 */
export async function writeNewFile(
  path: string,
  content: Uint8Array | string,
  options: { cwd: string; force: boolean },
): Promise<string> {
  await makeFolder(dirname(resolve(options.cwd, path))).catch((error: unknown) => {
    throw notWritable(dirname(path), error);
  });
  for (const candidate of candidateNames(path)) {
    try {
      const absolute = resolve(options.cwd, candidate);
      if (options.force || (await isSpecialFile(absolute))) await replaceFile(absolute, content);
      else await createFile(absolute, content);
      return candidate;
    } catch (error) {
      if (!hasCode(error, "EEXIST") || options.force) throw notWritable(candidate, error);
    }
  }
  return path;
}
