import { contentHash } from "./content-hash.js";
import { pageFileName } from "./page-file-name.js";
import type { LockedPage } from "./sources-lock.js";

/** A page that was fetched or copied now. */
export interface FoundPage {
  /** Its URL; for copied files, the path relative to the service's folder. */
  url: string;
  text: string;
  holdsApi: boolean;
  /** Another page refers to it: it is kept although it contains no API. */
  isPart?: boolean;
}

/** The current files of the service's folder: text by path relative to it (`pages/a.md`). */
export type PageFiles = ReadonlyMap<string, string>;

/** The changes that bring a folder up to date. */
export interface PagePlan {
  /** Text by path relative to the service's folder. */
  write: Map<string, string>;
  remove: string[];
  /** Files that were edited since they were fetched; they are not changed. */
  edited: string[];
  /** For the lock file. */
  pages: LockedPage[];
  added: string[];
  changed: string[];
  unchanged: number;
  /** URLs of pages without an API. */
  skipped: string[];
}

export interface PlanOptions {
  /** The source's pages in the lock file. */
  before: readonly LockedPage[];
  files: PageFiles;
  /** URLs that could not be requested this time: their pages are kept. */
  keep: ReadonlySet<string>;
  /** Overwrite edited files. */
  force: boolean;
}

/**
 * Compares the fetched pages with the files in the folder. A page always keeps its file. A file that was not fetched is
 * never overwritten, an edited one only with `force`.
 */
export async function planPages(found: readonly FoundPage[], options: PlanOptions): Promise<PagePlan> {
  const { before, files, keep, force } = options;
  const known = new Map(before.map((page) => [page.url, page]));
  const taken = new Set([...files.keys()].map((file) => file.replace(/^pages\//, "").toLowerCase()));
  for (const { file } of before)
    if (file !== undefined) taken.add(file.replace(/^pages\//, "").toLowerCase());
  const plan: PagePlan = {
    write: new Map(),
    remove: [],
    edited: [],
    pages: [],
    added: [],
    changed: [],
    unchanged: 0,
    skipped: [],
  };
  const isEdited = async (page: LockedPage): Promise<boolean> => {
    const current = page.file === undefined ? undefined : files.get(page.file);
    // Line endings are ignored, because version control may change them.
    return current !== undefined && (await sameHash(current, page.sha256)) === false;
  };
  for (const page of found) {
    const last = known.get(page.url);
    known.delete(page.url);
    const sha256 = await contentHash(page.text);
    if (!page.holdsApi && page.isPart !== true) {
      plan.skipped.push(page.url);
      plan.pages.push({ url: page.url, sha256 });
      if (last?.file !== undefined) await dropFile(last, plan, isEdited, force);
      continue;
    }
    const file = last?.file ?? `pages/${pageFileName(nameSource(page.url), page.text, taken)}`;
    const current = files.get(file);
    if (current === page.text) plan.unchanged += 1;
    else if (last !== undefined && !force && (await isEdited(last))) {
      plan.edited.push(file);
      plan.pages.push(last);
      continue;
    } else {
      plan.write.set(file, page.text);
      (current === undefined ? plan.added : plan.changed).push(file);
    }
    plan.pages.push({ url: page.url, sha256, file });
  }
  for (const page of known.values()) {
    if (keep.has(page.url)) plan.pages.push(page);
    else if (page.file !== undefined) await dropFile(page, plan, isEdited, force);
  }
  return plan;
}

async function dropFile(
  page: LockedPage,
  plan: PagePlan,
  isEdited: (page: LockedPage) => Promise<boolean>,
  force: boolean,
): Promise<void> {
  if (page.file === undefined) return;
  if (!force && (await isEdited(page))) plan.edited.push(page.file);
  else plan.remove.push(page.file);
}

async function sameHash(text: string, sha256: string): Promise<boolean> {
  if ((await contentHash(text)) === sha256) return true;
  return (await contentHash(text.replaceAll("\r\n", "\n"))) === sha256;
}

/** Copied files have a path instead of a URL. */
function nameSource(url: string): URL {
  if (/^https?:/.test(url)) return new URL(url);
  return new URL(`file:///${encodeURIComponent(url.split("/").at(-1) ?? url)}`);
}
