import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, siteFolder } from "./testing/built-site.js";
import { isChromiumSkipped, kindsOfPages } from "./testing/kinds-of-pages.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Runs all rules of axe in the page. Only the violations leave the browser: the other results are megabytes. */
function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const rules = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    const { violations } = await rules.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`,
        ),
    );
  });
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

  // One page for each theme, because a theme is decided while a page loads. A width is only a matter of its styles.
  test.each(
    [...kindsOfPages, "/404.html"].flatMap((path) => [[path, "light"] as const, [path, "dark"] as const]),
  )("axe finds no violation on %s, %s, with 320 and 1280 px", async (path, colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    // Code blocks that scroll get their focus by a script that runs when the page is idle.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(colorScheme);
    // The value of the script is not wanted: without `undefined` it is copied out of the browser.
    await page.evaluate(`${axe};undefined`);
    const problems: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
      );
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (excess > 0) problems.push(`${width} px: ${excess} px too wide`);
      problems.push(...(await violationsOf(page)).map((one) => `${width} px: ${one}`));
    }
    await context.close();
    expect(problems).toEqual([]);
  });
});
