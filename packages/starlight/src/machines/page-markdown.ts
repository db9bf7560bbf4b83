import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { toMdast } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { markdownHandlers, removeIgnored } from "./markdown-handlers.js";

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
  // Most elements of a page only colour code.
  return fromHtml(part.replace(/<span (?:style|data-s)="[^"]*">([^<]*)<\/span>/g, "$1"), { fragment: true });
}

/**
 * The content of a Starlight page as Markdown: title, description and the main text without navigation. Undefined for a
 * page without such content.
 */
export function pageMarkdown(html: string): PageMarkdown | undefined {
  const page = between(html, "<main", "</main>");
  const content = select(".sl-markdown-content", page);
  const heading = select("h1", page);
  if (content === undefined || heading === undefined) return undefined;
  const title = textOf(heading).trim();
  const meta = select('meta[name="description"]', between(html, "<head>", "</head>"))?.properties["content"];
  const hero: Element | undefined = select(".hero .tagline", page);
  const own: Root = { type: "root", children: [...(hero === undefined ? [] : [hero]), ...content.children] };
  const copy = structuredClone(own);
  removeIgnored(copy);
  const body = toMarkdown(toMdast(copy, { handlers: { ...markdownHandlers } }), {
    bullet: "-",
    rule: "-",
    extensions: [gfmToMarkdown()],
  });
  return {
    title,
    ...(typeof meta === "string" && meta !== "" ? { description: meta } : {}),
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
