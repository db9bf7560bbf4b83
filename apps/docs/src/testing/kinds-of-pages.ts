import { chromiumPath, listPages } from "./built-site.js";

/** The first page of each kind, in English and in Chinese. */
export const kindsOfPages: readonly string[] = ["", "/zh"].flatMap((locale) =>
  [
    /^\/$/,
    /^\/getting-started\/$/,
    /^\/guides\/rules\/$/,
    /^\/guides\/waiting\/$/,
    /^\/changelog\/$/,
    /^\/reference\/[^/]+\/$/,
    /^\/reference\/.*\/models\//,
    /^\/reference\/.*\/operations\//,
  ].flatMap((kind) => {
    const found = listPages().find(
      (page) =>
        page.startsWith(locale) &&
        kind.test(page.slice(locale.length)) &&
        (locale !== "" || !page.startsWith("/zh/")),
    );
    return found === undefined ? [] : [found];
  }),
);

/** Without a Chromium these tests are skipped, except where everything must run. */
export const isChromiumSkipped: boolean = chromiumPath === undefined && process.env["CI"] !== "true";
