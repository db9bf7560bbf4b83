import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, siteFolder } from "./testing/built-site.js";
import { isChromiumSkipped, kindsOfPages } from "./testing/kinds-of-pages.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

describe.skipIf(isChromiumSkipped)("the site for everyone", () => {
  let server: StaticServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveFolder(siteFolder);
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => [colorScheme, width] as const),
  );
  test.each([...kindsOfPages, "/404.html"].flatMap((path) => looks.map((look) => [path, ...look] as const)))(
    "axe finds no violation on %s, %s, %d px",
    async (path, colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      // Code blocks that scroll get their focus by a script that runs when the page is idle.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await context.close();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`,
          ),
      );
      expect([...found, ...(excess > 0 ? [`${excess} px too wide`] : [])]).toEqual([]);
    },
  );
});
