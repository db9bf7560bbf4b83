import { link as makeLink, open, rename, rm } from "node:fs/promises";
import { extname } from "node:path";
import { isObject } from "../json/json-object.js";

/** Error codes of file systems without hard links: FAT and some network drives. */
const withoutLinks: readonly unknown[] = [
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EACCES",
  "EMLINK",
  "EINVAL",
];

/**
 * Renames a complete file to `target`, or to the first free name of `name-2.webp`, `name-3.webp` … The name is reserved
 * by one atomic operation of the file system, so that two files saved at the same time never get the same name.
 *
 * @param temporary in the folder of the target; removed afterwards
 * @param link creates a hard link, and fails if the file exists
 * @returns the name that was used
 */
export async function placeFile(
  temporary: string,
  target: string,
  overwrite: boolean,
  link: (existing: string, path: string) => Promise<void> = makeLink,
): Promise<string> {
  if (overwrite) {
    await rename(temporary, target);
    return target;
  }
  for (let number = 1; ; number++) {
    const path = numbered(target, number);
    if (!(await isTaken(claim(temporary, path, link)))) return path;
  }
}

async function claim(
  temporary: string,
  path: string,
  link: (existing: string, path: string) => Promise<void>,
): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!withoutLinks.includes(codeOf(error))) throw error;
    // An empty file reserves the name, and the content replaces it.
    await (await open(path, "wx")).close();
    await rename(temporary, path);
    return;
  }
  await rm(temporary);
}

async function isTaken(claimed: Promise<void>): Promise<boolean> {
  try {
    await claimed;
    return false;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return true;
    throw error;
  }
}

function numbered(path: string, number: number): string {
  if (number === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}

function codeOf(error: unknown): unknown {
  return isObject(error) ? error["code"] : undefined;
}
