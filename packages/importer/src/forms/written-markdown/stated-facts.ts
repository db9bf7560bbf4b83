import type { SourceText } from "../../positions/source-text.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import type { Page, PageParameter } from "../page.js";
import { isKeyless, preambleAuthorization, preambleServers } from "./preamble.js";
import type { WrittenSection } from "./written-sections.js";

/** What sentences state for all operations of a text, wherever they are. */
export interface StatedFacts {
  servers: readonly string[];
  /** The header with the key. */
  authorization: PageParameter | undefined;
  /** The servers of the operations that state their own. */
  own: ReadonlyMap<WrittenSection, readonly string[]>;
}

/**
 * A base URL above the operations, or the same one wherever it is stated, is that of all operations; operations with
 * different ones have their own. A key is that of all operations, unless an operation states otherwise.
 */
export function statedFacts(
  blocks: readonly ExportBlock[],
  sections: readonly WrittenSection[],
  source: SourceText,
): StatedFacts {
  const start = sections.reduce((line, { at }) => Math.min(line, at.line.number), Number.POSITIVE_INFINITY);
  const above = blocks.filter(({ line }) => line.number < start);
  const below = sections.flatMap((section) => section.blocks.filter(({ kind }) => kind !== "fence"));
  const first = preambleServers(above);
  const own = new Map(
    sections.map((section) => [section, withoutPath(preambleServers(section.blocks), section)] as const),
  );
  const stated = [...new Set([...own.values()].flat())];
  const isShared = stated.length < 2;
  return {
    servers: isShared && first.length === 0 ? stated : first,
    authorization: preambleAuthorization(above, source) ?? preambleAuthorization(below, source),
    own: isShared ? new Map() : own,
  };
}

/** The whole address of an operation contains its path. */
function withoutPath(urls: readonly string[], { path }: WrittenSection): string[] {
  return urls.map((url) => (url.endsWith(path.text) ? url.slice(0, -path.text.length) : url));
}

/** The page of an operation with what the text states for all of them. */
export function withStated(page: Page, section: WrittenSection, { authorization, own }: StatedFacts): Page {
  const servers = own.get(section) ?? [];
  const hasServer = page.extra?.["servers"] !== undefined || servers.length === 0;
  const located: Page = hasServer
    ? page
    : { ...page, extra: { ...page.extra, servers: servers.map((url) => ({ url })) } };
  if (isKeyless(section.blocks)) return { ...located, extra: { ...located.extra, security: [] } };
  return withParameter(located, authorization);
}

/** Adds a header that applies to all pages, unless the page has one of that name. */
function withParameter(page: Page, parameter: PageParameter | undefined): Page {
  const name = parameter?.name.toLowerCase();
  const isThere = page.parameters.some((one) => one.in === "header" && one.name.toLowerCase() === name);
  return parameter === undefined || isThere ? page : { ...page, parameters: [...page.parameters, parameter] };
}
