// What published clients get wrong while they wait for a prediction.
import { expect, test } from "vitest";
import { PredictionCanceledError } from "../errors/prediction-canceled-error.js";
import { PredictionFailedError } from "../errors/prediction-failed-error.js";
import { eventually } from "../testing/eventually.fixture.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { predictionAnswer } from "../testing/prediction-answer.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const { running, done } = predictionAnswer;

test.each([
  ["canceled", PredictionCanceledError],
  ["failed", PredictionFailedError],
] as const)("5: a prediction that was %s throws, with itself on the error", async (status, kind) => {
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? running : { json: { id: "p1", status, error: "the reason", output: null } },
  );
  const { error } = await outcome(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(kind.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ prediction: { id: "p1", status, state: status } });
});

test("6: an abort while waiting rejects at once with its reason, and cancels remotely", async () => {
  const controller = new AbortController();
  const gateway = await startGateway(({ method, url }) => {
    if (url.endsWith("/cancel")) return { json: { id: "p1", status: "canceled" } };
    // The query has no response: a client that reacts only to responses never reacts.
    return method === "GET" ? new Promise<Reply>(() => {}) : running;
  });
  const run = testClient(gateway.url).run(draw, { prompt: "x" }, { signal: controller.signal });
  await eventually(() => gateway.seen.length === 2);
  const reason = new Error("enough");
  controller.abort(reason);
  expect(await outcome(run)).toEqual({ error: reason });
  await eventually(() => gateway.seen.some(({ url }) => url.endsWith("/p1/cancel")));
});

test("16: 503 again and again is bounded, spaced and jittered", async () => {
  const gateway = await startGateway(({ method }) => (method === "POST" ? running : { status: 503 }));
  let turn = 0;
  const client = testClient(gateway.url, { retries: 4, random: () => (turn++ % 7) / 7 });
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  const { error } = await outcome(prediction.refresh());
  expect(error).toMatchObject({ category: "server", status: 503, prediction: { id: "p1" } });
  expect(gateway.seen).toHaveLength(1 + 5);
  expect(client.slept).toHaveLength(4);
  expect(new Set(client.slept).size).toBeGreaterThan(1);
});

test.each<[string, Reply]>([
  ["a web page", { status: 502, text: "<html>Bad gateway</html>", headers: { "content-type": "text/html" } }],
  ["a web page with status 200", { text: "<html>Welcome</html>", headers: { "content-type": "text/html" } }],
  ["cut-off JSON", { text: '{"id":"p1","status":"proc' }],
  ["nothing", { text: "" }],
])("19: %s: one error that names method, URL, status and the start of the body", async (_name, reply) => {
  const gateway = await startGateway(({ method }) => (method === "POST" ? running : reply));
  const { error } = await outcome(testClient(gateway.url, { retries: 1 }).run(draw, { prompt: "x" }));
  const { status = 200, text } = reply as { status?: number; text: string };
  const url = `${gateway.url}/flat/v1/predictions/p1`;
  expect(error).toMatchObject({ method: "GET", url, status, prediction: { id: "p1" } });
  expect(String(error)).toContain(`GET ${url} answered ${status}`);
  expect(String(error)).toContain(text || "(empty)");
});

test("20: a caching fetch receives cache: no-store", async () => {
  const gateway = await startGateway((_request, count) => (count < 4 ? running : done));
  const kept = new Map<string, { status: number; text: string }>();
  // As frameworks do it: what was fetched once is answered from memory, unless the caller forbids it.
  const cachingFetch = async (url: string, init: RequestInit): Promise<Response> => {
    const known = init.method === "GET" && init.cache !== "no-store" ? kept.get(url) : undefined;
    if (known !== undefined) return new Response(known.text, { status: known.status });
    const response = await fetch(url, init);
    kept.set(url, { status: response.status, text: await response.clone().text() });
    return response;
  };
  await testClient(gateway.url, { fetch: cachingFetch }).run(draw, { prompt: "x" });
  expect(gateway.seen).toHaveLength(4);
});
