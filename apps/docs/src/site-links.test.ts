import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenFragments, internalLinks, listPages, siteFolder } from "./testing/built-site.js";

describe("the built site", () => {
  const pages = listPages();

  test("has every page in both languages", () => {
    const chinese = pages.filter((page) => page.startsWith("/zh/"));
    expect(chinese.map((page) => page.slice(3))).toEqual(pages.filter((page) => !page.startsWith("/zh/")));
  });

  test("has no link that leads nowhere", () => {
    const broken = pages.flatMap((page) => [
      ...internalLinks(page)
        .filter((link) => !existsSync(join(siteFolder, decodeURIComponent(link))))
        .map((link) => `${page} → ${link}`),
      ...brokenFragments(page).map((fragment) => `${page} → ${fragment}`),
    ]);
    expect(broken).toEqual([]);
  });
});
