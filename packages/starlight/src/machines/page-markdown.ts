import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { toMdast } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { markdownHandlers, removeIgnored } from "./markdown-handlers.js";
import { simpleHtml } from "./simple-html.js";

/** A page as text. */
export interface PageMarkdown {
  title: string;
  description?: string;
  /** Starts at the title. Links are absolute or site-relative as in the page. */
  markdown: string;
}

/** The part of a page between two tags, so that a long sidebar is not parsed for every page. */
function between(html: string, start: string, end: string): Root {
  const from = html.indexOf(start);
  const to = html.lastIndexOf(end);
  const part = from < 0 || to < from ? "" : html.slice(from, to);
  return fromHtml(simpleHtml(part), { fragment: true });
}

/** The first element for which `isWanted` is true, in document order. Cheaper than a selector on a whole page. */
function find(node: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  if (node.type === "element" && isWanted(node)) return node;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasClass({ properties }: Element, name: string): boolean {
  const names = properties["className"];
  return Array.isArray(names) && names.includes(name);
}

// Attributes of Astro may contain `>`, so they are read with their quotes.
const descriptionTag = /<meta\b(?=(?:[^">]|"[^"]*")*?\sname="description")(?:[^">]|"[^"]*")*>/;

/** The description in the head of a page, of which only this element is parsed. */
function descriptionOf(html: string): string | undefined {
  const [tag] = descriptionTag.exec(html.slice(0, html.indexOf("</head>"))) ?? [];
  const meta = tag === undefined ? undefined : fromHtml(tag, { fragment: true }).children[0];
  const text = meta?.type === "element" ? meta.properties["content"] : undefined;
  return typeof text === "string" && text !== "" ? text : undefined;
}

/**
 * The content of a Starlight page as Markdown: title, description and the main text without navigation. Undefined for a
 * page without such content.
 */
export function pageMarkdown(html: string): PageMarkdown | undefined {
  const page = between(html, "<main", "</main>");
  const content = find(page, (element) => hasClass(element, "sl-markdown-content"));
  const heading = find(page, ({ tagName }) => tagName === "h1");
  if (content === undefined || heading === undefined) return undefined;
  const title = textOf(heading).trim();
  const description = descriptionOf(html);
  const hero = find(page, (element) => hasClass(element, "hero"));
  const tagline = hero === undefined ? undefined : find(hero, (element) => hasClass(element, "tagline"));
  const own: Root = {
    type: "root",
    children: [...(tagline === undefined ? [] : [tagline]), ...content.children],
  };
  removeIgnored(own);
  const body = toMarkdown(toMdast(own, { handlers: { ...markdownHandlers } }), {
    bullet: "-",
    rule: "-",
    extensions: [gfmToMarkdown()],
  });
  return {
    title,
    ...(description === undefined ? {} : { description }),
    markdown: `# ${title}\n\n${body}`,
  };
}

/** A group of the sidebar with its pages, in the order of the site. */
export interface NavigationGroup {
  title: string;
  /** Addresses as in the links, with the site's base. */
  links: string[];
}

/**
 * The sidebar of a page: each outermost group with all links in it. Links outside of groups form a group without a
 * title.
 */
export function readNavigation(html: string): NavigationGroup[] {
  const sidebar = select("nav.sidebar", between(html, '<nav class="sidebar', "</nav>"));
  const list = sidebar === undefined ? undefined : select("ul.top-level", sidebar);
  if (list === undefined) return [];
  return list.children.flatMap((item) => {
    if (item.type !== "element") return [];
    const summary = select("summary", item);
    const links = selectAll("a", item).flatMap(({ properties }) =>
      typeof properties["href"] === "string" ? [properties["href"]] : [],
    );
    return [{ title: summary === undefined ? "" : textOf(summary).trim(), links }];
  });
}
