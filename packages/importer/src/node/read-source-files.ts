import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import { oversized } from "../forms/file-limits.js";
import { decodeText } from "./decode-text.js";
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
 * Reads files, and folders with all files in them, sorted by path. In folders, hidden and binary files are left out, and
 * text in an unknown encoding is a file without text, marked `undecodable`. Paths are those given, with the path below
 * them.
 * @throws {DocumentationError} `not-found`; `not-readable`, also for a given file in an unknown encoding; `too-large`;
 *   `link-outside` where a link leads out of the folders; `no-pages` where no readable file is left.
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
      const read = await readDecoded(file);
      if (read?.undecodable !== undefined && file === path) throw notDecodable(path, read.undecodable);
      if (read !== undefined) files.set(file, read);
      else if (file === path) {
        throw new DocumentationError("not-readable", `${path} is not text.`, {
          hint: "Give a page, an OpenAPI file or a folder of them.",
        });
      }
    }
  }
  const [first] = files.values();
  if (first?.undecodable !== undefined && [...files.values()].every((file) => file.undecodable !== undefined))
    throw notDecodable(first.path, first.undecodable);
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
 * @throws {DocumentationError} `too-large`, before it is read; `not-readable` where it is text in an unknown encoding.
 */
export async function readText(path: string): Promise<string | undefined> {
  const file = await readDecoded(path);
  if (file?.undecodable === undefined) return file?.text;
  throw notDecodable(path, file.undecodable);
}

/**
 * A file with its text, as far as its encoding can be determined; undefined where it is binary.
 * @throws {DocumentationError} `too-large`, before it is read; `not-readable`.
 */
async function readDecoded(path: string): Promise<SourceFile | undefined> {
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
  const shown = path.replaceAll("\\", "/");
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) {
    const mayBeText = decoded.isText && textEndings.has(extname(path).toLowerCase());
    return mayBeText ? { path: shown, text: "", undecodable: decoded.line } : undefined;
  }
  const { text, encoding } = decoded;
  return { path: shown, text, ...(encoding === undefined ? {} : { encoding }) };
}

function notDecodable(path: string, line: number): DocumentationError {
  return new DocumentationError("not-readable", `${path} is not UTF-8 text (line ${line}).`, {
    hint: "Save it as UTF-8.",
  });
}
