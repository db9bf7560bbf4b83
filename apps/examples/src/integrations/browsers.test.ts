import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createClient } from "@corsac/core";
import { createProxy } from "@corsac/core/proxy";
import { fluxDev } from "@corsac/models";
import { startSandbox } from "@corsac/sandbox/node";
import { getRequestListener } from "@hono/node-server";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumNote, isChromiumMissing, launchChromium } from "../test-support/chromium.js";
import { serviceDocument } from "../test-support/service-document.js";

// A page with React in a real browser: it runs models through the proxy of its own server, which has the key.
const apiKey = "sk-only-on-the-server";
const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50, apiKey });
const control = sandbox.test();
const proxy = createProxy({
  client: createClient({ baseUrl: sandbox.url, apiKey }),
  models: [fluxDev],
  secret: "a secret of at least sixteen characters",
  authorize: () => true,
  files: { origins: [sandbox.url] },
  maximumBodySize: 4 * 2 ** 20,
});

let bundle = "";
let browser: Browser;
const server = createServer(
  getRequestListener((request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/corsac")) return proxy(request);
    if (pathname === "/page.js") {
      return new Response(bundle, { headers: { "content-type": "text/javascript" } });
    }
    return new Response(
      '<!doctype html><meta charset="utf-8"><title>Gallery</title><div id="root"></div><script type="module" src="/page.js"></script>',
      {
        headers: {
          "content-type": "text/html",
          "content-security-policy": "default-src 'self'; style-src 'unsafe-inline'",
        },
      },
    );
  }),
);

beforeAll(async () => {
  if (isChromiumMissing) return;
  const built = await build({
    entryPoints: [fileURLToPath(new URL("gallery-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  bundle = built.outputFiles[0]?.text ?? "";
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server.close();
  await sandbox.close();
});
beforeEach(() => control.reset());

/** Opens the page, and collects the texts of all responses. */
async function open(): Promise<{ page: Page; texts: string[] }> {
  const page = await browser.newPage();
  const texts: string[] = [];
  page.on("response", (response) => {
    response.text().then(
      (text) => texts.push(text, JSON.stringify(response.headers())),
      () => {},
    );
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { page, texts };
}

const stateIs = (page: Page, state: string): Promise<unknown> =>
  page.waitForFunction(
    (states) => states.includes(document.querySelector("#state")?.textContent ?? ""),
    state.split("|"),
  );
const widths = (page: Page): Promise<number[]> =>
  page.$$eval("#gallery img", (images) => images.map((image) => (image as HTMLImageElement).naturalWidth));

describe.skipIf(isChromiumMissing)(`a page with React${chromiumNote}`, () => {
  it("uploads, shows progress and the picture; the key is in no response and no bundle", async () => {
    const { page, texts } = await open();
    control.set({ duration: 1500 });
    await page.setInputFiles("#file", {
      name: "sketch.png",
      mimeType: "image/png",
      buffer: Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    });
    await page.click("#run");
    await stateIs(page, "pending|running");
    await stateIs(page, "succeeded");
    await page.waitForFunction(() => (document.querySelector("img") as HTMLImageElement | null)?.complete);
    expect((await widths(page))[0]).toBeGreaterThan(0);
    const [create] = control.journal({ method: "POST" });
    expect(create?.body).toMatchObject({
      input: { prompt: "a fox in the snow", image: expect.stringMatching(/^data:image\/png/) },
    });
    expect(texts.length).toBeGreaterThan(3);
    expect([...texts, bundle].filter((text) => text.includes(apiKey) || text.includes(sandbox.url))).toEqual(
      [],
    );
    await page.close();
  });

  it("a reload in the middle goes on with the same prediction, and shows it again when it is done", async () => {
    const { page } = await open();
    control.set({ duration: 600_000 });
    await page.click("#run");
    await stateIs(page, "pending|running");
    await page.reload();
    await stateIs(page, "pending|running");
    control.advance(1200);
    await stateIs(page, "succeeded");
    await page.reload();
    await stateIs(page, "succeeded");
    expect(control.journal({ method: "POST" })).toHaveLength(1);
    await page.click("#reset");
    await stateIs(page, "idle");
    await page.reload();
    await stateIs(page, "idle");
    await page.close();
  });

  it("cancels at the service, and says what failed", async () => {
    const { page } = await open();
    control.set({ duration: 600_000 });
    await page.click("#run");
    await stateIs(page, "pending|running");
    await page.click("#cancel");
    await stateIs(page, "canceled");
    expect(control.journal({ operation: "cancelPrediction", status: 200 })).toHaveLength(1);
    control.set({ duration: 50 });
    await page.fill("#prompt", "[sandbox:fail]");
    await page.click("#run");
    await stateIs(page, "failed");
    expect(await page.textContent("[role=alert]")).toContain("asked to fail");
    await page.close();
  });
});
