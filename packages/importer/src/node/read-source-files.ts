import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import { oversized } from "../forms/file-limits.js";
import { fileError } from "./file-error.js";

/** Folders without documentation. */
const skipped: ReadonlySet<string> = new Set(["node_modules"]);
/** Extensions of text files: such a file is an error where it cannot be read, and is not skipped. */
const textEndings: ReadonlySet<string> = new Set(["", ".md", ".txt", ".json", ".yaml", ".yml"]);

export interface ReadSourceFilesOptions {
  /** The folders that link targets must be in; anywhere if absent. */
  within?: readonly string[];
}

/**
 * Reads files, and folders with all files in them, sorted by path. In folders, hidden and binary files are left out.
 * Paths are those given, with the path below them.
 * @throws {DocumentationError} `not-found`, `not-readable` (also text that is not UTF-8); `too-large`; `link-outside`
 *   where a link leads out of the folders; `no-pages` where no readable file is left.
 */
export async function readSourceFiles(
  paths: readonly string[],
  options: ReadSourceFilesOptions = {},
): Promise<SourceFile[]> {
  const files = new Map<string, SourceFile>();
  const within = options.within && (await Promise.all(options.within.map(realFolder)));
  for (const path of paths) {
    for (const file of await listFiles(path)) {
      if (within !== undefined) await requireWithin(file, within);
      const text = await readText(file);
      if (text !== undefined) files.set(file, { path: file.replaceAll("\\", "/"), text });
      else if (file === path) {
        throw new DocumentationError("not-readable", `${path} is not text.`, {
          hint: "Give a page, an OpenAPI file or a folder of them.",
        });
      }
    }
  }
  if (files.size === 0) {
    throw new DocumentationError("no-pages", `There is no text file in ${paths.join(", ") || "nothing"}.`, {
      hint: "Put the documentation's pages there: page dumps, .md pages, OpenAPI files.",
    });
  }
  return [...files.values()];
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

/** A page that is a link to outside of the folders may be any file of this machine. */
async function requireWithin(path: string, folders: readonly string[]): Promise<void> {
  const real = await realpath(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  const isInside = folders.some((folder) => {
    const inner = relative(folder, real);
    return inner !== "" && inner.split(sep)[0] !== ".." && !isAbsolute(inner);
  });
  if (isInside) return;
  throw new DocumentationError("link-outside", `${path} is a link that leads out of the service's folder.`, {
    hint: "Put the file itself there, or allow the folder it is in: allowReferences in corsac.config.json, or --allow-ref.",
  });
}

/** @param above The real paths of the folders around it: a link back to one of them is not followed. */
async function listFiles(path: string, above: readonly string[] = []): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const real = await realpath(path);
    if (above.includes(real)) return [];
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.name.startsWith(".") && !skipped.has(entry.name))
      .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name)
      .sort((left, right) => (left < right ? -1 : 1));
    const nested: string[] = [];
    for (const name of names) nested.push(...(await listFiles(join(path, name), [...above, real])));
    return nested;
  } catch (error) {
    throw DocumentationError.isInstance(error) ? error : fileError(path, error);
  }
}

/**
 * The text of a file, without a byte order mark; undefined where it is binary.
 * @throws {DocumentationError} `too-large`, before it is read; `not-readable` where it is text, but not UTF-8.
 */
export async function readText(path: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    const tooLarge = oversized(path, (await stat(path)).size);
    if (tooLarge !== undefined) {
      const { message, hint } = tooLarge;
      const hints = hint === undefined ? {} : { hint };
      throw new DocumentationError("too-large", `${path}: ${message}.`, {
        ...hints,
        diagnostics: [tooLarge],
      });
    }
    bytes = await readFile(path);
  } catch (error) {
    throw DocumentationError.isInstance(error) ? error : fileError(path, error);
  }
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!textEndings.has(extname(path).toLowerCase())) return undefined;
    throw new DocumentationError("not-readable", `${path} is not UTF-8 text (line ${badLine(bytes)}).`, {
      hint: "Save it as UTF-8.",
      cause,
    });
  }
}

/** The line of the first byte that is not UTF-8. */
function badLine(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf("\uFFFD"))).split("\n").length;
}
