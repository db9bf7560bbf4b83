import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startSandbox } from "@corsac/sandbox/node";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, siteFolder } from "./testing/built-site.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

const isSkipped = chromiumPath === undefined && process.env["CI"] !== "true";
const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";
const specs = new URL("../../../specs/", import.meta.url);

interface KnownModel {
  service: string;
  slug: string;
  media: string;
  roles: { prompt?: string };
  output: { files?: { media: string }[]; text?: unknown };
  stream?: object;
  lifecycle?: string;
}

/** The header that the build says to send; it lets pages ask services on this computer. */
const policy = existsSync(join(siteFolder, "content-security-policy.txt"))
  ? readFileSync(join(siteFolder, "content-security-policy.txt"), "utf8").trim()
  : "default-src 'self'";

/** The models of every document, from the documents themselves. */
function listModels(): KnownModel[] {
  return readdirSync(specs).flatMap((service) => {
    const file = new URL(`${service}/openapi.json`, specs);
    if (!existsSync(file)) return [];
    const models: KnownModel[] = JSON.parse(readFileSync(file, "utf8"))["x-corsac-models"] ?? [];
    return models.map((model) => ({ ...model, service }));
  });
}

const models = listModels();
const pageOf = ({ service, slug }: KnownModel): string => `/reference/${service}/models/${slug}/`;

/** A model of the documents that fits; the tests name none. */
function modelWhere(fits: (model: KnownModel) => boolean): KnownModel {
  const found = models.find(fits);
  if (found === undefined) throw new Error("No document has such a model.");
  return found;
}

interface InputSchema {
  required?: string[];
  properties?: Record<
    string,
    { type?: string; enum?: unknown[]; minimum?: number; maximum?: number; default?: unknown }
  >;
  "x-corsac-inferred"?: object;
}

/** Inputs that are wrong in one way each, with words of the client's message. */
function faultsOf(schema: InputSchema): { kind: string; input: object; says: string }[] {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([, field]) => !("x-corsac-inferred" in field),
  );
  const inputs = fields.flatMap(([name, field]) => [
    ...(field.type === "integer" || field.type === "boolean"
      ? [{ kind: "type", input: { [name]: "x" }, says: "but is the string" }]
      : []),
    ...(field.enum !== undefined && field.type === "string"
      ? [{ kind: "enum", input: { [name]: "no such choice" }, says: "must be one of" }]
      : []),
    ...(field.minimum === undefined
      ? []
      : [{ kind: "minimum", input: { [name]: field.minimum - 1 }, says: "must be at least" }]),
    ...(field.maximum === undefined
      ? []
      : [{ kind: "maximum", input: { [name]: field.maximum + 1 }, says: "must be at most" }]),
    ...(name.length > 5
      ? [{ kind: "unknown", input: { [`${name}z`]: 1 }, says: `did you mean "${name}"` }]
      : []),
  ]);
  return [
    ...((schema.required ?? []).length > 0 ? [{ kind: "required", input: {}, says: "is required" }] : []),
    ...inputs,
  ].filter(({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index);
}

/** A model of pictures whose prompt is a field of its input. */
const hasPrompt = ({ media, roles }: KnownModel): boolean => media === "image" && roles.prompt === "/prompt";

/** What a result shows: kinds of media that were decoded, and text. */
interface Seen {
  decoded: string[];
  text: string;
  json: string;
}

function seen(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const decoded: string[] = [];
    for (const image of document.querySelectorAll<HTMLImageElement>(".pg-output img"))
      await image.decode().then(
        () => decoded.push("image"),
        () => undefined,
      );
    for (const player of document.querySelectorAll<HTMLMediaElement>(".pg-output :is(audio, video)")) {
      if (player.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
        await new Promise((resolve) => {
          player.addEventListener("loadeddata", resolve, { once: true });
          player.addEventListener("error", resolve, { once: true });
          player.preload = "auto";
          player.load();
        });
      if (player.error === null && player.duration > 0) decoded.push(player.localName);
    }
    return {
      decoded,
      text: document.querySelector(".pg-words")?.textContent ?? "",
      json: document.querySelector(".pg-result > details:last-child pre")?.textContent ?? "",
    };
  });
}

describe.skipIf(isSkipped)(`the playground in a browser${note}`, () => {
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  const problems: string[] = [];

  beforeAll(async () => {
    server = await serveFolder(siteFolder, { "content-security-policy": policy });
    browser = await chromium.launch({
      ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<{ page: Page; playground: Locator }> {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`${path}: ${error.message}`));
    await page.goto(`${server.url}${path}`);
    return { page, playground: page.locator("corsac-playground") };
  }

  /** Opens a model's page with the playground's code in it. */
  async function openReady(model: KnownModel, prefix = ""): Promise<{ page: Page; playground: Locator }> {
    const opened = await open(`${prefix}${pageOf(model)}`);
    await opened.playground.locator("[data-run]").focus();
    await opened.page.waitForSelector('corsac-playground[data-state="ready"]');
    return opened;
  }

  const status = (page: Page, state: string): Promise<unknown> =>
    page.waitForSelector(`.pg-status[data-state="${state}"]`);

  test.each(models)("$service/$slug runs in the page to its output", async (model) => {
    const { page, playground } = await open(pageOf(model));
    await playground.locator("[data-run]").click();
    await status(page, "succeeded");
    const { decoded, text, json } = await seen(page);
    const files = (model.output.files ?? []).map(({ media }) => media);
    if (files.includes(model.media)) expect(decoded).toContain(model.media);
    else expect(`${text}${json}`).not.toBe("");
    if (model.stream !== undefined && model.media === "text") {
      expect(text).toContain("Corsac");
      // Pieces, not one answer.
      expect(await playground.locator(".pg-status").textContent()).toMatch(/[2-9]\d* pieces/);
    }
    await page.close();
  });

  test("a run is canceled, also at the service", async () => {
    const { page, playground } = await open(
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
    const { page, playground } = await openReady(
      modelWhere(({ lifecycle, media }) => lifecycle === "prediction" && media === "image"),
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
    const { page, playground } = await openReady(modelWhere(hasPrompt));
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
    const { page, playground } = await openReady(model);
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
    const second = await context.newPage();
    await second.goto(link);
    await second.waitForSelector('corsac-playground[data-state="ready"]');
    expect(await second.locator("textarea.pg-prompt").first().inputValue()).toBe("二月的鹤");
    await second.close();
  });

  test("the other language has the same playground", async () => {
    const { page } = await open(pageOf(modelWhere(hasPrompt)));
    await page.locator("starlight-lang-select select").first().selectOption({ label: "简体中文" });
    await page.waitForURL(/\/zh\/reference\//);
    const playground = page.locator("corsac-playground");
    await playground.getByRole("button", { name: "运行" }).click();
    await status(page, "succeeded");
    expect(await playground.locator(".pg-status strong").textContent()).toBe("成功");
    await page.close();
  });

  test("by keyboard alone: a run, its tabs, and the way back by the history", async () => {
    const { page, playground } = await openReady(modelWhere(hasPrompt));
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
      const { page, playground } = await openReady(model);
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
    const { page, playground } = await openReady(model);
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

  const three = [
    modelWhere(({ lifecycle, media }) => lifecycle !== undefined && media === "image"),
    modelWhere(({ lifecycle, media }) => lifecycle !== undefined && media === "audio"),
    modelWhere(({ stream, media }) => stream !== undefined && media === "text"),
  ];

  test.each(three)("$service/$slug runs against a sandbox on this computer", async (model) => {
    const document: object = JSON.parse(
      readFileSync(new URL(`${model.service}/openapi.json`, specs), "utf8"),
    );
    const local = await startSandbox({ documents: [document], port: 0, duration: 100 });
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}${pageOf(model)}`);
      const playground = page.locator("corsac-playground");
      await playground.locator("[data-run]").focus();
      await page.waitForSelector('corsac-playground[data-state="ready"]');
      await playground.locator(".pg-target label", { hasText: "Local sandbox" }).click();
      await playground.getByLabel("Address").fill(local.url);
      await playground.getByLabel("Key").fill(local.apiKey);
      await playground.locator("[data-run]").click();
      await status(page, "succeeded");
      const { decoded, text } = await seen(page);
      if (model.media === "text") expect(text).toContain("Corsac");
      else expect(decoded).toContain(model.media);
      await playground.getByRole("tab", { name: /^Requests/ }).click();
      const requests = await playground.locator(".pg-exchanges").textContent();
      expect(requests).toContain(local.url);
      expect(requests).not.toContain(local.apiKey);
      await page.close();
    } finally {
      await local.close();
    }
  });

  test("where the browser lets nothing through, it says so and shows the curl command", async () => {
    const { page, playground } = await openReady(modelWhere(hasPrompt));
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
      const { page, playground } = await open(`${prefix}${pageOf(model)}`);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      await playground.locator("[data-run]").click();
      await status(page, "succeeded");
      await playground.locator(".pg-more summary").click();
      await page.evaluate(axe.source);
      for (const tab of [0, 1, 4]) {
        await playground.getByRole("tab").nth(tab).click();
        const broken = await page.evaluate(async () => {
          const { axe: rules } = globalThis as unknown as { axe: typeof axe };
          const { violations } = await rules.run("corsac-playground");
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
    const fresh = await browser.newContext();
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
    await page.goto(`${server.url}${pageOf(model)}`, { waitUntil: "networkidle" });
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
    const response = await fetch(`${server.url}/reference/${service}/models/${slug}/playground.json`);
    const data: { model: { input: { schema: InputSchema } } } = JSON.parse(await response.text());
    return data.model.input.schema;
  }

  test("nothing wrong happened in any page", () => {
    expect(problems).toEqual([]);
  });
});
