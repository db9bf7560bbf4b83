// Takes a picture of each kind of page of the built site into `screenshots/`, as small WebP files.
//   node scripts/screenshots.mjs [part of a name…]     with --png also the full-size pictures, into out/screenshots/
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sharp from "sharp";

const site = fileURLToPath(new URL("../dist/", import.meta.url));
const folder = fileURLToPath(new URL("../screenshots/", import.meta.url));
const large = fileURLToPath(new URL("../out/screenshots/", import.meta.url));
const program = process.env["CORSAC_CHROMIUM"] ?? "/usr/bin/chromium";
/** The largest size of a file in bytes. */
const maximumBytes = 40_000;

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} path
 * @property {"light" | "dark"} [theme] light if absent
 * @property {{ width: number, height: number }} [size]
 * @property {number} [scroll] pixels from the top
 * @property {(page: import("playwright-core").Page) => Promise<void>} [act] what is done before the picture
 */

/** @param {import("playwright-core").Page} page */
async function run(page) {
  const playground = page.locator("corsac-playground").first();
  await playground.scrollIntoViewIfNeeded();
  await playground.locator(".pg-run").first().click();
  await playground.locator('.pg-status[data-state="succeeded"]').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1000);
}

/** @param {string} words @returns {(page: import("playwright-core").Page) => Promise<void>} */
const search = (words) => async (page) => {
  await page.locator("corsac-search [data-open-modal]").click();
  await page.locator("corsac-search input").fill(words);
  await page.locator(`corsac-search ol[data-query=${JSON.stringify(words)}]`).waitFor({ state: "attached" });
  await page.waitForTimeout(500);
};

/** The pages of the reference that are shown. */
const { model, operation, service } = JSON.parse(
  readFileSync(new URL("screenshots.json", import.meta.url), "utf8"),
);

/** @type {Shot[]} */
const shots = [
  { name: "home-light", path: "/" },
  { name: "home-dark", path: "/", theme: "dark" },
  { name: "home-phone-zh", path: "/zh/", size: phone },
  { name: "home-run", path: "/", act: run },
  { name: "getting-started-light", path: "/getting-started/" },
  { name: "getting-started-zh-dark", path: "/zh/getting-started/", theme: "dark" },
  { name: "guide-light", path: "/guides/run-a-model/" },
  { name: "guide-phone", path: "/guides/errors/", size: phone },
  { name: "models-light", path: "/models/" },
  { name: "models-zh-dark", path: "/zh/models/", theme: "dark" },
  { name: "service-light", path: service },
  { name: "model-light", path: model },
  { name: "model-dark", path: model, theme: "dark" },
  { name: "model-fields-light", path: model, scroll: 1500 },
  { name: "model-phone-zh", path: `/zh${model}`, size: phone },
  { name: "operation-light", path: operation },
  { name: "operation-zh-dark", path: `/zh${operation}`, theme: "dark" },
  { name: "operation-responses-light", path: operation, scroll: 2200 },
  { name: "playground-dark", path: model, theme: "dark", act: run },
  { name: "playground-phone-zh", path: `/zh${model}`, size: phone, act: run },
  { name: "rules-light", path: "/guides/rules/" },
  { name: "search-light", path: "/getting-started/", act: search("negative prompt") },
  { name: "search-zh-dark", path: "/zh/getting-started/", theme: "dark", act: search("超时") },
  { name: "changelog-light", path: "/changelog/" },
  { name: "not-found-zh-light", path: "/zh/nothing-here/" },
];

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".wasm": "application/wasm",
};

/** The file of an address, or the 404 page of the site. @param {string} path @returns {[file: string, status: number]} */
function fileOf(path) {
  const found = [join(site, path), join(site, path, "index.html")].find(
    (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  );
  return found === undefined ? [join(site, "404.html"), 404] : [found, 200];
}

const server = createServer((request, response) => {
  const [file, status] = fileOf(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname));
  response.writeHead(status, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;

/** A picture as WebP of at most `maximumBytes`. @param {Buffer} png */
async function small(png) {
  const { width = 0 } = await sharp(png).metadata();
  const resized = await sharp(png)
    .resize({ width: Math.min(width, 960) })
    .toBuffer();
  for (const quality of [70, 55, 40, 25, 10]) {
    const webp = await sharp(resized).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= maximumBytes || quality === 10) return webp;
  }
  throw new Error("no quality");
}

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isPng = process.argv.includes("--png");
mkdirSync(folder, { recursive: true });
mkdirSync(large, { recursive: true });
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
try {
  for (const { name, path, theme = "light", size = desktop, scroll = 0, act } of shots) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const context = await browser.newContext({ viewport: size, colorScheme: theme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${url}${path}`, { waitUntil: "networkidle" });
    await act?.(page);
    if (scroll > 0) await page.evaluate((top) => window.scrollTo(0, top), scroll);
    await page.waitForTimeout(300);
    const png = await page.screenshot();
    if (isPng) writeFileSync(join(large, `${name}.png`), png);
    const webp = await small(png);
    writeFileSync(join(folder, `${name}.webp`), webp);
    console.log(`${(webp.length / 1000).toFixed(0).padStart(3)} kB  ${name}`);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
const tooLarge = readdirSync(folder).filter((file) => statSync(join(folder, file)).size > maximumBytes);
if (tooLarge.length > 0) throw new Error(`Larger than ${maximumBytes} bytes: ${tooLarge.join(", ")}`);
