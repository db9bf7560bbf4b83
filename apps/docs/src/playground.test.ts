import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteFolder } from "./testing/built-site.js";
import { faultsOf, type InputSchema } from "./testing/input-faults.js";
import { isChromiumSkipped as isSkipped } from "./testing/kinds-of-pages.js";
import { type KnownModel, models, modelWhere, pageOf } from "./testing/known-models.js";
import { type PlaygroundSite, startPlaygroundSite, status } from "./testing/playground-site.js";

const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";

/** A model of pictures whose prompt is a field of its input. */
const hasPrompt = ({ media, roles }: KnownModel): boolean => media === "image" && roles.prompt === "/prompt";

describe.skipIf(isSkipped)(`the playground in a browser${note}`, () => {
  let site: PlaygroundSite;

  beforeAll(async () => {
    site = await startPlaygroundSite();
  });

  afterAll(() => site?.close());

  test("a run is canceled, also at the service", async () => {
    const { page, playground } = await site.open(
      pageOf(modelWhere(({ lifecycle }) => lifecycle === "prediction")),
    );
    await playground.locator("[data-run]").click();
    await playground.locator(".pg-status code").waitFor();
    await playground.getByRole("button", { name: "Cancel" }).click();
    await status(page, "canceled");
    await playground.getByRole("tab", { name: /^Requests/ }).click();
    await playground.locator(".pg-path", { hasText: "/cancel" }).waitFor();
    await page.close();
  });

  test("form, samples and the request that is sent are one input", async () => {
    const { page, playground } = await site.openReady(
      pageOf(modelWhere(({ lifecycle, media }) => lifecycle === "prediction" && media === "image")),
    );
    const words = 'a heron on one leg, "quoted"';
    await playground.locator("textarea.pg-prompt").first().fill(words);
    await playground.locator(".pg-shapes .pg-chip").nth(1).click();
    const ratio = await playground.locator(".pg-shapes input:checked").inputValue();
    for (const tab of ["TypeScript", "CLI", "curl"]) {
      await playground.getByRole("tab", { name: tab }).click();
      const sample = await playground.locator(".pg-sample").textContent();
      expect(sample).toContain("a heron on one leg");
      expect(sample).toContain(ratio);
    }
    await playground.getByRole("button", { name: "Run" }).click();
    await status(page, "succeeded");
    await playground.getByRole("tab", { name: /^Requests/ }).click();
    const request = await playground.locator(".pg-exchanges pre").first().textContent();
    expect(request).toContain(JSON.stringify(words));
    expect(request).toContain(JSON.stringify(ratio));
    expect(request).toMatch(/authorization: Bearer •+/i);
    await page.close();
  });

  test("a copied sample is the one that is shown", async () => {
    const { page, playground } = await site.openReady(pageOf(modelWhere(hasPrompt)));
    await playground.getByRole("tab", { name: "TypeScript" }).click();
    await playground.getByRole("button", { name: "Copy", exact: true }).click();
    await playground.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await playground.locator(".pg-sample").textContent());
    expect(copied).toContain("createClient");
    await page.close();
  });

  test("a link brings the input back, and holds no key and no address", async () => {
    const model = modelWhere(hasPrompt);
    const { page, playground } = await site.openReady(pageOf(model));
    await playground.locator(".pg-target label", { hasText: "Gateway" }).click();
    await playground.getByLabel("Address").fill("https://gateway.example");
    await playground.getByLabel("Key").fill("key-that-stays-here");
    await playground.locator("textarea.pg-prompt").first().fill("二月的鹤");
    await page.waitForURL(/#input=/);
    const link = page.url();
    expect(decodeURIComponent(link)).toContain("二月的鹤");
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    for (const secret of ["key-that-stays-here", "gateway.example"])
      expect(`${link}${kept}`).not.toContain(secret);
    await page.close();
    const second = await site.context.newPage();
    await second.goto(link);
    await second.waitForSelector('corsac-playground[data-state="ready"]');
    expect(await second.locator("textarea.pg-prompt").first().inputValue()).toBe("二月的鹤");
    await second.close();
  });

  test("the other language has the same playground", async () => {
    const { page } = await site.open(pageOf(modelWhere(hasPrompt)));
    await page.locator("starlight-lang-select select").first().selectOption({ label: "简体中文" });
    await page.waitForURL(/\/zh\/reference\//);
    const playground = page.locator("corsac-playground");
    await playground.getByRole("button", { name: "运行" }).click();
    await status(page, "succeeded");
    expect(await playground.locator(".pg-status strong").textContent()).toBe("成功");
    await page.close();
  });

  test("by keyboard alone: a run, its tabs, and the way back by the history", async () => {
    const { page, playground } = await site.openReady(pageOf(modelWhere(hasPrompt)));
    const run = async (): Promise<void> => {
      await playground.locator("[data-run]").focus();
      await page.keyboard.press("Enter");
      await status(page, "succeeded");
    };
    await run();
    await playground.locator("textarea.pg-prompt").first().focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("second words here");
    await page.keyboard.press("ControlOrMeta+Enter");
    await playground.locator(".pg-history li").nth(1).waitFor();
    await status(page, "succeeded");
    await playground.getByRole("tab", { name: "Result" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await playground.getByRole("tab", { selected: true }).textContent()).toBe("TypeScript");
    await page.keyboard.press("End");
    expect(await playground.getByRole("tab", { selected: true }).textContent()).toContain("Requests");
    await playground.locator(".pg-history button").last().focus();
    await page.keyboard.press("Enter");
    expect(await playground.locator("textarea.pg-prompt").first().inputValue()).not.toBe("second words here");
    await page.close();
  });

  test("the client says what is wrong while the input is written, each kind of fault", async () => {
    const provoked = new Set<string>();
    const wanted = ["required", "type", "enum", "minimum", "maximum", "unknown"];
    for (const model of models) {
      if (wanted.every((kind) => provoked.has(kind))) break;
      const faults = faultsOf(await schemaOf(model)).filter(({ kind }) => !provoked.has(kind));
      if (faults.length === 0) continue;
      const { page, playground } = await site.openReady(pageOf(model));
      await playground.getByRole("button", { name: "JSON", exact: true }).first().click();
      for (const { kind, input, says } of faults) {
        await playground.locator("#playground-json").fill(JSON.stringify(input));
        await playground.locator(".pg-error", { hasText: says }).first().waitFor();
        provoked.add(kind);
      }
      await page.close();
    }
    expect(wanted.filter((kind) => !provoked.has(kind))).toEqual([]);
  });

  test("nothing is sent while something is wrong, and the first wrong field has the focus", async () => {
    const model = modelWhere(({ lifecycle, media }) => lifecycle === "prediction" && media === "image");
    const { page, playground } = await site.openReady(pageOf(model));
    const number = playground.locator(".pg-number").first();
    await number.fill("many");
    await playground
      .locator(".pg-error", { hasText: 'must be an integer, but is the string "many"' })
      .waitFor();
    await playground.locator("[data-run]").click();
    await playground.getByText("Problems: 1.").waitFor();
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await playground.locator(".pg-status").count()).toBe(0);
    await number.fill("");
    await playground.locator("[data-run]").click();
    await status(page, "succeeded");
    await page.close();
  });

  test("where the browser lets nothing through, it says so and shows the curl command", async () => {
    const { page, playground } = await site.openReady(pageOf(modelWhere(hasPrompt)));
    await playground.locator(".pg-target label", { hasText: "Gateway" }).click();
    await playground.locator("[data-run]").click();
    await playground.getByText("Enter the address of the service first.").waitFor();
    await playground.getByLabel("Address").fill("http://127.0.0.1:9");
    await playground.getByLabel("Key").fill("key-that-stays-here");
    await playground.locator("[data-run]").click();
    await status(page, "failed");
    const failure = await playground.locator(".pg-failure").textContent();
    expect(failure).toContain("CORS");
    expect(failure).not.toContain("key-that-stays-here");
    await playground.getByRole("button", { name: "Show the curl command" }).click();
    expect(await playground.locator(".pg-sample").textContent()).toContain("curl ");
    await page.close();
  });

  test.each(["light", "dark"] as const)("no rule of accessibility is broken: %s", async (theme) => {
    const model = modelWhere(({ lifecycle, media }) => lifecycle === "prediction" && media === "image");
    const found: string[] = [];
    for (const [prefix, width] of [
      ["", 1280],
      ["/zh", 320],
    ] as const) {
      const { page, playground } = await site.open(`${prefix}${pageOf(model)}`);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      await playground.locator("[data-run]").click();
      await status(page, "succeeded");
      await playground.locator(".pg-more summary").click();
      // The value of the script is not wanted: without `undefined` it is copied out of the browser.
      await page.evaluate(`${axe.source};undefined`);
      for (const tab of [0, 1, 4]) {
        await playground.getByRole("tab").nth(tab).click();
        const broken = await page.evaluate(async () => {
          const { axe: rules } = globalThis as unknown as { axe: typeof axe };
          const { violations } = await rules.run("corsac-playground", { resultTypes: ["violations"] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
          );
        });
        found.push(...broken.map((one) => `${width} px, tab ${tab}: ${one}`));
      }
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBeLessThanOrEqual(0);
      await page.close();
    }
    expect(found).toEqual([]);
  });

  test("a page is light until its playground is used, and loads little more for a run", async () => {
    const model = modelWhere(({ lifecycle, media }) => lifecycle === "prediction" && media === "image");
    const fresh = await site.browser.newContext();
    const page = await fresh.newPage();
    const sizes = new Map<string, number>();
    page.on("response", async (response) => {
      const { pathname } = new URL(response.url());
      // Neither pictures, nor the search, which Starlight loads when the page is idle.
      if (/\.(?:webp|png|svg|wav|mp3|mp4|webm)$|\/ui-core\.|^\/(?:pagefind|corsac-sandbox)\//.test(pathname))
        return;
      const body = await response.body().catch(() => Buffer.alloc(0));
      sizes.set(pathname, gzipSync(body, { level: 9 }).length);
    });
    await page.goto(`${site.url}${pageOf(model)}`, { waitUntil: "networkidle" });
    const total = (): number => [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const before = total();
    expect([...sizes.keys()].filter((path) => /playground\.json|worker/.test(path))).toEqual([]);
    await page.locator("corsac-playground [data-run]").click();
    await status(page, "succeeded");
    await page.waitForLoadState("networkidle");
    // The worker's own script is not among the responses of the page.
    const worker = sizes.has("/corsac/worker.js")
      ? 0
      : gzipSync(readFileSync(join(siteFolder, "corsac/worker.js")), { level: 9 }).length;
    const more = total() - before + worker;
    console.log(`a model page: ${before} bytes before, ${more} more for a run`);
    expect(before).toBeLessThanOrEqual(60_000);
    expect(more).toBeLessThanOrEqual(180_000);
    await fresh.close();
  });

  /** The schema of a model's input, as the page gets it. */
  async function schemaOf({ service, slug }: KnownModel): Promise<InputSchema> {
    const response = await fetch(`${site.url}/reference/${service}/models/${slug}/playground.json`);
    const data: { model: { input: { schema: InputSchema } } } = JSON.parse(await response.text());
    return data.model.input.schema;
  }

  test("nothing wrong happened in any page", () => {
    expect(site.problems).toEqual([]);
  });
});
