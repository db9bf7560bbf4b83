import { expect, expectTypeOf, test } from "vitest";
import { ConfigurationError } from "../errors/configuration-error.js";
import { InputError } from "../errors/input-error.js";
import { PredictionCanceledError } from "../errors/prediction-canceled-error.js";
import { PredictionFailedError } from "../errors/prediction-failed-error.js";
import { preset } from "../model/preset.js";
import { OutputFile } from "../output/output-file.js";
import { createProxy, type ProxyOptions } from "../proxy/create-proxy.js";
import { type Gateway, type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { type Client, createClient } from "./client.js";

const tall = preset(draw, { height: 1024 }, { name: "tall", description: "Tall." });
const running: Reply = { json: { id: "p1", status: "processing" } };
const done: Reply = { json: { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] } };

interface Browser {
  readonly client: Client;
  readonly gateway: Gateway;
  /** Requests that left the page, with all that they hold. */
  readonly sent: string[];
}

/** A client as in a page, whose requests reach a proxy without a network. */
async function browser(
  reply: (request: SeenRequest) => Reply,
  options: Partial<ProxyOptions> = {},
): Promise<Browser> {
  const gateway = await startGateway(reply);
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [draw, tall],
    secret: "a secret of one's own",
    authorize: () => true,
    ...options,
  });
  const sent: string[] = [];
  const client = createClient({
    proxy: "https://app.example/api/corsac/",
    pollInterval: 1,
    fetch: async (url, init) => {
      sent.push(`${init?.method} ${url} ${JSON.stringify(init?.headers)} ${init?.body ?? ""}`);
      return proxy(new Request(url, init));
    },
  });
  return { client, gateway, sent };
}

test("a model runs through the proxy, typed as without, and no key is in the page", async () => {
  const { client, sent, gateway } = await browser(({ method }) => (method === "POST" ? running : done));
  const output = await client.run(draw, { prompt: "x" });
  expectTypeOf(output).toEqualTypeOf<OutputFile[]>();
  expect(output.map((file) => [file instanceof OutputFile, file.url])).toEqual([
    [true, "https://f.example/1.png"],
  ]);
  expect(sent[0]).toMatch(/^POST https:\/\/app\.example\/api\/corsac\/predictions /);
  expect(sent.join("\n")).not.toMatch(/authorization|bearer/i);
  expect(sent.join("\n")).not.toContain(key);
  expect(gateway.seen[0]?.headers.authorization).toBe(`Bearer ${key}`);
});

test("files that go through the proxy have addresses in it", async () => {
  const files = { origins: ["https://f.example"] };
  const { client } = await browser(() => done, { files });
  const [file] = await client.run(draw, { prompt: "x" });
  expect(file?.url).toMatch(/^https:\/\/app\.example\/api\/corsac\/predictions\/.*\/files\/0$/);
});

test("a preset sends its own fields alone, and the proxy adds what it decides", async () => {
  const { client, sent, gateway } = await browser(() => done);
  await client.run(tall, { prompt: "x" });
  expect(sent[0]).toContain('{"input":{"prompt":"x"},"model":"flat/studio/draw:tall"}');
  expect(JSON.parse(gateway.seen[0]?.body ?? "").input).toEqual({ prompt: "x", height: 1024 });
});

test("a prediction is resumed from its JSON, in another page", async () => {
  let isDone = false;
  const { client } = await browser(() => (isDone ? done : running));
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  expect(prediction.state).toBe("running");
  const saved = JSON.parse(JSON.stringify(prediction));
  isDone = true;
  const resumed = await client.predictions.resume(saved, { model: draw });
  expect((await resumed.output())[0]?.url).toBe("https://f.example/1.png");
});

test("it is canceled, and an abort cancels it", async () => {
  const { client, gateway } = await browser(({ url }) =>
    url.endsWith("/cancel") ? { json: { id: "p1", status: "canceled" } } : running,
  );
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  await prediction.cancel();
  await expect(prediction.output()).rejects.toSatisfy((error) => PredictionCanceledError.isInstance(error));
  const controller = new AbortController();
  const aborted = client.run(draw, { prompt: "x" }, { signal: controller.signal });
  await expect.poll(() => gateway.seen.filter(({ method }) => method === "GET").length).toBeGreaterThan(0);
  controller.abort();
  await expect(aborted).rejects.toThrow(/abort/i);
  await expect.poll(() => gateway.seen.filter(({ url }) => url.endsWith("/cancel")).length).toBe(2);
});

test("errors are those of the client", async () => {
  const failing = await browser(() => ({ json: { id: "p1", status: "failed", error: "out of memory" } }));
  const failed = failing.client.run(draw, { prompt: "x" });
  await expect(failed).rejects.toSatisfy((error) => PredictionFailedError.isInstance(error));
  await expect(failed).rejects.toThrow("out of memory");
  const wrong: object = { prompt: 7 };
  const { client, sent } = await browser(() => done);
  await expect(client.run(draw, wrong as { prompt: string })).rejects.toSatisfy((error) =>
    InputError.isInstance(error),
  );
  expect(sent).toEqual([]);
});

test("a model by its id, of those that the client was given", async () => {
  const gateway = await startGateway(() => done);
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [draw],
    secret: "a secret of one's own",
    authorize: () => true,
  });
  const client = createClient({
    proxy: "https://app.example/api",
    models: [draw],
    fetch: (url, init) => proxy(new Request(url, init)),
  });
  expect(await client.run("studio/draw", { prompt: "x" })).toHaveLength(1);
});

test("calls that a proxy does not support are clear errors", () => {
  const client = createClient({ proxy: "https://app.example/api" });
  const calls = [
    () => client.stream(draw, { prompt: "x" }),
    () => client.service(draw.service),
    () => createClient({ proxy: "https://app.example/api", apiKey: "k" }),
    () => createClient({ proxy: "https://app.example/api", baseUrl: "https://g.example" }),
  ];
  for (const call of calls) expect(call).toThrow(ConfigurationError);
});

test("a client with a relative address can be made without a page, and refuses its first request", async () => {
  const client = createClient({ proxy: "/api/corsac" });
  const failed = await client.run(draw, { prompt: "x" }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ConfigurationError);
  expect(failed).toMatchObject({ message: expect.stringContaining('"/api/corsac" is relative') });
});
