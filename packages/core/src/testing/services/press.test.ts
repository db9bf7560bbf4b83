import { expect, expectTypeOf, test } from "vitest";
import { defineModel } from "../../model/define-model.js";
import { type Reply, type SeenRequest, startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { type OrderOutput, order, press } from "./generated/index.gen.js";

// test-services/services/press: ways to create, values that go on, modes, files that are ids.

const accepted = { result: { codes: [0], ok: true }, order: 7, shelf: 12, state: "printing" };

const printed = {
  ...accepted,
  state: "printed",
  since: 86_400_000,
  until: 90_000_000,
  sheets: [
    { key: "a", file: "fa", size: "large" },
    { key: "b", file: "fb", size: "small" },
  ],
};

function shop({ method, url }: SeenRequest): Reply {
  if (url.startsWith("/sheets/")) return { json: { link: `https://files.example${url}.png` } };
  if (method === "POST") return { json: url === "/orders/look" ? printed : accepted };
  return {
    json: {
      rows: [
        { no: 7, phase: "done", at: 86_400_000, wish: { prompt: "x" } },
        { no: 6, phase: "open", at: 80_000_000 },
      ],
    },
  };
}

test("files are requested by their ids, each with the values beside it; times are as the service writes them", async () => {
  const gateway = await startGateway(shop);
  const prediction = await testClient(gateway.url).predictions.create(order, { prompt: "x", proof: true });
  const made = await prediction.output();
  expectTypeOf(made).toEqualTypeOf<OrderOutput>();
  expect(JSON.parse(JSON.stringify(made))).toEqual([
    { key: "a", file: "https://files.example/sheets/fa/large.png", size: "large" },
    { key: "b", file: "https://files.example/sheets/fb/small.png", size: "small" },
  ]);
  expect(prediction.items).toEqual(["a", "b"]);
  // By their size these would be seconds.
  expect(prediction.createdAt?.toISOString()).toBe("1970-01-02T00:00:00.000Z");
  expect(prediction.timings.total).toBe(3_600_000);
});

test("values of the request and its answer go on as they were, also through JSON", async () => {
  const gateway = await startGateway(shop);
  const client = testClient(gateway.url, { models: [order] });
  const prediction = await client.predictions.create(order, { prompt: "x", proof: true });
  const resumed = await client.predictions.resume<OrderOutput>(JSON.parse(JSON.stringify(prediction)));
  await resumed.wait();
  expect(JSON.parse(gateway.seen.at(-1)?.body ?? "")).toEqual({ order: 7, shelf: 12, proof: true });
  const again = await client.predictions.resume<OrderOutput>(JSON.parse(JSON.stringify(resumed)));
  expect(again.items).toEqual(["a", "b"]);
  expect((await again.output()).map(({ key }) => key)).toEqual(["a", "b"]);
});

test("the way to create is chosen by the fields that are there", async () => {
  const gateway = await startGateway(shop);
  const client = testClient(gateway.url);
  await client.predictions.create(order, { sheet: "a" });
  await client.predictions.create(order, { prompt: "x" });
  expect(gateway.seen.map(({ url, body }) => `${url} ${body}`)).toEqual([
    '/reprints {"sheet":"a"}',
    '/orders {"prompt":"x","paper":"rough"}',
  ]);
  const { error } = await outcome(client.predictions.create(order, { proof: true }));
  expect(String(error)).toContain("No way to create a prediction of order suits this input");
  expect(error).toMatchObject({
    hint: "It is created with /sheet, or with /prompt and without /sheet, or with /prompt.",
  });
  expect(gateway.seen).toHaveLength(2);
});

test("a model that nothing creates is an error before anything is sent", async () => {
  const gateway = await startGateway(shop);
  const lost = defineModel({ ...order, create: [] });
  const { error } = await outcome(testClient(gateway.url).run(lost, { prompt: "x" }));
  expect(error).toMatchObject({ code: "configuration", message: "Nothing creates a prediction of order" });
  expect(gateway.seen).toEqual([]);
});

test("a mode sets its values, and checks the fields it accepts", async () => {
  const gateway = await startGateway(shop);
  const client = testClient(gateway.url);
  await client.predictions.create(order, { prompt: "x" }, { mode: "proof" });
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({
    prompt: "x",
    paper: "rough",
    proof: true,
    colour: { kind: "grey" },
  });
  const unknown = await outcome(client.predictions.create(order, { prompt: "x" }, { mode: "prof" }));
  expect(unknown.error).toMatchObject({ hint: 'Did you mean "proof"?' });
  const unsuited = await outcome(client.run(order, { prompt: "x" }, { mode: "reprint" }));
  expect(String(unsuited.error)).toContain("it needs /sheet, it does not take /prompt");
  expect(gateway.seen).toHaveLength(1);
});

test("where an operation is missing, the next way is tried, and is the first from then on", async () => {
  const gateway = await startGateway((request) =>
    request.url === "/orders" ? { status: 404, json: { detail: "no such path" } } : shop(request),
  );
  const written: string[] = [];
  const journal = { record: ({ state }: { state: string }) => void written.push(state) };
  const client = testClient(gateway.url, { journal });
  for (const prompt of ["x", "y"]) await client.predictions.create(order, { prompt });
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/orders", "/orders/trace", "/orders/trace"]);
  expect(written).toEqual(["sending", "refused", "sending", "created", "sending", "created"]);
});

test("a list is read with its own pointers", async () => {
  const gateway = await startGateway(shop);
  const client = testClient(gateway.url, { services: [press] });
  const listed: unknown[] = [];
  for await (const { id, state, createdAt, input } of client.predictions.list())
    listed.push([id, state, createdAt?.getTime(), input]);
  expect(listed).toEqual([
    ["7", "succeeded", 86_400_000, { prompt: "x" }],
    ["6", "running", 80_000_000, undefined],
  ]);
});
