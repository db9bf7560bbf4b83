import { expect, test } from "vitest";
import { defineModel } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annexExcluded, annexTwofold, draw, echo, flat } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

const input = { prompt: "x" };

test.each<[number, object, Record<string, string>, string]>([
  // The service refused: nothing was created.
  [400, { detail: "no" }, {}, "input"],
  [401, { detail: "no" }, {}, "authentication"],
  [404, { detail: "no" }, {}, "not-found"],
  [405, { detail: "no" }, {}, "service"],
  [503, { detail: "busy" }, { "retry-after": "90" }, "service"],
  // It may have been done all the same.
  [408, { detail: "too late" }, {}, "create-uncertain"],
  [500, { detail: "oops" }, {}, "create-uncertain"],
  [503, { detail: "oops" }, {}, "create-uncertain"],
  [200, { id: "", status: "processing" }, {}, "create-uncertain"],
  [200, { status: "processing" }, {}, "create-uncertain"],
])("a create answered %d %j %j: %s", async (status, json, headers, code) => {
  const gateway = await startGateway(() => ({ status, json, headers }));
  const { error } = await outcome(testClient(gateway.url).run(draw, input));
  expect(error).toMatchObject({ code });
});

test("an uncertain create has the number that the service gave the request", async () => {
  const gateway = await startGateway(() => ({ status: 500, headers: { "x-request-id": "req-7" }, json: {} }));
  const { error } = await outcome(testClient(gateway.url).run(draw, input));
  expect(error).toMatchObject({ code: "create-uncertain", requestId: "req-7" });
});

test("an uncertain create has the entry that its journal has", async () => {
  const nonces: string[] = [];
  const journal = { record: async ({ nonce }: { readonly nonce: string }) => void nonces.push(nonce) };
  const gateway = await startGateway(() => ({ status: 500, json: {} }));
  const { error } = await outcome(testClient(gateway.url, { journal }).run(draw, input));
  expect(new Set([...nonces, Reflect.get(Object(error), "entry")?.nonce]).size).toBe(1);
});

test("a signal that aborts while the journal writes: nothing is sent", async () => {
  const controller = new AbortController();
  const journal = { record: async () => controller.abort(new Error("enough")) };
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "processing" } }));
  const { signal } = controller;
  const { error } = await outcome(testClient(gateway.url, { journal }).run(draw, input, { signal }));
  expect(String(error)).toContain("enough");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(gateway.seen).toEqual([]);
});

test("a refusal whose body never ends is a refusal", async () => {
  for (const stalls of [true, 50] as const) {
    const gateway = await startGateway(() => ({ status: 400, text: '{"detail":"no"', stalls }));
    const { error } = await outcome(testClient(gateway.url).run(draw, input));
    expect(error).toMatchObject({ code: "input", status: 400 });
  }
});

test("a held create may be silent for as long as the requested hold, and a little longer", async () => {
  const gateway = await startGateway(async () => {
    // On the fast clock 40 s.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } };
  });
  const client = testClient(gateway.url, { requestTimeout: 20_000 });
  expect(await client.run(draw, input)).toHaveLength(1);
});

test("an operation after the create that does not exist is found before anything is sent", async () => {
  // The generator refuses a page and an overlay with such a query, so this descriptor is not generated.
  const { prediction } = flat.lifecycles;
  const query = { ...prediction?.query, operation: "nowhere" };
  const model = defineModel({
    ...draw,
    service: { ...flat, lifecycles: prediction ? { prediction: { ...prediction, query } } : {} },
  });
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "processing" } }));
  const client = testClient(gateway.url);
  for (let count = 0; count < 2; count++)
    expect((await outcome(client.run(model, input))).error).toMatchObject({ code: "configuration" });
  expect(gateway.seen).toEqual([]);
});

test("a way whose fields must be absent is not taken where they are there", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "processing" } }));
  expect((await outcome(testClient(gateway.url).run(annexExcluded, input))).error).toMatchObject({
    code: "configuration",
  });
  expect(gateway.seen).toEqual([]);
});

test("a task that a model without a lifecycle only accepted is an error with its id", async () => {
  const gateway = await startGateway(() => ({ json: { task_id: "t-9", status: "pending" } }));
  const { error } = await outcome(testClient(gateway.url).run(echo, input));
  expect(error).toMatchObject({ taskId: "t-9" });
});

test.each([404, 405])(
  "where a service answers %d to one way to create, the next is tried",
  async (status) => {
    const gateway = await startGateway((_request, count) =>
      count === 1 ? { status } : { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } },
    );
    const client = testClient(gateway.url);
    expect(await client.run(annexTwofold, input)).toHaveLength(1);
    expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "POST"]);
  },
);
