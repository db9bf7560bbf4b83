import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studioService } from "../fixtures/studio-service.js";
import { renderOutput } from "../node/render-output.js";
import type { Shown } from "./page.fixture.js";
import type { BrowserSandbox } from "./start-sandbox.js";

const executablePath = [process.env["CORSAC_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
// Without a browser there is nothing to look at; where everything must be tested, that is a failure.
const isSkipped = executablePath === undefined && process.env["CI"] !== "true";
const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const specs = (service: string): Promise<object> =>
  readFile(new URL(`../../../../specs/${service}/openapi.json`, import.meta.url), "utf8").then(JSON.parse);

let folder: string;
let server: Server;
let browser: Browser;
let url: string;

/** A static host whose policy allows what is of the same origin, and nothing else. */
beforeAll(async () => {
  if (isSkipped) return;
  folder = await mkdtemp(join(tmpdir(), "corsac-page-"));
  const common: BuildOptions = {
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    conditions: ["@corsac/source"],
    target: "es2022",
    logLevel: "silent",
  };
  await build({
    ...common,
    entryPoints: { page: here("page.fixture.ts"), worker: here("worker.ts") },
    splitting: true,
  });
  // By itself: service workers are no modules everywhere.
  await build({ ...common, entryPoints: { "service-worker": here("service-worker.ts") } });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>Sandbox</title><link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script>',
  );
  await writeFile(join(folder, "page.css"), "img, video { height: 200px; margin: 2px }");
  const types: Record<string, string> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".css": "text/css",
    ".webm": "video/webm",
    ".mp4": "video/mp4",
    ".wav": "audio/wav",
    ".mp3": "audio/mpeg",
    ".flac": "audio/flac",
    ".svg": "image/svg+xml",
    ".avif": "image/avif",
  };
  server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://x").pathname.slice(1) || "index.html";
    readFile(join(folder, name)).then(
      (bytes) =>
        response
          .writeHead(200, {
            "Content-Type": types[extname(name)] ?? "application/octet-stream",
            "Content-Security-Policy": "default-src 'self'",
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required"],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const prediction = (model: string, input: object): object => ({
  name: model,
  path: `/v1/models/${model}/predictions`,
  kind: "prediction",
  body: { input },
});

/** A model that is chosen by its version. */
const versioned = (name: string, path: string, version: string, input: object): object => ({
  name,
  path,
  kind: "prediction",
  body: { version, input },
});

/** The models of the first service, a clip, pictures made from the one before them, and a text in pieces. */
const tasks = [
  prediction("black-forest-labs/flux-1.1-pro", {
    prompt: "a lighthouse above a stormy sea",
    aspect_ratio: "16:9",
  }),
  prediction("black-forest-labs/flux-dev", {
    prompt: "a corsac fox in the snow",
    num_outputs: 2,
    output_format: "png",
  }),
  prediction("black-forest-labs/flux-pro", { prompt: "a train in autumn hills", aspect_ratio: "3:2" }),
  prediction("black-forest-labs/flux-schnell", { prompt: "a planet with rings", output_format: "jpg" }),
  prediction("recraft-ai/recraft-v3", { prompt: "flowers in a vase", size: "1365x1024" }),
  versioned(
    "stability-ai/sdxl",
    "/v1/predictions",
    "stability-ai/sdxl:7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc",
    { prompt: "mountains at dawn", width: 768, height: 512 },
  ),
  // Made from the picture before it.
  {
    name: "edit",
    path: "/draw",
    kind: "answer",
    body: { prompt: "a golden desert", image: "LAST", format: "avif" },
  },
  { name: "larger", path: "/larger", kind: "answer", body: { image: "LAST", scale: 2 } },
  { name: "cut out", path: "/clean", kind: "answer", body: { image: "LAST" } },
  versioned(
    "riffusion/riffusion",
    "/v1/models/riffusion/riffusion/predictions",
    "8cf61ea6c56afd61d8f5b9ffd14d7c216c0a93844ce2d82ac1c9ecc9c7f24e05",
    { prompt_a: "slow brass over rain" },
  ),
];

async function open(
  serviceWorker: boolean,
  more: object[],
): Promise<{ page: Page; shown: Shown[]; errors: string[] }> {
  const documents = [await specs("replicate"), studioService, await specs("openai")];
  await writeFile(join(folder, "tasks.json"), JSON.stringify({ documents, tasks: more, serviceWorker }));
  const context = await browser.newContext({ viewport: { width: 1400, height: 1100 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector("html[data-done]", { state: "attached", timeout: 120_000 });
  const { shown, errors } = await page.evaluate(() => {
    const { results, errors } = globalThis as unknown as { results: Shown[]; errors: string[] };
    return { shown: results, errors };
  });
  return { page, shown, errors };
}

describe.skipIf(isSkipped)(`a sandbox in a page${note}`, () => {
  it("makes, shows and plays all that a static host with `default-src 'self'` gives it", async () => {
    const { page, shown, errors } = await open(true, [
      ...tasks,
      { name: "vector", path: "/icons", kind: "answer", body: { prompt: "a harbour", size: "400x300" } },
      {
        name: "clip",
        path: "/clip",
        kind: "answer",
        body: { prompt: "a sailing boat", ratio: "16:9", seconds: 1 },
      },
      { name: "mp4", path: "/clip", kind: "answer", body: { prompt: "a fox", seconds: 1, format: "mp4" } },
      { name: "mp3", path: "/song", kind: "answer", body: { prompt: "a harp", seconds: 2, format: "mp3" } },
      {
        name: "chat",
        path: "/v1/chat/completions",
        kind: "stream",
        body: { model: "any", messages: [{ role: "user", content: "hello" }], stream: true },
      },
    ]);
    const sheet = process.env["CORSAC_CONTACT_SHEETS"];
    if (sheet !== undefined) await page.screenshot({ path: join(sheet, "page.png"), fullPage: true });
    expect(errors).toEqual([]);
    const sizes = shown.map(({ name, mediaType, width, height }) => [name, mediaType, width, height]);
    expect(sizes).toEqual([
      ["black-forest-labs/flux-1.1-pro", "image/webp", 1360, 765],
      ["black-forest-labs/flux-dev", "image/png", 1024, 1024],
      ["black-forest-labs/flux-dev", "image/png", 1024, 1024],
      ["black-forest-labs/flux-pro", "image/webp", 1254, 836],
      ["black-forest-labs/flux-schnell", "image/jpeg", 1024, 1024],
      ["recraft-ai/recraft-v3", "image/webp", 1365, 1024],
      ["stability-ai/sdxl", "image/webp", 768, 512],
      // A canvas writes no AVIF: another format, under its own name.
      ["edit", "image/webp", 768, 512],
      ["larger", "image/webp", 1536, 1024],
      ["cut out", "image/webp", 1536, 1024],
      ["riffusion/riffusion", "audio/wav", undefined, undefined],
      ["riffusion/riffusion", "image/png", 768, 512],
      ["vector", "image/svg+xml", 400, 300],
      ["clip", "video/webm", 512, 288],
      ["mp4", "video/mp4", 512, 512],
      ["mp3", "audio/mpeg", undefined, undefined],
      ["chat", "text/event-stream; charset=utf-8", undefined, undefined],
    ]);
    for (const one of shown) expect(one.status).toBe(200);
    const cornerOf = (name: string) => shown.find((one) => one.name === name)?.corner;
    expect(cornerOf("cut out")).toBe(0);
    expect(cornerOf("larger")).toBe(255);
    for (const { address } of shown.slice(0, -1)) expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    for (const one of shown.filter(({ duration }) => duration !== undefined)) {
      expect(one.duration).toBeGreaterThan(0.9);
      expect(one.played).toBeGreaterThan(0.5);
    }
    const stream = shown.at(-1);
    expect(stream?.text).toContain("sandbox");
    expect(stream?.text).toContain("[DONE]");
    await page.context().close();
  }, 180_000);

  it("says what the policy must allow where no service worker answers", async () => {
    const { page, shown, errors } = await open(false, tasks.slice(-1));
    expect(errors[0]).toContain("blob");
    expect(shown).toEqual([]);
    const told = await page.evaluate(() => {
      const { isServed, policy } = (globalThis as unknown as { sandbox: BrowserSandbox }).sandbox;
      return { isServed, policy };
    });
    expect(told).toEqual({ isServed: false, policy: "img-src blob:; media-src blob:" });
    await page.context().close();
  }, 60_000);

  it("plays what Node made", async () => {
    const made = await Promise.all([
      renderOutput(studioService, "clip", { prompt: "a boat", ratio: "16:9", seconds: 2 }),
      renderOutput(studioService, "clip", { prompt: "a boat", ratio: "9:16", seconds: 2, format: "mp4" }),
      renderOutput(studioService, "song", { prompt: "a harp", seconds: 2 }),
      renderOutput(studioService, "song", { prompt: "a harp", seconds: 2, format: "mp3" }),
      renderOutput(studioService, "song", { prompt: "a harp", seconds: 2, format: "flac" }),
      renderOutput(studioService, "icons", { prompt: "a boat", size: "300x200" }),
      renderOutput(studioService, "draw", { prompt: "a boat", size: "300x200", format: "avif" }),
    ]);
    const files = made.flat();
    for (const [index, { name, bytes }] of files.entries())
      await writeFile(join(folder, `${index}-${name}`), bytes);
    const { page, shown, errors } = await open(
      true,
      files.map(({ name }, index) => ({ name, path: `${index}-${name}`, kind: "file" })),
    );
    expect(errors).toEqual([]);
    expect(shown.map(({ mediaType, width, height }) => [mediaType, width, height])).toEqual([
      ["video/webm", 512, 288],
      ["video/mp4", 288, 512],
      ["audio/wav", undefined, undefined],
      ["audio/mpeg", undefined, undefined],
      ["audio/flac", undefined, undefined],
      ["image/svg+xml", 300, 200],
      ["image/avif", 300, 200],
    ]);
    for (const { duration, played } of shown.slice(0, 5)) {
      expect(duration).toBeGreaterThan(1.85);
      expect(duration).toBeLessThan(2.15);
      expect(played).toBeGreaterThan(0.5);
    }
    expect(files.map(({ mediaType }) => mediaType)).toEqual(shown.map(({ mediaType }) => mediaType));
    await page.context().close();
  }, 120_000);
});
