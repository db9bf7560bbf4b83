import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annexBatched, draw } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

const processing = { json: { id: "p1", status: "processing" } };
const made = { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } };
const tooMany = { json: { code: 429, message: "请求过于频繁，请 2 秒后重试" } };

const isAbout = (milliseconds: number) => (slept: number) =>
  Math.abs(slept - milliseconds) <= milliseconds / 10;

test.each<[string, Reply]>([
  ["too many requests, as a status", tooMany],
  [
    "too many requests, as a word",
    { json: { error: { code: "rate_limit_exceeded", message: "slow down" } } },
  ],
  ["busy, with a word as its code", { json: { code: "error", message: "系统繁忙，请稍后再试" } }],
  ["an internal error, with a word as its code", { json: { code: "error", message: "internal error" } }],
  ["unavailable", { json: { code: 503, message: "the service is busy", data: null } }],
  ["an overload", { json: { success: false, code: 529, message: "overloaded" } }],
])("a query is repeated whose 200 holds a failure that passes: %s", async (_what, failure) => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? processing : count < 4 ? failure : made,
  );
  const [file] = await testClient(gateway.url).run(draw, { prompt: "x" });
  expect(file?.url).toBe("https://f.example/1");
  expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET"]);
});

test("a wait that is requested in the message is kept", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? processing : count === 2 ? tooMany : made,
  );
  const client = testClient(gateway.url);
  await client.run(draw, { prompt: "x" });
  expect(client.slept.some(isAbout(2100))).toBe(true);
});

test.each<[string, Reply, number, object]>([
  ["always", tooMany, 4, { category: "rate-limit", prediction: { id: "p1" } }],
  [
    "for an hour",
    { json: { code: 429, message: "too many requests, try again in 1h" } },
    2,
    { category: "rate-limit", retryAfter: 3_600_000 },
  ],
  ["of a key", { json: { code: 401, message: "the token is not valid" } }, 2, { code: "authentication" }],
  ["of no money", { json: { code: 402, message: "insufficient balance" } }, 2, { category: "payment" }],
])("a failure that does not pass is thrown: %s", async (_what, failure, requests, error) => {
  const gateway = await startGateway((_request, count) => (count === 1 ? processing : failure));
  const result = await outcome(testClient(gateway.url, { retries: 2 }).run(draw, { prompt: "x" }));
  expect(result.error).toMatchObject(error);
  expect(gateway.seen).toHaveLength(requests);
});

test("of a batch, all of whose predictions it is about", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? processing : count === 2 ? tooMany : { json: { results: [made.json] } },
  );
  await testClient(gateway.url).run(annexBatched, { prompt: "x" });
  expect(gateway.seen).toHaveLength(3);
  const refused = { json: { code: 401, message: "the token is not valid" } };
  const other = await startGateway((_request, count) => (count === 1 ? processing : refused));
  const { error } = await outcome(testClient(other.url).run(annexBatched, { prompt: "x" }));
  expect(error).toMatchObject({ code: "authentication", prediction: { id: "p1" } });
});
