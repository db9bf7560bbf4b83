import { realpath, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import { foreignReferences } from "../references/foreign-references.js";
import { ReferenceLibrary } from "../references/reference-library.js";
import { isAddress } from "../references/reference-target.js";
import type { References, Refusal } from "../references/references.js";
import { readText } from "./read-source-files.js";

export interface ReadReferencesOptions {
  /** The base of relative page paths; the working directory if absent. */
  base?: string;
  /**
   * The folders that may be read, absolute: a page's own, and those that the caller allows. Hidden files in them may
   * not be read.
   */
  folders: readonly string[];
  /** Original locations of pages, by path: see {@link References}. */
  origins?: ReadonlyMap<string, string>;
}

/** The maximum size of all files together, in characters. */
const maximumLength = 200 * 1_048_576;

/**
 * Reads the files that pages refer to, and those that these refer to, as far as they are in the folders. Links are
 * followed only to targets inside them. No request is sent to any server.
 *
 * @returns undefined where no page refers to another file
 */
export async function readReferences(
  pages: readonly SourceFile[],
  options: ReadReferencesOptions,
): Promise<References | undefined> {
  const open = pages.filter(({ text }) => foreignReferences(text).length > 0);
  if (open.length === 0) return undefined;
  const { base = process.cwd(), origins = new Map() } = options;
  const library = new ReferenceLibrary(pages, { files: [], origins });
  const folders = await Promise.all(options.folders.map(realFolder));
  const files: SourceFile[] = [];
  const refused = new Map<string, Refusal>();
  let length = 0;
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    for (const reference of foreignReferences(page.text)) {
      if ("file" in library.find(reference, page.path)) continue;
      for (const { file: path } of library.candidates(reference, page.path)) {
        if (refused.has(path) || isAddress(path)) continue;
        const found = await readAllowed(resolve(base, path), folders, maximumLength - length);
        if ("reason" in found) refused.set(path, found);
        else {
          const file: SourceFile = { path, text: found.text };
          length += file.text.length;
          files.push(file);
          library.add(file);
          open.push(file);
          break;
        }
      }
    }
  }
  return { files, refused, origins };
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

async function readAllowed(
  path: string,
  folders: readonly string[],
  room: number,
): Promise<{ text: string } | Refusal> {
  const refusal = { folder: relative(process.cwd(), dirname(path)).split(sep).join("/") || "." };
  try {
    const real = await realpath(path);
    if (!folders.some((folder) => isInside(real, folder))) return { reason: "outside", ...refusal };
    const found = await stat(real);
    if (!found.isFile()) return { reason: "missing" };
    if (found.size > room) return { reason: "too-large" };
    const text = await readText(real);
    return text === undefined ? { reason: "not-text" } : { text };
  } catch (error) {
    if (DocumentationError.isInstance(error)) {
      return { reason: error.code === "too-large" ? "too-large" : "not-text" };
    }
    // The existence of a file that may not be read is not revealed.
    const folder = await realFolder(dirname(path));
    const isAllowed = folders.some((allowed) => folder === allowed || isInside(folder, allowed));
    return isAllowed ? { reason: "missing" } : { reason: "outside", ...refusal };
  }
}

function isInside(path: string, folder: string): boolean {
  const inner = relative(folder, path);
  return (
    inner !== "" && !inner.split(sep).some((part) => part.startsWith(".")) && resolve(folder, inner) === path
  );
}
