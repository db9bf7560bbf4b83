import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumNote, isChromiumMissing, launchChromium } from "../test-support/chromium.js";
import { runCommand } from "../test-support/command.js";
import { createPackedProject, type PackedProject } from "../test-support/packed-project.js";
import { repository } from "../test-support/repository.js";
import { serviceDocument } from "../test-support/service-document.js";

// The app of apps/examples/next as a user has it: our packages packed and installed, built by Next, in a real browser.
const apiKey = "sk-only-on-the-server";
const proxySecret = "a secret that signs the ids of pages";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let sandbox: RunningSandbox;
let project: PackedProject;
let browser: Browser;
let app: string;
let stop = async (): Promise<void> => {};

beforeAll(async () => {
  if (isChromiumMissing) return;
  sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50, apiKey });
  project = await createPackedProject([], join(repository, "apps/examples/next"));
  const next = join(project.folder, "node_modules/next/dist/bin/next");
  const port = await freePort();
  app = `http://127.0.0.1:${port}`;
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: undefined };
  // No key at build time: it cannot be in a bundle by way of the build.
  const built = await runCommand(process.execPath, [next, "build"], { cwd: project.folder, env: quiet });
  if (built.code !== 0) throw new Error(`next build failed:\n${built.stdout}${built.stderr}`);

  const server = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: project.folder,
    env: {
      ...process.env,
      ...quiet,
      CORSAC_BASE_URL: sandbox.url,
      CORSAC_API_KEY: apiKey,
      CORSAC_PROXY_SECRET: proxySecret,
      CORSAC_FILE_ORIGIN: sandbox.url,
      CORSAC_WEBHOOK_SECRET: sandbox.webhookSecret,
      APP_URL: app,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk) => String(chunk).includes("Ready") && resolve());
    server.once("close", () => reject(new Error("next start ended")));
  });
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await stop();
  await sandbox?.close();
  await project?.remove();
});
beforeEach(() => {
  if (!isChromiumMissing) sandbox.test().reset();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Opens the page, and collects the texts and headers of all responses. */
async function open(): Promise<{ page: Page; texts: string[] }> {
  const page = await browser.newPage();
  const texts: string[] = [];
  page.on("response", (response) => {
    texts.push(response.url(), JSON.stringify(response.headers()));
    response.text().then(
      (text) => texts.push(text),
      () => {},
    );
  });
  await page.goto(app, { waitUntil: "networkidle" });
  return { page, texts };
}

const stateIs = (page: Page, ...states: string[]): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => wanted.includes(document.querySelector("output")?.textContent ?? ""),
    states,
  );

const widths = (page: Page): Promise<number[]> =>
  page.$$eval("img", (images) => images.map((image) => (image as HTMLImageElement).naturalWidth));

const loaded = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (document.querySelector("img")?.naturalWidth ?? 0) > 0);

/** All texts of the files that Next built for browsers. */
async function bundles(): Promise<string[]> {
  const folder = join(project.folder, ".next/static");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), "latin1")));
}

describe.skipIf(isChromiumMissing)(`the Next.js app${chromiumNote}`, () => {
  it("uploads a picture, shows progress and the result, and a webhook saves it in the gallery", async () => {
    const { page, texts } = await open();
    sandbox.test().set({ duration: 1500 });
    await page.setInputFiles("[name=image]", { name: "start.png", mimeType: "image/png", buffer: png });
    const progress = page.waitForFunction(() => {
      const value = document.querySelector("progress")?.value ?? 0;
      return value > 0 && value < 1;
    });
    await page.click("button[type=submit]");
    await stateIs(page, "pending", "running");
    await progress;
    await stateIs(page, "succeeded");
    await loaded(page);
    expect((await widths(page))[0]).toBeGreaterThan(0);
    const [create, ...others] = sandbox.test().journal({ method: "POST" });
    expect(others).toEqual([]);
    expect(create?.body).toMatchObject({
      input: { image: expect.stringMatching(/^data:image\/png;base64,/) },
    });

    await expect
      .poll(async () => (await fetch(`${app}/gallery`)).text(), { timeout: 30_000 })
      .toMatch(/src="\/gallery\//);
    await page.goto(`${app}/gallery`);
    await loaded(page);
    expect((await widths(page))[0]).toBeGreaterThan(0);

    // Neither the key nor the secret nor the service's address reaches a browser.
    const built = await bundles();
    expect(texts.length).toBeGreaterThan(10);
    expect(built.length).toBeGreaterThan(3);
    for (const secret of [apiKey, proxySecret, sandbox.webhookSecret, sandbox.url]) {
      expect([...texts, ...built].filter((text) => text.includes(secret))).toEqual([]);
    }
    await page.close();
  });

  it("continues with the same prediction after a reload in the middle", async () => {
    const { page } = await open();
    sandbox.test().set({ duration: 600_000 });
    await page.click("button[type=submit]");
    await stateIs(page, "pending", "running");
    await page.reload();
    await stateIs(page, "pending", "running");
    sandbox.test().advance(1200);
    await stateIs(page, "succeeded");
    await loaded(page);
    expect(sandbox.test().journal({ method: "POST" })).toHaveLength(1);
    await page.close();
  });

  it("cancels at the service", async () => {
    const { page } = await open();
    sandbox.test().set({ duration: 600_000 });
    await page.click("button[type=submit]");
    await stateIs(page, "pending", "running");
    await page.click('text="Cancel"');
    await stateIs(page, "canceled");
    expect(sandbox.test().journal({ operation: "cancelPrediction", status: 200 })).toHaveLength(1);
    await page.close();
  });

  it("refuses a forged webhook", async () => {
    const headers = { "webhook-id": "1", "webhook-timestamp": "1", "webhook-signature": "v1,x" };
    const response = await fetch(`${app}/api/webhooks`, { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(401);
  });
});
