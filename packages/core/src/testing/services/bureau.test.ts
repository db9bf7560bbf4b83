import { expect, test } from "vitest";
import { PredictionFailedError } from "../../errors/prediction-failed-error.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { bureau, heap, question, single } from "./bureau.fixture.js";

const trouble = (kind: string, said: string): { json: unknown } => ({
  // Words that would be taken where the description says nothing.
  json: { note: "all is well", message: "thank you", trouble: { kind, no: 12, said } },
});

test.each([single, question])(
  "a refusal is told as the service tells all of its errors: $id",
  async (model) => {
    const gateway = await startGateway(() => trouble("K7", "not with us"));
    const { error } = await outcome(testClient(gateway.url).run(model, { prompt: "x" }));
    expect(String(error)).toContain("answered 200: not with us");
    expect(error).toMatchObject({ category: "safety" });
    expect(gateway.seen).toHaveLength(1);
  },
);

test("so is one of a later request, and of a status", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { json: { id: "c1", state: "open" } } : { ...trouble("K8", "pay first"), status: 418 },
  );
  const { error } = await outcome(testClient(gateway.url).run(single, { prompt: "x" }));
  expect(String(error)).toContain("answered 418: pay first");
  expect(error).toMatchObject({ category: "payment", prediction: { id: "c1" } });
});

test("a prediction that failed tells why in the same places", async () => {
  const gateway = await startGateway((_request, count) => ({
    json: count === 1 ? { id: "c1", state: "open" } : { id: "c1", state: "lost", ...failure },
  }));
  const failure = { said: "it was torn", trouble: { kind: "K7" } };
  const { error } = await outcome(testClient(gateway.url).run(single, { prompt: "x" }));
  expect(PredictionFailedError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ category: "safety", prediction: { error: "it was torn" } });
});

test("predictions that are asked after together are read as the batch says", async () => {
  const gateway = await startGateway(({ url, body }, count) => {
    if (url === "/cases") return { json: { id: `h${count}`, state: "open" } };
    const { ids } = JSON.parse(body);
    const over = (no: string): unknown => ({
      no,
      phase: "over",
      sheet: { url: `https://files.example/${no}` },
    });
    return { json: { heap: ids.map(over) } };
  });
  const client = testClient(gateway.url);
  const made = await Promise.all(["a", "b"].map((prompt) => client.run(heap, { prompt })));
  expect(made.map(({ url }) => url).sort()).toEqual(["https://files.example/h1", "https://files.example/h2"]);
});

test("numbered pages are asked for from the first to the last that says so", async () => {
  const gateway = await startGateway(({ url }) => {
    const page = Number(new URL(url, "http://x").searchParams.get("p"));
    const rows = [0, 1].map((row) => ({ id: `c${page}${row}`, state: "closed" }));
    return { json: { rows, last: page === 2 } };
  });
  const client = testClient(gateway.url, { services: [bureau] });
  const listed: string[] = [];
  for await (const { id } of client.predictions.list()) listed.push(id);
  expect(listed).toEqual(["c00", "c01", "c10", "c11", "c20", "c21"]);
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/cases?n=2&p=0", "/cases?n=2&p=1", "/cases?n=2&p=2"]);
});

test("numbered pages end with one that holds nothing", async () => {
  const gateway = await startGateway(({ url }) => ({
    json: { rows: url.endsWith("p=0") ? [{ id: "c1", state: "open" }] : [] },
  }));
  const client = testClient(gateway.url, { services: [bureau] });
  const listed: string[] = [];
  for await (const { id } of client.predictions.list()) listed.push(id);
  expect(listed).toEqual(["c1"]);
  expect(gateway.seen).toHaveLength(2);
});
