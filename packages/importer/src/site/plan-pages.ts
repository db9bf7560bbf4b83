import { contentHash } from "./content-hash.js";
import { pageFileName } from "./page-file-name.js";
import type { LockedPage } from "./sources-lock.js";

/** A page as it was found now. */
export interface FoundPage {
  /** Its address; for copied files, the path relative to the service's folder. */
  url: string;
  text: string;
  holdsApi: boolean;
  /** Another page refers to it: it is kept although it holds no API. */
  isPart?: boolean;
}

/** What the service's folder holds now: text by path relative to it (`pages/a.md`). */
export type PageFiles = ReadonlyMap<string, string>;

/** What must be done to a folder so that it holds what was found. */
export interface PagePlan {
  /** Text by path relative to the service's folder. */
  write: Map<string, string>;
  remove: string[];
  /** Files that were changed by hand since they were fetched; they stay as they are. */
  edited: string[];
  /** For the lock file. */
  pages: LockedPage[];
  added: string[];
  changed: string[];
  unchanged: number;
  /** Addresses of pages that hold no API. */
  skipped: string[];
}

export interface PlanOptions {
  /** The source's pages as they were locked. */
  before: readonly LockedPage[];
  files: PageFiles;
  /** Addresses that could not be asked this time: their pages stay. */
  keep: ReadonlySet<string>;
  /** Write over files that were changed by hand. */
  force: boolean;
}

/**
 * Compares what was found with what the folder holds. A page keeps its file for ever; a file that was not fetched is
 * never written over, and one that was changed by hand only with `force`.
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
    // Line endings do not count: version control may change them.
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

/** Copied files have a path instead of an address. */
function nameSource(url: string): URL {
  if (/^https?:/.test(url)) return new URL(url);
  return new URL(`file:///${encodeURIComponent(url.split("/").at(-1) ?? url)}`);
}
