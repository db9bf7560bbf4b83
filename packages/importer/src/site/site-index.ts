/** A page in a site's list. */
export interface IndexEntry {
  /** The resolved URL; undefined if it is invalid. */
  url: URL | undefined;
  /** The URL as written in the list. */
  address: string;
  title: string;
  /** From 1. */
  line: number;
}

/** More entries than any site has; limits the work for an endless list. */
export const maximumEntries = 5_000;

/** Longer lines are ignored. */
const longestLine = 4_000;

/**
 * The link of `- Folder > Folder [Title](https://…/123e0.md): words`. Parsed without a regular expression, which could
 * be slow on an untrusted line.
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
 * Parses a site's `llms.txt`: a Markdown list with one link per page. Each URL once, in order.
 *
 * @param base The URL of the list, to which its URLs are relative.
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

/** Whether a text can be a site's list: login pages and single-page applications respond to every URL. */
export function looksLikeIndex(text: string): boolean {
  return !looksLikeHtml(text) && text.split("\n").some((line) => linkOf(line) !== undefined);
}

export function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(text.slice(0, 2_000));
}
