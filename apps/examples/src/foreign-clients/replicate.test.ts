import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox } from "@corsac/sandbox";
import { startSandbox } from "@corsac/sandbox/node";
import Replicate, { type FileOutput, type Prediction, validateWebhook } from "replicate";
import { afterAll, describe, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// The official client against the sandbox; only its address and its key are set, or its `fetch`.
const document = serviceDocument("replicate");
const sandbox = await startSandbox({ documents: [document], duration: 200 });
afterAll(() => sandbox.close());

const settings = { auth: sandbox.apiKey, baseUrl: `${sandbox.url}/v1` };
const client = new Replicate(settings);
const model = "black-forest-labs/flux-schnell";
const input = { prompt: "a fox" };

const isFile = (url: unknown): void => {
  expect(url).toEqual(expect.stringMatching(/^http:.*\.webp$/));
};

describe("run", () => {
  it.each<[string, { mode: "block"; timeout?: number } | { mode: "poll"; interval?: number } | undefined]>([
    ["as it comes", undefined],
    ["held open", { mode: "block" }],
    ["held open for a second at most", { mode: "block", timeout: 1 }],
    ["asked for again and again", { mode: "poll", interval: 50 }],
  ])("%s", async (_name, wait) => {
    const output = (await client.run(model, { input, ...(wait ? { wait } : {}) })) as unknown[];
    isFile(output[0]);
  });

  it("tells its progress, and stops where its signal says so", async () => {
    const seen: string[] = [];
    const controller = new AbortController();
    sandbox.test().set({ duration: 60_000 });
    const wait = { mode: "poll", interval: 20 } as const;
    await client
      .run(model, { input, wait, signal: controller.signal }, ({ id, status }: Prediction) => {
        seen.push(status, id);
        controller.abort();
      })
      .catch(() => {});
    sandbox.test().set({ duration: 200 });
    expect(seen[0]).toBe("starting");
  });

  it("by a version, with and without the name, and by the name of an official model", async () => {
    const hash = "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";
    isFile(((await client.run(`stability-ai/sdxl:${hash}`, { input })) as unknown[])[0]);
    for (const version of [hash, model]) {
      const created = await client.predictions.create({ version, input, wait: 1 });
      expect(created).toMatchObject({ status: "succeeded", urls: { get: expect.any(String) } });
    }
  });

  it("gives files that can be read, where the address is the service's own", async () => {
    const direct = createSandbox({ documents: [document], duration: 0 });
    const own = new Replicate({
      auth: direct.apiKey,
      fetch: (url: string | URL | Request, init?: RequestInit) => direct.fetch(new Request(url, init)),
    });
    const [file] = (await own.run(model, { input })) as FileOutput[];
    const blob = await file?.blob();
    expect([blob?.type, (blob?.size ?? 0) > 100]).toEqual([expect.stringMatching(/^image\//), true]);
  });

  it("fails as the prediction does", async () => {
    const failing = client.run(model, { input: { prompt: "[sandbox:fail]" } });
    await expect(failing).rejects.toThrow("Prediction failed: The sandbox was asked to fail");
    await expect(client.run(model, { input: { prompt: "x", num_outputs: 99 } })).rejects.toThrow(
      /num_outputs/,
    );
  });
});

describe("predictions", () => {
  it("are waited for, canceled, listed and paged through", async () => {
    const created = await client.predictions.create({ model, input });
    const done = await client.wait(created, { interval: 20 });
    expect(done).toMatchObject({ id: created.id, status: "succeeded" });
    const other = await client.predictions.create({ model, input });
    expect(await client.predictions.cancel(other.id)).toMatchObject({ status: "canceled" });
    const { results } = await client.predictions.list();
    expect(results.map(({ id }) => id).slice(0, 2)).toEqual([other.id, created.id]);
    const ids: string[] = [];
    for await (const page of client.paginate(client.predictions.list)) ids.push(...page.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(created.id);
  });

  it("of a Buffer, which is uploaded first", async () => {
    const image = Buffer.from("a picture");
    for (const fileEncodingStrategy of ["default", "upload"] as const) {
      const uploading = new Replicate({ ...settings, fileEncodingStrategy });
      const created = await uploading.predictions.create({
        model: "black-forest-labs/flux-dev",
        input: { ...input, image },
      });
      const { image: address } = created.input as { image: string };
      const file = await fetch(address, { headers: { authorization: `Bearer ${sandbox.apiKey}` } });
      expect(await file.json()).toMatchObject({
        size: image.byteLength,
        content_type: "application/octet-stream",
      });
    }
    // This client (1.4.0) sends itself in the place of the input then: see the table in the guide.
    const inline = new Replicate({ ...settings, fileEncodingStrategy: "data-uri" });
    await expect(inline.run("black-forest-labs/flux-dev", { input: { ...input, image } })).rejects.toThrow(
      "prompt is required",
    );
  });
});

it("files are created, listed, read and deleted", async () => {
  const created = await client.files.create(Buffer.from("hello"), { author: "a test" });
  expect(created).toMatchObject({ size: 5, metadata: { author: "a test" } });
  expect(await client.files.get(created.id)).toEqual(created);
  expect((await client.files.list()).results.map(({ id }) => id)).toContain(created.id);
  expect(await client.files.delete(created.id)).toBe(true);
  await expect(client.files.get(created.id)).rejects.toThrow(/404/);
});

it("models and their versions", async () => {
  expect(await client.models.get("acme", "paint")).toMatchObject({ owner: "acme", name: "paint" });
  const { results } = await client.models.list();
  expect(results.map(({ owner, name }) => `${owner}/${name}`)).toContain("black-forest-labs/flux-1.1-pro");
  expect((await client.models.versions.list("acme", "paint")) as unknown).toHaveProperty("results");
  expect(await client.models.versions.get("acme", "paint", "v1")).toMatchObject({ id: "v1" });
});

it("webhooks are delivered, and its own function says that they are the service's", async () => {
  const received: { headers: Record<string, string>; body: string }[] = [];
  let arrived = (): void => {};
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers as Record<string, string>, body });
    response.end();
    arrived();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const created = await client.predictions.create({
    model,
    input,
    webhook: `http://127.0.0.1:${port}/hook`,
    webhook_events_filter: ["completed"],
  });
  if (received.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
  const { key } = await client.webhooks.default.secret.get();
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  const told = { id: headers["webhook-id"], timestamp: headers["webhook-timestamp"], body };
  const signature = headers["webhook-signature"];
  const check = (secret: string): Promise<boolean> =>
    validateWebhook({ ...told, signature, secret } as Parameters<typeof validateWebhook>[0]);
  expect(await check(key)).toBe(true);
  expect(await check(`whsec_${btoa("another")}`)).toBe(false);
  expect(JSON.parse(body)).toMatchObject({ id: created.id, status: "succeeded" });
  server.close();
});

it("streams, where a document says that predictions have them", async () => {
  // None of the models of the pages does: the lifecycle gets the one word that a document of such models has.
  const streaming = structuredClone(document) as { "x-corsac-lifecycles": { prediction: object } };
  Object.assign(streaming["x-corsac-lifecycles"].prediction, {
    stream: { url: "/urls/stream", events: { output: "output", logs: "logs", done: "done" } },
  });
  const other = await startSandbox({ documents: [streaming], duration: 50 });
  const events: string[] = [];
  const reading = new Replicate({ auth: other.apiKey, baseUrl: `${other.url}/v1` });
  for await (const { event } of reading.stream(model, { input })) events.push(event);
  expect(new Set(events)).toEqual(new Set(["logs", "output", "done"]));
  expect(events.at(-1)).toBe("done");
  await other.close();
});
