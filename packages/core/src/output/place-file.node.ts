import { link as makeLink, open, rename, rm } from "node:fs/promises";
import { extname } from "node:path";
import { isObject } from "../json/json-object.js";

/** How a file system says that it has no hard links: FAT and some network drives. */
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
 * Gives a complete file its name: `target`, or the first free one of `name-2.webp`, `name-3.webp` … One step of the file
 * system takes the name, so that two files saved at the same time never get the same one.
 *
 * @param temporary in the folder of the target; gone afterwards
 * @param link makes a hard link, and fails where there is a file already
 * @returns the name that was taken
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
    // An empty file takes the name, and the content takes its place.
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
