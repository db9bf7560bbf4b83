import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, siteFolder } from "./testing/built-site.js";
import { isChromiumSkipped, kindsOfPages } from "./testing/kinds-of-pages.js";
import { search } from "./testing/search.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

describe.skipIf(isChromiumSkipped)("the site under its Content Security Policy", () => {
  let server: StaticServer;
  let browser: Browser;
  const policy = readFileSync(join(siteFolder, "content-security-policy.txt"), "utf8").trim();

  beforeAll(async () => {
    server = await serveFolder(siteFolder, { "content-security-policy": policy });
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("the policy allows neither inline code without a hash nor eval", () => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes/);
  });

  test.each(kindsOfPages)("%s violates nothing, also while it is searched", async (path) => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(`${server.url}${path}`);
    expect((await search(page, "prompt")).length).toBeGreaterThan(0);
    await page.close();
    expect(violations).toEqual([]);
  });

  test("code is coloured, although its colours are no longer attributes", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/getting-started/`);
    const colours = await page
      .locator(".ec-line .code span")
      .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
    await page.close();
    expect(colours.length).toBeGreaterThan(3);
  });

  test.each(["light", "dark"] as const)(
    "without scripts the %s theme of the system is taken and all samples can be read",
    async (colorScheme) => {
      const context = await browser.newContext({ javaScriptEnabled: false, colorScheme });
      const page = await context.newPage();
      await page.goto(`${server.url}${kindsOfPages.find((path) => path.includes("/models/"))}`);
      const panels = page.getByRole("tabpanel");
      expect(await panels.count()).toBeGreaterThan(2);
      const hidden = await page
        .locator(".sl-markdown-content > starlight-tabs [role=tabpanel]:not(:visible)")
        .count();
      const background = await page
        .locator("body")
        .evaluate((body) => getComputedStyle(body).backgroundColor);
      await context.close();
      const [red = 0] = (background.match(/\d+/g) ?? []).map(Number);
      expect([hidden, red > 128]).toEqual([0, colorScheme === "light"]);
    },
  );
});
