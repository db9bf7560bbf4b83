import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { listOperations } from "../document/operations.js";
import { operationPath, pageLink, servicePath } from "../pages/address.js";
import type { ServiceReference } from "../pages/context.js";
import type { Reference, SiteLocale } from "../pages/reference.js";
import { serviceTitle } from "../pages/titles.js";
import { type BuiltPage, listBuiltPages } from "./built-pages.js";
import { documentOfOperation } from "./document-part.js";
import { type ListedPage, llmsFullText, llmsText, type SiteList } from "./llms-text.js";
import { type NavigationGroup, type PageMarkdown, pageMarkdown, readNavigation } from "./page-markdown.js";
import { publicAddress, twinPath } from "./twin-address.js";

/** The site's address, from its configuration. */
export interface SiteAddress {
  /** Astro's `site`: `https://docs.example`. Without it, all addresses are relative to the site's root. */
  site?: string;
  title: string;
}

interface Twin {
  page: BuiltPage;
  text: PageMarkdown;
  address: string;
  listed: ListedPage;
}

/** The OpenAPI block of each operation's page, by the page's path. */
function operationBlocks(reference: Reference): Map<string, () => string> {
  const blocks = new Map<string, () => string>();
  for (const { locale, language } of reference.locales)
    for (const { name, document } of reference.services)
      for (const located of listOperations(document)) {
        const links = { siteBase: "", base: reference.base, locale, trailingSlash: false };
        const path = pageLink(links, operationPath(name, located.id)).slice(1);
        blocks.set(path, () => stringify(documentOfOperation(document, located, language), { lineWidth: 0 }));
      }
  return blocks;
}

/** A page's path without the site's base, for a link with it. */
function pathOfLink(link: string, siteBase: string): string {
  const base = siteBase.replace(/\/+$/, "");
  const path = link.startsWith(`${base}/`) ? link.slice(base.length) : link;
  return decodeURI(path.split(/[?#]/)[0] ?? "").replace(/^\/+|\/+$|\.html$/g, "");
}

/** The sidebar of the first page that has one. */
function firstNavigation(twins: readonly Twin[]): NavigationGroup[] | undefined {
  for (const { page } of twins) {
    const html = readFileSync(page.file, "utf8");
    if (html.includes('<nav class="sidebar')) return readNavigation(html);
  }
  return undefined;
}

/** The pages of one language in the order of the sidebar. Pages that the sidebar does not list are omitted. */
function groupsOf(twins: ReadonlyMap<string, Twin>, siteBase: string): SiteList["groups"] {
  const navigation = firstNavigation([...twins.values()]);
  if (navigation === undefined)
    return [{ title: "Pages", pages: [...twins.values()].map(({ listed }) => listed) }];
  return navigation.map(({ title, links }) => ({
    title: title === "" ? "Pages" : title,
    pages: links.flatMap((link) => twins.get(pathOfLink(link, siteBase))?.listed ?? []),
  }));
}

/** Whether a path belongs to a locale: in its folder, or for the root locale in no other locale's. */
function isOf(path: string, locale: SiteLocale, locales: readonly SiteLocale[]): boolean {
  const [first = ""] = path.split("/");
  if (locale.locale !== undefined) return first === locale.locale;
  return !locales.some((other) => other.locale === first);
}

/**
 * Writes the files for programs next to the pages of a built site: a Markdown version of each page, and `llms.txt` and
 * `llms-full.txt` for the site and each service, in each language. The Markdown of an operation ends with its OpenAPI
 * document, so that the listed files together contain the whole API.
 *
 * @param folder Astro's output folder, absolute
 * @returns the number of Markdown files
 */
export function writeTwins(folder: string, reference: Reference, settings: SiteAddress): number {
  const { siteBase, base, locales } = reference;
  const address = (path: string): string => publicAddress(path, siteBase, settings.site);
  const blocks = operationBlocks(reference);
  const twins = listBuiltPages(folder).flatMap((page): Twin[] => {
    const text = pageMarkdown(readFileSync(page.file, "utf8"));
    if (text === undefined) return [];
    const block = blocks.get(page.path);
    const openapi = block === undefined ? "" : `\n## OpenAPI\n\n\`\`\`yaml\n${block()}\`\`\`\n`;
    writeFileSync(join(folder, twinPath(page.path)), `${text.markdown}${openapi}`);
    const twinAddress = address(twinPath(page.path));
    const { title, description } = text;
    const listed = { title, ...(description === undefined ? {} : { description }), address: twinAddress };
    return [{ page, text, address: twinAddress, listed }];
  });
  for (const locale of locales) {
    const own = new Map(
      twins.filter(({ page }) => isOf(page.path, locale, locales)).map((twin) => [twin.page.path, twin]),
    );
    const front = own.get(locale.locale ?? "");
    const notes = reference.services.map(
      ({ name, document }) =>
        `${serviceTitle(document, locale.language)}: [OpenAPI](${address(`${base}/${servicePath(name)}/openapi.json`)}).`,
    );
    const list: SiteList = {
      title: settings.title,
      ...(front?.text.description === undefined ? {} : { description: front.text.description }),
      notes,
      groups: groupsOf(own, siteBase),
    };
    writeList(join(folder, locale.locale ?? ""), list, [...own.values()]);
    for (const service of reference.services) {
      const below = [locale.locale ?? "", base, servicePath(service.name)].filter(Boolean).join("/");
      writeList(join(folder, below), serviceList(service, locale, own, below, address), [
        ...[...own.values()].filter(({ page }) => page.path === below || page.path.startsWith(`${below}/`)),
      ]);
    }
  }
  return twins.length;
}

function serviceList(
  { name, document }: ServiceReference,
  { language, phrases }: SiteLocale,
  twins: ReadonlyMap<string, Twin>,
  below: string,
  address: (path: string) => string,
): SiteList {
  const pagesIn = (part: string): ListedPage[] =>
    [...twins.values()]
      .filter(({ page }) => page.path.startsWith(`${below}/${part}/`))
      .map(({ listed }) => listed);
  const description = twins.get(below)?.text.description;
  return {
    title: serviceTitle(document, language),
    ...(description === undefined ? {} : { description }),
    notes: [`[OpenAPI](${address(`${below}/openapi.json`)}) (${name}).`],
    groups: [
      { title: phrases.models, pages: pagesIn("models") },
      { title: phrases.operations, pages: pagesIn("operations") },
    ],
  };
}

function writeList(folder: string, list: SiteList, twins: readonly Twin[]): void {
  const pages = twins.map(({ address, text }) => ({ address, markdown: text.markdown }));
  writeFileSync(join(folder, "llms.txt"), llmsText(list));
  writeFileSync(join(folder, "llms-full.txt"), llmsFullText(list, pages));
}
