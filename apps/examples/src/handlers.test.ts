import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createClient } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { repository } from "./test-support/repository.js";
import { startServer } from "./test-support/server-process.js";
import { signWebhook } from "./test-support/sign-webhook.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: [replicateDocument], duration: 50 });
});

afterAll(() => sandbox.close());

/** A prediction of the sandbox, as a webhook tells of it at its start and at its end. */
async function payloads(): Promise<{ id: string; start: string; end: string }> {
  const { url, apiKey } = sandbox;
  const prediction = await createClient({ baseUrl: url, apiKey }).predictions.create(fluxSchnell, {
    prompt: "a heron",
  });
  const ask = async (): Promise<string> =>
    (
      await fetch(`${url}/replicate/v1/predictions/${prediction.id}`, {
        headers: { authorization: `Bearer ${apiKey}` },
      })
    ).text();
  await prediction.wait();
  const end = await ask();
  const start = JSON.stringify({ ...JSON.parse(end), status: "starting", output: null, completed_at: null });
  return { id: prediction.id, start, end };
}

test("every handler is tried", async () => {
  expect((await readdir(join(repository, "apps/examples/src/handlers"))).sort()).toEqual([
    "next-page.ts",
    "next-route.ts",
    "webhook-express.ts",
    "webhook-hono.ts",
    "webhook-node.ts",
  ]);
});

test.each(["webhook-node", "webhook-hono", "webhook-express"])(
  "%s: twice, out of order, forged, old",
  async (name) => {
    const folder = await temporaryFolder();
    const url = await startServer(join(repository, `apps/examples/dist/handlers/${name}.js`), folder, {
      CORSAC_BASE_URL: sandbox.url,
      CORSAC_API_KEY: sandbox.apiKey,
      CORSAC_WEBHOOK_SECRET: secret,
    });
    const { id, start, end } = await payloads();
    const deliver = async (body: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(url, { method: "POST", headers, body })).status;

    expect(await deliver(end, signWebhook(end, `whsec_${Buffer.alloc(24).toString("base64")}`))).toBe(401);
    expect(await deliver(`${end} `, signWebhook(end, secret))).toBe(401);
    expect(await deliver(end, { "content-type": "application/json" })).toBe(401);
    expect(await deliver(end, signWebhook(end, secret, new Date("2001-09-09")))).toBe(401);
    expect(await readdir(folder)).toEqual([]);

    expect(await deliver(end, signWebhook(end, secret))).toBe(204);
    expect(await deliver(start, signWebhook(start, secret))).toBe(204);
    expect(await deliver(end, signWebhook(end, secret))).toBe(204);
    expect(await readdir(join(folder, "outputs"))).toEqual([`${id}-0.webp`]);
    expect((await readFile(join(folder, "outputs", `${id}-0.webp`))).subarray(8, 12).toString()).toBe("WEBP");

    const leading = end.replaceAll(id, "../../outside");
    expect(await deliver(leading, signWebhook(leading, secret))).toBe(500);
    expect(await readdir(folder)).toEqual(["outputs"]);
  },
);

test("the Next.js route and its page: the key stays on the server", async () => {
  vi.stubEnv("CORSAC_BASE_URL", sandbox.url);
  vi.stubEnv("CORSAC_API_KEY", sandbox.apiKey);
  vi.stubEnv("CORSAC_PROXY_SECRET", "a secret of one's own");
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });
  const { GET, POST } = await import("./handlers/next-route.js");
  const { run } = await import("./handlers/next-page.js");
  // What Next.js does: a Request for the route, its Response for the browser.
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url = "/" } = incoming;
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const request = new Request(`http://app.example${url}`, {
      method,
      headers,
      ...(method === "POST" ? { body: Readable.toWeb(incoming), duplex: "half" } : {}),
    } as RequestInit);
    const response = await (method === "POST" ? POST : GET)(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const plain = globalThis.fetch;
  const said: string[] = [];
  const browser = (cookie: string) => async (url: string, init?: RequestInit) => {
    if (!url.startsWith("/")) return plain(url, init);
    const response = await plain(`${origin}${url}`, { ...init, headers: { ...init?.headers, cookie } });
    said.push(await response.clone().text());
    return response;
  };

  vi.stubGlobal("fetch", browser("session=7"));
  const states: string[] = [];
  const output = await run("flux-schnell", { prompt: "a heron" }, ({ state }) => states.push(state));
  expect(output).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1/)]);
  expect(states.length).toBeGreaterThan(0);
  await expect(run("flux-schnell", { prompt: 7 })).rejects.toThrow("The input is not valid");
  await expect(run("riffusion", { prompt_a: "rain" })).rejects.toThrow("There is no such model here");
  vi.stubGlobal("fetch", browser(""));
  await expect(run("flux-schnell", { prompt: "a heron" })).rejects.toThrow("This is not allowed");
  expect(said.join()).not.toContain(sandbox.apiKey);
});
