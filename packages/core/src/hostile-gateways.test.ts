import { expect, test } from "vitest";
import type { ClientOptions } from "./client/options.js";
import { CorsacError } from "./errors/corsac-error.js";
import { type Reply, type SeenRequest, startGateway } from "./testing/gateway.fixture.js";
import { outcome } from "./testing/outcome.fixture.js";
import { annexTalk, draw } from "./testing/services/generated/index.gen.js";
import { key, testClient } from "./testing/test-client.fixture.js";

// As in hostile-servers.test.ts, the expected result of each situation was written down first: it is in the test's name.

const input = { prompt: "x" };
const address = "https://f.example/1";
const processing = { json: { id: "p1", status: "processing" } };
const done = { json: { id: "p1", status: "succeeded", output: [address] } };

/** Runs a model against a gateway with these responses to the create and to its queries. */
async function runAgainst(created: Reply, queried: (count: number) => Reply, options: ClientOptions = {}) {
  let queries = 0;
  const gateway = await startGateway(({ method }) => (method === "POST" ? created : queried(++queries)));
  const client = testClient(gateway.url, { timeout: 600_000, ...options });
  const result = await outcome(client.run(draw, input));
  return { ...result, gateway, client, queries };
}

/** What is read of the file at an address of the gateway, which answers so to each request for it. */
async function readFile(answer: (request: SeenRequest, count: number) => Reply) {
  let reads = 0;
  const gateway = await startGateway((request) => {
    if (request.url === "/file") return answer(request, ++reads);
    return { json: { ...done.json, output: [`http://${request.headers.host}/file`] } };
  });
  const [file] = await testClient(gateway.url, { requestTimeout: 20_000 }).run(draw, input);
  return outcome(Promise.resolve(file?.text()));
}

test("1: a cancel answered with another prediction that is canceled: this one does not count as canceled", async () => {
  const gateway = await startGateway(({ url }) =>
    url.endsWith("/cancel") ? { json: { id: "other", status: "canceled" } } : processing,
  );
  const created = await testClient(gateway.url).predictions.create(draw, input);
  await created.cancel();
  expect(created.state).toBe("running");
});

test("2: a query refused with 503 whose body stalls: repeated, and done", async () => {
  const stalled = { status: 503, text: '{"error":', stalls: true } as const;
  const { value } = await runAgainst(processing, (count) => (count === 1 ? stalled : done), {
    requestTimeout: 20_000,
  });
  expect(value?.[0]?.url).toBe(address);
});

test("3: query after query without a body, 204 and 304: repeated, and done", async () => {
  const { value } = await runAgainst(processing, (count) =>
    count === 1 ? { status: 304 } : count === 2 ? { status: 204 } : done,
  );
  expect(value?.[0]?.url).toBe(address);
});

test("4: 304 for ever: the timeout ends the wait, with the prediction", async () => {
  const { error } = await runAgainst(processing, () => ({ status: 304 }), { timeout: 20_000 });
  expect(error).toMatchObject({ code: "wait-timeout", prediction: { id: "p1" } });
});

test.each([530, 529, 521, 408, 425])("5: a query answered %d once: repeated, and done", async (status) => {
  const { value } = await runAgainst(processing, (count) => (count === 1 ? { status } : done));
  expect(value).toHaveLength(1);
});

test.each([
  { code: 200, message: "success" },
  { code: 0, msg: "", error: null },
  { errors: [], error: "" },
  { success: true, error_code: 0 },
  { code: "200", message: "请求成功" },
])("6: fields %j of a wrapper beside a known state: no error", async (fields) => {
  const { value } = await runAgainst({ json: { ...fields, ...processing.json } }, () => ({
    json: { ...fields, ...done.json },
  }));
  expect(value).toHaveLength(1);
});

test.each([
  ["账户余额不足，请充值", "payment"],
  ["提示词包含敏感内容", "safety"],
  ["CUDA out of memory", "out-of-memory"],
  ["生成超时", "timeout"],
] as const)("7: a prediction that failed with %j: of category %s", async (error, category) => {
  const failed = { json: { id: "p1", status: "failed", error } };
  expect((await runAgainst(processing, () => failed)).error).toMatchObject({
    code: "prediction-failed",
    category,
  });
});

test("8: success without an output, then running again, then an output: done, with the output", async () => {
  const states: readonly Reply[] = [
    { json: { id: "p1", status: "succeeded", output: null } },
    processing,
    done,
  ];
  const { value } = await runAgainst(processing, (count) => states[count - 1] ?? done);
  expect(value?.[0]?.url).toBe(address);
});

test("9: an id below -2^53: the query has every digit", async () => {
  const id = "-9223372036854775808";
  const { value, gateway } = await runAgainst({ text: `{"id":${id},"status":"processing"}` }, () => ({
    text: `{"id":${id},"status":"succeeded","output":["${address}"]}`,
  }));
  expect(value).toHaveLength(1);
  expect(gateway.seen.at(-1)?.url).toBe(`/flat/v1/predictions/${id}`);
});

test.each([
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ftp://f.example/1",
  "blob:x",
  "http://",
  "https://a b/",
])("10: the output %j is no file: an error with the prediction", async (output) => {
  const { error } = await runAgainst(processing, () => ({ json: { ...done.json, output: [output] } }));
  expect(error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
});

test("11: 20,000 levels of JSON with an escape in it, as the response to a create or a query: an error of the client", async () => {
  const deep = `${'{"a":['.repeat(20_000)}"\\u0041"${"]}".repeat(20_000)}`;
  const created = await runAgainst({ text: `{"id":"p1","status":"processing","x":${deep}}` }, () => done);
  if (created.error) expect(created.error).toMatchObject({ code: "create-uncertain" });
  const queried = await runAgainst(processing, () => ({
    text: `{"id":"p1","status":"processing","x":${deep}}`,
  }));
  expect(CorsacError.isInstance(queried.error)).toBe(true);
  expect(queried.error).toMatchObject({ prediction: { id: "p1" } });
});

test.each([
  ["a list", ["succeeded"]],
  ["an object", { state: "succeeded" }],
  ["a truth value", true],
])("12: a status that is %s: an error with the prediction, and no endless wait", async (_name, status) => {
  const { error, queries } = await runAgainst(processing, () => ({ json: { ...done.json, status } }));
  expect(error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
  expect(queries).toBeLessThan(6);
});

test.each(["[]", '[{"id":"p1","status":"processing"}]', '"p1"', "true"])(
  "13: a create answered with %s: uncertain, and sent once",
  async (text) => {
    const { error, gateway } = await runAgainst({ text }, () => done);
    expect(error).toMatchObject({ code: "create-uncertain" });
    expect(gateway.seen).toHaveLength(1);
  },
);

test("14: progress and logs that make no sense: neither a pause without end nor queries without a pause", async () => {
  const { value, client } = await runAgainst(processing, (count) =>
    count < 30
      ? {
          json: {
            id: "p1",
            status: "processing",
            logs: "300%\n-5%\nNaN%\n1e9%",
            progress: count % 2 ? 1e9 : -1,
          },
        }
      : done,
  );
  expect(value).toHaveLength(1);
  expect(Math.max(...client.slept)).toBeLessThanOrEqual(30_000);
});

test("15: an answer in pieces that never ends its line: an error that names the limit", async () => {
  for (const text of [`data: ${"x".repeat(300_000)}`, "data: x\n".repeat(40_000)]) {
    const gateway = await startGateway(() => ({
      headers: { "content-type": "text/event-stream" },
      text,
      stalls: true,
    }));
    const client = testClient(gateway.url, { maximumResponseSize: 100_000 });
    const read = async (): Promise<void> => {
      for await (const _piece of client.stream(annexTalk, input)) expect.unreachable();
    };
    expect((await outcome(read())).error).toMatchObject({ code: "output-too-large" });
  }
});

test("16: a download cut off again and again, whose host starts over each time: whole, or an error", async () => {
  const content = "x".repeat(100);
  const { value, error } = await readFile((_request, count) =>
    count < 3
      ? { headers: { "content-type": "text/plain", "content-length": "100" }, text: content.slice(0, 40) }
      : { headers: { "content-type": "text/plain" }, text: content },
  );
  if (error) expect(CorsacError.isInstance(error)).toBe(true);
  else expect(value).toBe(content);
});

test("17: a response with another range than requested: the parts are not joined", async () => {
  const content = "0123456789".repeat(10);
  const { value, error } = await readFile(({ headers }) =>
    headers.range
      ? {
          status: 206,
          headers: { "content-type": "text/plain", "content-range": "bytes 10-99/100" },
          text: content.slice(10),
        }
      : {
          headers: { "content-type": "text/plain", "content-length": "100", etag: '"1"' },
          text: content.slice(0, 40),
          stalls: true,
        },
  );
  if (error) expect(CorsacError.isInstance(error)).toBe(true);
  else expect(value).toBe(content);
});

test("18: a download redirected in a circle: an error, after a few requests", async () => {
  let requests = 0;
  const { error } = await readFile(() => {
    requests++;
    return { status: 302, headers: { location: "/file" } };
  });
  expect(CorsacError.isInstance(error)).toBe(true);
  expect(requests).toBeLessThan(120);
});

test("19: a query redirected to a file of the machine: nothing is read, and the error has the prediction", async () => {
  const { error } = await runAgainst(processing, () => ({
    status: 302,
    headers: { location: "file:///etc/passwd" },
  }));
  expect(error).toMatchObject({ prediction: { id: "p1" } });
  expect(String(error)).not.toContain("root:");
});

test("20: a key in the address of a redirect that fails is in no error", async () => {
  const location = `http://127.0.0.1:9/?token=${encodeURIComponent(key)}&again=${encodeURIComponent(encodeURIComponent(key))}`;
  const { error } = await runAgainst(processing, () => ({ status: 302, headers: { location } }), {
    retries: 0,
  });
  expect(CorsacError.isInstance(error)).toBe(true);
  const text = `${String(error)} ${JSON.stringify(error)} ${String(Reflect.get(Object(error), "stack"))}`;
  expect(text).not.toContain(key);
  expect(text).not.toContain(encodeURIComponent(key));
});

test.each(["PT2S", "2 seconds", "00:00:02", { seconds: 2 }, "2.0s"])(
  "21: a query refused with 429 and retry_after %j: no query in the next two seconds, and done",
  async (wait) => {
    const limited = { status: 429, json: { error: { retry_after: wait } } };
    const { value, client } = await runAgainst(processing, (count) => (count === 1 ? limited : done));
    expect(value).toHaveLength(1);
    expect(Math.max(...client.slept)).toBeGreaterThanOrEqual(2000);
  },
);

test("22: a prediction that was known for a minute and is not found any more: not found, with the prediction", async () => {
  const absent = { status: 404, json: { detail: "no such prediction" } };
  const { error } = await runAgainst(processing, (count) => (count < 40 ? processing : absent));
  expect(error).toMatchObject({ code: "not-found", prediction: { id: "p1" } });
});

test("23: 100,000 addresses in an output: each is a file, without delay", async () => {
  const output = Array.from({ length: 100_000 }, (_none, index) => `https://f.example/${index}`);
  const { value } = await runAgainst(processing, () => ({ json: { ...done.json, output } }));
  expect(value).toHaveLength(100_000);
});

test("24: megabytes of logs in each response: all queries are read in time", async () => {
  const logs = `${" ".repeat(200_000)}${"1".repeat(200_000)}${"%".repeat(200_000)}\n`.repeat(4);
  // The fast clock also counts the time that reading takes.
  const { value } = await runAgainst(
    processing,
    (count) => (count < 4 ? { json: { id: "p1", status: "processing", logs } } : done),
    { timeout: Number.POSITIVE_INFINITY },
  );
  expect(value).toHaveLength(1);
}, 20_000);

test("25: a response that is one word of HTML with status 200, to a create: uncertain, and sent once", async () => {
  const { error, gateway } = await runAgainst(
    { text: "OK", headers: { "content-type": "text/plain" } },
    () => done,
  );
  expect(error).toMatchObject({ code: "create-uncertain" });
  expect(gateway.seen).toHaveLength(1);
});
