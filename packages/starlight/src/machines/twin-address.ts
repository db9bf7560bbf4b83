/**
 * The address of an HTML file relative to the output folder, with slashes. Supports both values of Astro's
 * `build.format`.
 */
export function pagePathOf(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, "").replace(/\.html$/, "");
}

/**
 * The address of a page's Markdown version relative to the site's base: `guides/client.md`, `index.md` for the front
 * page.
 */
export function twinPath(pagePath: string): string {
  return `${pagePath === "" ? "index" : pagePath}.md`;
}

/** An address for programs: absolute if the site's address is configured, otherwise relative to the site's root. */
export function publicAddress(path: string, siteBase: string, site: string | undefined): string {
  const fromRoot = `/${[...siteBase.split("/"), ...path.split("/")].filter((part) => part !== "").join("/")}`;
  return site === undefined ? fromRoot : new URL(fromRoot, site).href;
}
