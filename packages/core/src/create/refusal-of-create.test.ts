import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw, echo, film } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const flatDone: Reply = {
  status: 201,
  json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] },
};
const wrappedDone: Reply = {
  json: {
    code: 0,
    data: {
      task_id: "t1",
      task_status: "SUCCEED",
      task_result: { videos: [{ url: "https://f.example/1" }] },
    },
  },
};

test.each<[string, Reply]>([
  ["a status", { json: { code: 429, message: "too many requests", data: null } }],
  ["a code", { json: { error: { code: "rate_limit_exceeded", message: "slow down" } } }],
  ["words", { json: { success: false, message: "请求过于频繁" } }],
  ["a status, with an empty id", { json: { id: "", code: 429, message: "too many requests" } }],
  ["503 with a time", { json: { code: 503, message: "busy", retry_after: 1 } }],
])("a create is repeated that was refused inside of a 200 by %s", async (_what, refusal) => {
  const gateway = await startGateway((_request, count) => (count < 3 ? refusal : flatDone));
  const client = testClient(gateway.url);
  const [file] = await client.run(draw, { prompt: "x" });
  expect(file?.url).toBe("https://f.example/1");
  expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "POST", "POST"]);
});

test("by the document's conditions for refusals: a code that only its service has", async () => {
  const refusal = { json: { code: 1302, message: "并发数超过限制" } };
  const gateway = await startGateway((_request, count) => (count === 1 ? refusal : wrappedDone));
  const [file] = await testClient(gateway.url).run(film, { prompt: "x", kind: "text" });
  expect(file?.url).toBe("https://f.example/1");
  expect(gateway.seen).toHaveLength(2);
});

test("of a model that answers at once", async () => {
  const refusal = { json: { code: 429, message: "too many requests" } };
  const gateway = await startGateway((_request, count) =>
    count === 1 ? refusal : { json: { text: "hello" } },
  );
  expect(await testClient(gateway.url).run(echo, { prompt: "x" })).toEqual({ text: "hello" });
  expect(gateway.seen).toHaveLength(2);
});

test("the service's wait is kept, passed to hooks, and kept by other creates, too", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { json: { code: 429, message: "请求过于频繁，请 2 秒后重试" } } : flatDone,
  );
  const retries: unknown[] = [];
  const client = testClient(gateway.url, { onRetry: ({ status, delay }) => retries.push([status, delay]) });
  await client.run(draw, { prompt: "x" });
  expect(client.slept).toEqual([2100]);
  expect(retries).toEqual([[429, 2100]]);
});

test.each<[string, Reply, object]>([
  [
    "has an id: something may go on",
    { json: { id: "p1", code: 429, message: "too many requests" } },
    { category: "rate-limit" },
  ],
  ["is another refusal", { json: { code: 402, message: "insufficient balance" } }, { category: "payment" }],
  [
    "asks for an hour",
    { json: { code: 429, message: "too many requests, try again in 1h" } },
    { category: "rate-limit", retryAfter: 3_600_000 },
  ],
  [
    "is of the service's own failure",
    { json: { code: 500, message: "internal error" } },
    { status: 200, code: "service" },
  ],
])("a create is not repeated whose refusal inside of a 200 %s", async (_what, refusal, error) => {
  const gateway = await startGateway(() => refusal);
  const result = await outcome(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(result.error).toMatchObject(error);
  expect(gateway.seen).toHaveLength(1);
});

test("a create is not repeated whose response has a state, and no id: it may have been accepted", async () => {
  const gateway = await startGateway(() => ({ json: { status: "processing", code: 429 } }));
  const { error } = await outcome(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(error).toMatchObject({ code: "create-uncertain" });
  expect(gateway.seen).toHaveLength(1);
});

test("after the last repetition the refusal is thrown", async () => {
  const gateway = await startGateway(() => ({ json: { code: 429, message: "too many requests" } }));
  const { error } = await outcome(testClient(gateway.url, { retries: 2 }).run(draw, { prompt: "x" }));
  expect(error).toMatchObject({ code: "rate-limit", category: "rate-limit" });
  expect(gateway.seen).toHaveLength(3);
});
