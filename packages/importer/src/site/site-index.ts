/** One page as a site's list names it. */
export interface IndexEntry {
  /** The address as it stands in the list, resolved; undefined where it is none. */
  url: URL | undefined;
  /** As it stands in the list. */
  address: string;
  title: string;
  /** From 1. */
  line: number;
}

/** More entries than any site has; a list that never ends must not be followed for ever. */
export const maximumEntries = 5_000;

/** Longer lines are no entries. */
const longestLine = 4_000;

/**
 * The link of `- Folder > Folder [Title](https://…/123e0.md): words`. Found without a regular expression that could
 * be made to search for long: the line is somebody else's.
 */
function linkOf(line: string): { title: string; address: string } | undefined {
  if (line.length > longestLine || !/^\s{0,8}[-*+]\s/.test(line)) return undefined;
  const open = line.indexOf("[");
  const middle = line.indexOf("](", open + 1);
  const end = line.indexOf(")", middle + 2);
  if (open < 0 || middle < 0 || end < 0) return undefined;
  const [address = ""] = line
    .slice(middle + 2, end)
    .trim()
    .split(/\s/);
  if (address === "") return undefined;
  return { title: line.slice(open + 1, middle).trim(), address: address.replace(/^<|>$/g, "") };
}

/**
 * Reads a site's `llms.txt`: a Markdown list with one link a page. Each address once, in order.
 *
 * @param base Where the list was found; relative addresses start there.
 */
export function readIndex(text: string, base: URL): IndexEntry[] {
  const entries = new Map<string, IndexEntry>();
  for (const [index, line] of text.split("\n").entries()) {
    if (entries.size >= maximumEntries) break;
    const link = linkOf(line);
    if (link === undefined) continue;
    const { title, address } = link;
    const url = URL.canParse(address, base.href) ? new URL(address, base.href) : undefined;
    if (url !== undefined) url.hash = "";
    const key = url?.href ?? address;
    if (!entries.has(key)) entries.set(key, { url, address, title, line: index + 1 });
  }
  return [...entries.values()];
}

/** Whether a text can be a site's list at all: login pages and single-page applications answer every address. */
export function looksLikeIndex(text: string): boolean {
  return !looksLikeHtml(text) && text.split("\n").some((line) => linkOf(line) !== undefined);
}

export function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(text.slice(0, 2_000));
}
