import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { ClientOptions } from "./client/options.js";
import { CorsacError } from "./errors/corsac-error.js";
import { type Reply, startGateway } from "./testing/gateway.fixture.js";
import { outcome } from "./testing/outcome.fixture.js";
import { draw, echo, mystery } from "./testing/services.fixture.js";
import { key, testClient } from "./testing/test-client.fixture.js";

// What each of these servers should meet was written down before the client was tried: it stands in the names of the tests.

const input = { prompt: "x" };
const processing = { json: { id: "p1", status: "processing" } };
const done = { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } };

/** A server that writes its responses itself. */
async function startServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

/** Runs a model against a gateway that answers so to the create and then to its queries. */
async function runAgainst(created: Reply, queried: (count: number) => Reply, options: ClientOptions = {}) {
  let queries = 0;
  const gateway = await startGateway(({ method }) => (method === "POST" ? created : queried(++queries)));
  const client = testClient(gateway.url, { timeout: 600_000, ...options });
  const result = await outcome(client.run(draw, input));
  const creates = gateway.seen.filter(({ method }) => method === "POST").length;
  return { ...result, gateway, client, creates, queries };
}

test("1: a query redirected to another host and back: done, and no key is sent after a host that was not named", async () => {
  const other = await startGateway(({ headers }) => ({
    status: 302,
    headers: { location: `${String(headers["x-home"] ?? "")}${home.url}/back` },
  }));
  const home = await startGateway(({ method, url }) => {
    if (method === "POST") return processing;
    return url === "/back" ? done : { status: 302, headers: { location: `${other.url}/away` } };
  });
  const [file] = await testClient(home.url, { headers: { "x-mine": "1" } }).run(draw, input);
  expect(file?.url).toBe("https://f.example/1");
  expect(other.seen).toHaveLength(1);
  expect(JSON.stringify(other.seen[0]?.headers)).not.toContain(key);
  expect(other.seen[0]?.headers).not.toHaveProperty("x-mine");
  expect(home.seen.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${key}`,
    `Bearer ${key}`,
    undefined,
  ]);
});

test("2: a create redirected to another host: nothing is sent there, and it counts as refused", async () => {
  const other = await startGateway(() => done);
  const gateway = await startGateway(() => ({ status: 307, headers: { location: `${other.url}/take` } }));
  const { error } = await outcome(testClient(gateway.url).run(draw, input));
  expect(error).toMatchObject({ code: "protocol", status: 307 });
  expect(other.seen).toEqual([]);
  expect(gateway.seen).toHaveLength(1);
});

test("3: a chunked response reset within its JSON: a query is repeated, a create is not and is uncertain", async () => {
  const half = await runAgainst(processing, (count) => (count === 1 ? "cut" : done));
  expect(half.value?.[0]?.url).toBe("https://f.example/1");
  const lost = await runAgainst("cut", () => done);
  expect(lost.error).toMatchObject({ code: "create-uncertain" });
  expect(lost.creates).toBe(1);
});

test("4: a gzip bomb in a query: refused by its decoded size, with the prediction, and without 64 MB in memory", async () => {
  const bomb = gzipSync(`{"id":"p1","logs":"${"x".repeat(64 * 2 ** 20)}"}`);
  const url = await startServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.method === "POST") return response.end(JSON.stringify(processing.json));
    return response.setHeader("content-encoding", "gzip").end(bomb);
  });
  const client = testClient(url, { maximumResponseSize: 2 ** 20 });
  const { error } = await outcome(client.run(draw, input));
  expect(error).toMatchObject({ code: "output-too-large", prediction: { id: "p1" } });
});

test("5: a content-length that is too long, then one that is too short: requested again, and done", async () => {
  const text = JSON.stringify(done.json);
  let queries = 0;
  const url = await startServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.method === "POST") return response.end(JSON.stringify(processing.json));
    queries++;
    const { socket } = response;
    const length = queries === 1 ? text.length + 50 : queries === 2 ? 10 : text.length;
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
    return socket?.end(head + text);
  });
  const [file] = await testClient(url).run(draw, input);
  expect(file?.url).toBe("https://f.example/1");
  expect(queries).toBe(3);
});

test("6: text after the JSON: a create is uncertain, a query fails with its prediction; spaces are no matter", async () => {
  const after = (text: string): Reply => ({ text: JSON.stringify(done.json) + text });
  expect((await runAgainst(after(" \r\n\n"), () => done)).value).toHaveLength(1);
  const created = await runAgainst(after('{"id":"p2"}'), () => done);
  expect(created.error).toMatchObject({ code: "create-uncertain" });
  expect(created.creates).toBe(1);
  const queried = await runAgainst(processing, () => after("<!-- cached -->"));
  expect(queried.error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
});

test("7: a byte order mark before the JSON is no matter", async () => {
  const marked = { text: `\uFEFF${JSON.stringify(done.json)}` };
  expect((await runAgainst(marked, () => done)).value).toHaveLength(1);
});

test("8: 202 with an address and no body on a create: uncertain, and the error has the address", async () => {
  const accepted = { status: 202, headers: { location: "/flat/v1/tasks/t-77" } };
  const { error, creates } = await runAgainst(accepted, () => done);
  expect(error).toMatchObject({ code: "create-uncertain", status: 202 });
  expect(String(error)).toContain("/flat/v1/tasks/t-77");
  expect(creates).toBe(1);
});

test.each<[string, string, number]>([
  ["in the past", "Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ["negative", "-5", 0],
])("9: Retry-After that is %s: again at once, and done", async (_what, time, least) => {
  const limited = { status: 429, headers: { "retry-after": time } };
  const { value, client } = await runAgainst(processing, (count) => (count === 1 ? limited : done));
  expect(value).toHaveLength(1);
  expect(Math.min(...client.slept)).toBeGreaterThanOrEqual(least);
});

test("10: Retry-After of a hundred million years: thrown at once, as a number", async () => {
  const never = { status: 429, headers: { "retry-after": "9".repeat(15) } };
  const { error, queries } = await runAgainst(processing, () => never);
  expect(error).toMatchObject({ code: "rate-limit", prediction: { id: "p1" } });
  expect(Number.isFinite(Reflect.get(Object(error), "retryAfter"))).toBe(true);
  expect(queries).toBe(1);
});

test("11: a create whose response drips for ever: ended, as uncertain, when it is late by requestTimeout", async () => {
  const gateway = await startGateway(() => ({ text: '{"id":"p1"', stalls: 5 }));
  const client = testClient(gateway.url, { requestTimeout: 20_000 });
  const { error } = await outcome(client.run(draw, input, { timeout: 10_000 }));
  expect(error).toMatchObject({ code: "create-uncertain" });
  expect(gateway.seen).toHaveLength(1);
});

test("12: a query whose response drips for ever: the timeout of the run ends the wait", async () => {
  const { error } = await runAgainst(processing, () => ({ text: "{", stalls: 5 }), { timeout: 30_000 });
  expect(error).toMatchObject({ code: "wait-timeout", prediction: { id: "p1" } });
});

test.each([400, 429, 500, 200])(
  "13: 20,000 levels of JSON with status %d: an error of the client",
  async (status) => {
    const deep = `${'{"error":['.repeat(20_000)}1${"]}".repeat(20_000)}`;
    const { error } = await runAgainst({ status, text: deep }, () => done, { retries: 1 });
    expect(CorsacError.isInstance(error)).toBe(true);
    expect(error).toMatchObject(status === 429 ? { code: "rate-limit" } : {});
  },
);

test("14: JSON that is declared as GBK: read as UTF-8, the only encoding of JSON (RFC 8259, 8.1), and done", async () => {
  const headers = { "content-type": "application/json; charset=gbk" };
  const text = '{"id":"p1","status":"failed","error":"内容违规"}';
  const { error } = await runAgainst(processing, () => ({ text, headers }));
  expect(error).toMatchObject({ code: "prediction-failed", category: "safety" });
  // 余额不足 in GBK: the words are lost, and nothing else.
  const words = Buffer.from([0xd3, 0xe0, 0xb6, 0xee, 0xb2, 0xbb, 0xd7, 0xe3]);
  const url = await startServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(
      Buffer.concat([
        Buffer.from(JSON.stringify(done.json).slice(0, -1)),
        Buffer.from(',"logs":"'),
        words,
        Buffer.from('"}'),
      ]),
    );
  });
  const [file] = await testClient(url).run(draw, input);
  expect(file?.url).toBe("https://f.example/1");
});

test("15: a key twice in the JSON: the last counts, for all that follows", async () => {
  const { value, gateway } = await runAgainst(
    { text: '{"id":"p0","status":"processing","id":"p1"}' },
    () => done,
  );
  expect(value).toHaveLength(1);
  expect(gateway.seen.at(-1)?.url).toBe("/flat/v1/predictions/p1");
});

test.each([
  ["a/b", "a%2Fb"],
  ["任务 1", "%E4%BB%BB%E5%8A%A1%201"],
  ["?x=1#y", "%3Fx%3D1%23y"],
  ["../admin", "..%2Fadmin"],
])("16: the id %s stays one segment of the path", async (id, segment) => {
  const { value, gateway } = await runAgainst({ json: { id, status: "processing" } }, () => ({
    json: { ...done.json, id },
  }));
  expect(value).toHaveLength(1);
  expect(gateway.seen.at(-1)?.url).toBe(`/flat/v1/predictions/${segment}`);
});

test("17: the id .. causes no request, and the error has the prediction", async () => {
  const { error, queries } = await runAgainst({ json: { id: "..", status: "processing" } }, () => done);
  expect(CorsacError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ prediction: { id: ".." } });
  expect(queries).toBe(0);
});

test("18: an id of nineteen digits as a number: the query and the caller get every digit", async () => {
  const id = "9007199254740993123";
  const { value, gateway } = await runAgainst({ text: `{"id":${id},"status":"processing"}` }, () => ({
    text: `{"id": ${id} ,"status":"succeeded","output":["https://f.example/1"]}`,
  }));
  expect(value).toHaveLength(1);
  expect(gateway.seen.at(-1)?.url).toBe(`/flat/v1/predictions/${id}`);
});

test.each(["SUCCEEDED", "Succeeded", " succeeded\n"])(
  "19: the status word %j is succeeded",
  async (status) => {
    const { value, client } = await runAgainst(processing, () => ({ json: { ...done.json, status } }));
    expect(value).toHaveLength(1);
    expect(client.warnings).toEqual([]);
  },
);

test("20: a server that answers 201 and hangs up while an upload is on its way: created once, or uncertain", async () => {
  let creates = 0;
  const url = await startServer((request, response) => {
    if (request.method !== "POST") return response.end(JSON.stringify(done.json));
    creates++;
    response.writeHead(201, { "content-type": "application/json", connection: "close" });
    return response.end(JSON.stringify(done.json), () => request.socket.destroy());
  });
  const { value, error } = await outcome(
    testClient(url).run(draw, { prompt: "x".repeat(20 * 2 ** 20) }, { validate: "off" }),
  );
  if (error) expect(error).toMatchObject({ code: "create-uncertain" });
  else expect(value).toHaveLength(1);
  expect(creates).toBe(1);
});

test("21: JSON as text/html, and as nothing: read all the same", async () => {
  for (const type of ["text/html", ""]) {
    const queried = { ...done, headers: { "content-type": type } };
    expect((await runAgainst(processing, () => queried)).value).toHaveLength(1);
  }
});

test.each(["null", "[]", '"queued"', "0", "{}"])(
  "22: a query answered with %s is asked again",
  async (text) => {
    const { value } = await runAgainst(processing, (count) => (count < 3 ? { text } : done));
    expect(value).toHaveLength(1);
  },
);

test("23: a response that hides __proto__ in its JSON changes no object", async () => {
  const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"hello"}';
  const gateway = await startGateway(() => ({ text }));
  await outcome(testClient(gateway.url).run(echo, input));
  await outcome(testClient(gateway.url).run(mystery, input));
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("24: the address of an output with a user in it: the file cannot be fetched, and fails after its repetitions", async () => {
  const url = "https://user:pass-word-1@127.0.0.1:9/x.png";
  const { value, client } = await runAgainst({ json: { ...done.json, output: [url] } }, () => done);
  const { error } = await outcome(Promise.resolve(value?.[0]?.bytes()));
  expect(CorsacError.isInstance(error)).toBe(true);
  expect(client.slept.length).toBeLessThanOrEqual(4);
});

test("25: the machine's clock is set a day ahead, then back, during a wait: neither a timeout nor a pause", async () => {
  let ahead = 0;
  const start = performance.now();
  const passed = (): number => (performance.now() - start) * 100;
  const clock = {
    now: () => Date.UTC(2026, 0) + passed() + ahead,
    ticks: passed,
    after(milliseconds: number, action: () => void) {
      const timer = setTimeout(action, milliseconds / 100);
      return () => clearTimeout(timer);
    },
    sleep: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds / 100);
      }),
  };
  const { value, queries } = await runAgainst(
    processing,
    (count) => {
      ahead = count === 1 ? 86_400_000 : -86_400_000;
      return count < 4 ? processing : done;
    },
    { clock },
  );
  expect(value).toHaveLength(1);
  expect(queries).toBe(4);
});
