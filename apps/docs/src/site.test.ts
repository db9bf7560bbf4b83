import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, listPages, siteFolder } from "./testing/built-site.js";
import { search } from "./testing/search.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

const isRequired = process.env["CI"] === "true";
if (chromiumPath === undefined && !isRequired)
  console.warn(
    "No Chromium on this machine: the site is not looked at. `apt-get install chromium` brings one.",
  );

const phone = { width: 390, height: 844 };
const specs = new URL("../../../specs/", import.meta.url);

interface KnownModel {
  service: string;
  slug: string;
  title: string;
  media: string;
}

/** The models of every document, from the documents themselves. */
function listModels(): KnownModel[] {
  return readdirSync(specs).flatMap((service) => {
    const file = new URL(`${service}/openapi.json`, specs);
    if (!existsSync(file)) return [];
    const models: KnownModel[] = JSON.parse(readFileSync(file, "utf8"))["x-corsac-models"] ?? [];
    return models.map(({ slug, title, media }) => ({ service, slug, title, media }));
  });
}

/** Lists of `size` items at most: what takes time for each page is a test for each list, so that a site may grow. */
function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** Whether the HTML of a page has a player of sounds. */
function hasAudio(path: string): boolean {
  return readFileSync(join(siteFolder, path, "index.html"), "utf8").includes("<audio");
}

const isSkipped = chromiumPath === undefined && !isRequired;
const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";

describe.skipIf(isSkipped)(`the site in a browser${note}`, () => {
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  const models = listModels();
  const [model] = models;
  const address = (path: string): string => `${server.url}${path}`;
  const modelPage = ({ service, slug }: KnownModel): string => `/reference/${service}/models/${slug}/`;

  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error("CI has no Chromium: install the package `chromium`.");
    server = await serveFolder(siteFolder);
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    context = await browser.newContext();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.concurrent.for(inParts(existsSync(siteFolder) ? listPages() : ["/"], 20))(
    "no page is wider than a phone, has an error in the console or a picture that does not load: $0 and on",
    async (paths, { expect }) => {
      const page = await context.newPage();
      await page.setViewportSize(phone);
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
          problems.push(`${page.url()} asks for ${request.url()}`);
      });
      for (const path of paths) {
        await page.goto(address(path));
        const found = await page.evaluate(async () => {
          for (const image of document.images) image.loading = "eager";
          await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
          return {
            excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            missing: [...document.images]
              .filter((image) => image.naturalWidth === 0)
              .map((image) => image.src),
          };
        });
        if (found.excess > 0) problems.push(`${path} is ${found.excess} px too wide`);
        problems.push(...found.missing.map((source) => `${path}: ${source} does not load`));
      }
      await page.close();
      expect(problems).toEqual([]);
    },
  );

  test("the search finds a model, and Chinese words", async () => {
    if (model === undefined) throw new Error("No document lists a model.");
    const page = await context.newPage();
    await page.goto(address("/getting-started/"));
    expect(await search(page, model.title)).toContain(modelPage(model));
    await page.goto(address("/zh/getting-started/"));
    const found = await search(page, "取值范围");
    expect(found.some((link) => link.startsWith("/zh/reference/"))).toBe(true);
    await page.close();
  });

  test("the samples switch, and the choice holds on the next page", async () => {
    const page = await context.newPage();
    for (const [index, each] of models.slice(0, 2).entries()) {
      await page.goto(address(modelPage(each)));
      const samples = page.locator("starlight-tabs").first();
      if (index === 0) await samples.getByRole("tab", { name: "curl" }).click();
      const panel = samples.getByRole("tabpanel").filter({ visible: true }).first();
      expect(await panel.textContent()).toContain("$CORSAC_BASE_URL");
    }
    await page.close();
  });

  test("a sound can be played where a model makes one", async () => {
    const page = await context.newPage();
    const durations: number[] = [];
    const pages = models.map(modelPage).filter(hasAudio);
    for (const path of pages) {
      await page.goto(address(path));
      durations.push(
        ...(await page.locator("audio").evaluateAll((players) =>
          Promise.all(
            players.map(
              (player) =>
                new Promise<number>((resolve, reject) => {
                  if (!(player instanceof HTMLAudioElement)) return resolve(0);
                  player.addEventListener("loadedmetadata", () => resolve(player.duration));
                  player.addEventListener("error", () => reject(new Error(player.src)));
                  player.preload = "metadata";
                  player.load();
                }),
            ),
          ),
        )),
      );
    }
    await page.close();
    expect(durations.length).toBeGreaterThanOrEqual(pages.length);
    expect(pages.length).toBeGreaterThan(0);
    expect(durations.filter((seconds) => seconds < 1)).toEqual([]);
  });
});
