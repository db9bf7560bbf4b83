import { expect, test } from "vitest";
import { createClient } from "./client/client.js";
import { createProxy } from "./proxy/create-proxy.js";
import { type Reply, type SeenRequest, startGateway } from "./testing/gateway.fixture.js";
import { outcome } from "./testing/outcome.fixture.js";
import { draw, write } from "./testing/services.fixture.js";
import { key, testClient } from "./testing/test-client.fixture.js";
import { verifyWebhook } from "./webhooks/index.js";

// Combinations of faults of gateways that no other test has. Each expectation was written before the test was run.

const input = { prompt: "x" };
const file = "https://files.example/a.png";
const begun: Reply = { json: { id: "p1", status: "starting" } };
const done: Reply = { json: { id: "p1", status: "succeeded", output: [file] } };

/** The first reply for creates; the others for queries, in order, the last one repeatedly. */
function inOrder(create: Reply, ...queries: readonly Reply[]): (request: SeenRequest) => Reply {
  let count = 0;
  return ({ method }) => {
    if (method === "POST") return create;
    const reply = queries[Math.min(count, queries.length - 1)] ?? create;
    count++;
    return reply;
  };
}

test("a query about an id that differs only in case is about another prediction", async () => {
  const other: Reply = { json: { id: "P1", status: "succeeded", output: ["https://files.example/b.png"] } };
  const gateway = await startGateway(inOrder(begun, other, done));
  expect((await testClient(gateway.url).run(draw, input)).map(String)).toEqual([file]);
});

test("an id that is a number in one response and its digits in the next is the same", async () => {
  const gateway = await startGateway(
    inOrder(
      { json: { id: 17, status: "starting" } },
      { json: { id: "17", status: "succeeded", output: [file] } },
    ),
  );
  expect(await testClient(gateway.url).run(draw, input)).toHaveLength(1);
});

test.each<[string, Reply]>([
  ["a busy code", { json: { code: 500, message: "system busy, please try again later" } }],
  ["an empty array", { json: [] }],
  ["a web page", { text: "<html>Bad gateway</html>", headers: { "content-type": "text/html" } }],
  ["null", { json: null }],
  ["an empty body", { text: "" }],
  ["a body that stalls after 503", { status: 503, text: "wait", stalls: 10 }],
])("a query that is answered once by %s is repeated", async (_name, odd) => {
  const gateway = await startGateway(inOrder(begun, odd, done));
  expect(await testClient(gateway.url).run(draw, input)).toHaveLength(1);
});

test.each<[string, object]>([
  ["an empty error", { error: "" }],
  ["an error object without content", { error: {} }],
  ["a message about no error", { code: 200, msg: "no error" }],
  ["a flag as text", { success: "false" }],
])("a create that succeeded is a success, although it has %s", async (_name, words) => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: [file], ...words },
  }));
  expect(await testClient(gateway.url).run(draw, input)).toHaveLength(1);
});

test.each([
  ["escaped in HTML", "<p>sk&#45;secret&#x2f;1&#43;2</p>"],
  ["escaped twice in a URL", JSON.stringify({ detail: "?key=sk-secret%252F1%252B2" })],
  ["in base64", JSON.stringify({ error: { message: `${btoa(key)} was refused` } })],
])("a key %s is in no part of an error", async (_name, text) => {
  const gateway = await startGateway(() => ({ status: 401, text, headers: { "x-request-id": key } }));
  const { error } = await outcome(testClient(gateway.url).run(draw, input));
  expect(error).toMatchObject({ category: "authentication", message: expect.stringContaining("[redacted]") });
  expect(JSON.stringify(error)).not.toMatch(/secret.{1,8}1|c2stc2VjcmV0/);
});

test("a key in the query is in no error of a failed connection", async () => {
  const fetch = (url: string): Promise<Response> => {
    throw new TypeError("fetch failed", { cause: new Error(`connect ECONNREFUSED ${url}`) });
  };
  const { error } = await outcome(testClient("http://127.0.0.1:9", { fetch, retries: 0 }).run(write, input));
  if (!(error instanceof Error)) throw new TypeError("it did not fail");
  const text = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
  expect(text).not.toContain("sk-secret");
});

test("the next page of a list at another host is requested from the client's host", async () => {
  const other = await startGateway(() => ({ json: { results: [] } }));
  const gateway = await startGateway(() => ({
    json: { results: [{ id: "a", status: "succeeded" }], next: `${other.url}/flat/v1/predictions?cursor=z` },
  }));
  const listed = testClient(gateway.url, { models: [draw] }).predictions.list();
  const { error } = await outcome(collect(listed));
  expect(error).toMatchObject({ code: "protocol" });
  expect(other.seen).toEqual([]);
});

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test("an origin is compared as a whole: a user part and a longer host are others", async () => {
  const output = [
    "https://files.example@other.example/a.png",
    "https://files.example.other.example/a.png",
    "https://FILES.EXAMPLE:443/a.png",
  ];
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "succeeded", output } }));
  const proxy = createProxy({
    client: createClient({ baseUrl: gateway.url, apiKey: key }),
    models: [draw],
    secret: "0123456789abcdef",
    authorize: () => true,
    files: { origins: ["https://files.example"] },
  });
  const response = await proxy(
    new Request("http://site.example/api/predictions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "draw", input }),
    }),
  );
  const { output: sent } = await response.json();
  expect(sent.map((url: string) => url.startsWith("http"))).toEqual([true, true, false]);
});

test.each(["-5", "1e9", "1700000000.5", "９９９", "99999999999999"])(
  "a webhook of the time %s is refused",
  async (time) => {
    const headers = { "webhook-id": "a", "webhook-timestamp": time, "webhook-signature": "v1,AAAA" };
    const secret = `whsec_${btoa("0123456789abcdef")}`;
    const { error } = await outcome(verifyWebhook({ headers, body: "{}" }, secret, { now: () => 1.7e12 }));
    expect(error).toMatchObject({ code: "webhook-verification" });
  },
);
