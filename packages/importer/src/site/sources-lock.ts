import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, strings, textMember } from "../document/json-values.js";
import { SiteError } from "./site-error.js";

/** One page that was fetched. */
export interface LockedPage {
  /** Its URL; for copied files, the path relative to the service's folder. */
  url: string;
  /** SHA-256 of the text as fetched. */
  sha256: string;
  /** Its file, relative to the service's folder; absent for pages without an API. */
  file?: string;
}

/** Something that was added: a site, a page, an export, a file or a folder. */
export interface LockedSource {
  /** The source to fetch next time: a URL, `apifox:<project>`, or a path relative to the folder; `-` for stdin. */
  from: string;
  kind: "site" | "page" | "export" | "files" | "stdin" | "apifox";
  /** Further origins that were allowed. */
  allowOrigins?: string[];
  /** Whether the targets of references are fetched as well. */
  followReferences?: boolean;
  pages: LockedPage[];
}

/** The sources of a service's pages. Contains no times: fetching the same pages again changes nothing. */
export interface SourcesLock {
  sources: LockedSource[];
}

export const lockName = "sources.lock.json";

const kinds: readonly LockedSource["kind"][] = ["site", "page", "export", "files", "stdin", "apifox"];

/**
 * Reads a lock file.
 * @param shown Its path, for messages.
 * @throws {SiteError} `invalid-lock`.
 */
export function readLock(text: string, shown: string): SourcesLock {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(shown, "it is not JSON", cause);
  }
  if (!isJsonObject(value) || value["version"] !== 1) throw invalid(shown, "it is not of version 1");
  return {
    sources: arrayMember(value, "sources").map((source, index): LockedSource => {
      const from = textMember(source, "from");
      const kind = kinds.find((one) => isJsonObject(source) && one === source["kind"]);
      if (!isJsonObject(source) || from === undefined || kind === undefined) {
        throw invalid(shown, `sources[${index}] needs "from" and "kind"`);
      }
      const allowOrigins = strings(source["allowOrigins"]);
      const pages = arrayMember(source, "pages").map((page) => readPage(page, shown));
      return {
        from,
        kind,
        ...(allowOrigins.length === 0 ? {} : { allowOrigins }),
        ...(source["followReferences"] === true ? { followReferences: true } : {}),
        pages,
      };
    }),
  };
}

/** The original location of each page, by its file. */
export function pageOrigins({ sources }: SourcesLock): Map<string, string> {
  const pages = sources.flatMap((source) => source.pages);
  return new Map(pages.flatMap(({ url, file }) => (file === undefined ? [] : [[file, url]])));
}

function readPage(page: JsonValue, shown: string): LockedPage {
  const url = textMember(page, "url");
  const sha256 = textMember(page, "sha256");
  const file = textMember(page, "file");
  if (url === undefined || sha256 === undefined) throw invalid(shown, 'a page needs "url" and "sha256"');
  // The file is written and removed under this name, so it must be inside the folder.
  if (file !== undefined && !/^pages\/[^/\\]+$/.test(file))
    throw invalid(shown, `"${file}" is not in pages/`);
  return { url, sha256, ...(file === undefined ? {} : { file }) };
}

/** The text of a lock file: pages are sorted by URL, so that a site's order of pages has no effect. */
export function writeLock({ sources }: SourcesLock): string {
  const byAddress = (left: LockedPage, right: LockedPage): number => (left.url < right.url ? -1 : 1);
  const content: JsonObject = {
    version: 1,
    sources: sources.map(({ from, kind, allowOrigins, followReferences, pages }) => ({
      from,
      kind,
      ...(allowOrigins === undefined || allowOrigins.length === 0 ? {} : { allowOrigins }),
      ...(followReferences === true ? { followReferences } : {}),
      pages: [...pages].sort(byAddress).map((page) => ({ ...page })),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function invalid(shown: string, reason: string, cause?: unknown): SiteError {
  return new SiteError("invalid-lock", `${shown} cannot be used: ${reason}.`, {
    hint: "Take it back from version control, or remove it and add the sources again.",
    ...(cause === undefined ? {} : { cause }),
  });
}
