import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * The absolute path of `path` in a folder.
 *
 * @throws {ConfigurationError} it would be outside of the folder: by `..`, as an absolute path, or by a symbolic link
 */
export async function resolveInside(folder: string, path: string): Promise<string> {
  const root = resolve(folder);
  const target = resolve(root, path);
  const home = await realPath(root);
  // Existing parts of the path may be links to other folders.
  const inside = isInside(root, target) && isInside(home, await realPath(dirname(target)));
  // A link to a folder would be followed; a link to a file is replaced.
  const isFolder =
    path.endsWith("/") || path.endsWith(sep) || (await stat(target).catch(() => undefined))?.isDirectory();
  const landing = !isFolder || isInside(home, await realPath(target));
  if (path.includes("\0") || isAbsolute(path) || !inside || !landing) {
    throw new ConfigurationError(`${JSON.stringify(path)} leads out of the folder ${folder}`, {
      hint: "Nothing was written.",
    });
  }
  return target;
}

/** The path with all links resolved; parts that do not exist are unchanged. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(await realPath(parent), relative(parent, path));
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
