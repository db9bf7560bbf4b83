import { expect, test } from "vitest";
import { redactor } from "../redaction/redact.js";
import { eventually } from "../testing/eventually.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import type { Clock } from "../time/clock.js";
import { createTransport, type Transport, type TransportOptions } from "./transport.js";
import type { TransportRequest } from "./transport-request.js";

const audience = {
  origin: "https://gw.example",
  security: [[{ type: "http", scheme: "bearer" }]],
} as const;
const get: TransportRequest = { method: "GET", url: "https://gw.example/a", audience, repeatable: true };

interface Sent extends RequestInit {
  readonly url: string;
}

interface Fixture extends Transport {
  readonly sent: Sent[];
  readonly slept: (readonly [number, AbortSignal | undefined])[];
}

/** A transport over a `fetch` with the given responses, and a clock that advances only by sleeping. */
function transport(
  answer: (url: string, count: number) => Response | Error,
  options: Partial<TransportOptions> = {},
): Fixture {
  const sent: Sent[] = [];
  const slept: (readonly [number, AbortSignal | undefined])[] = [];
  let time = Date.UTC(2026, 0);
  const clock: Clock = {
    now: () => time,
    after: () => () => {},
    async sleep(milliseconds, signal) {
      slept.push([milliseconds, signal]);
      time += milliseconds;
    },
  };
  const made = createTransport({
    fetch: async (url, init) => {
      const reply = answer(url, sent.push({ url, ...init }));
      if (reply instanceof Error) throw reply;
      return reply;
    },
    authorization: { apiKey: "sk-key-123", sign: undefined },
    headers: { "x-app": "mine", "x-both": "client" },
    requestTimeout: 60_000,
    totalTimeout: Number.POSITIVE_INFINITY,
    clock,
    redact: redactor(["sk-key-123"]),
    observer: undefined,
    retries: 4,
    retryTime: 10_000,
    maximumResponseSize: 1000,
    random: () => 1,
    ...options,
  });
  return { ...made, sent, slept };
}

const ok = (): Response => Response.json({ a: 1 });
const headersOf = (sent: Sent | undefined): Record<string, string> =>
  Object.fromEntries(new Headers(sent?.headers));

test("the key and the client's headers go to the origin they are for", async () => {
  const { exchange, sent } = transport(ok);
  await exchange({ ...get, headers: { "x-both": "call" } });
  expect(headersOf(sent[0])).toEqual({
    authorization: "Bearer sk-key-123",
    "x-app": "mine",
    "x-both": "call",
  });
  expect(sent[0]).toMatchObject({ redirect: "manual", cache: "no-store" });
});

test.each([
  ["another origin", "https://files.example/a", audience],
  ["an origin that begins alike", "https://gw.example.evil.example/a", audience],
  ["another port", "https://gw.example:8443/a", audience],
  ["an origin that the document names", "https://gw.example/a", { ...audience, foreign: true }],
  ["the origin of another after a name of a user", "https://gw.example@evil.example/a", audience],
])("neither go to %s", async (_what, url, whom) => {
  const { exchange, sent } = transport(ok);
  await exchange({ ...get, url, audience: whom, headers: { "x-own": "1" } });
  expect(headersOf(sent[0])).toEqual({ "x-own": "1" });
});

test("nor with a redirect", async () => {
  const { exchange, sent } = transport((_url, count) =>
    count === 1
      ? new Response(null, { status: 302, headers: { location: "https://files.example/a" } })
      : ok(),
  );
  await exchange(get);
  expect(headersOf(sent[1])).toEqual({});
});

test("redirects of other origins are followed by the transport only where mayFollow is given", async () => {
  const { exchange, sent } = transport(ok);
  await exchange({ ...get, url: "https://files.example/a" });
  await exchange({ ...get, url: "https://files.example/a", mayFollow: () => true });
  expect(sent.map(({ redirect }) => redirect)).toEqual(["follow", "manual"]);
});

test("the signal ends a request, unless it is let come to its end", async () => {
  const { signal } = new AbortController();
  const { exchange, sent } = transport(ok);
  await exchange({ ...get, signal });
  await exchange({ ...get, signal, finish: true });
  expect(sent.map((one) => one.signal)).toEqual([signal, null]);
});

test("the signal ends the wait before the next attempt", async () => {
  const { signal } = new AbortController();
  const { exchange, slept } = transport((_url, count) =>
    count === 1 ? new Response("", { status: 500 }) : ok(),
  );
  await exchange({ ...get, signal });
  expect(slept).toEqual([[500, signal]]);
});

test("it is repeated as often as it may, and no longer than it may", async () => {
  const failing = (): Response => new Response("", { status: 500 });
  const often = transport(failing, { retryTime: 1_000_000 });
  expect((await often.exchange(get)).status).toBe(500);
  expect(often.slept.map(([time]) => time)).toEqual([500, 1000, 2000, 4000]);
  const long = transport(failing, { retryTime: 1500 });
  await long.exchange(get);
  expect(long.slept.map(([time]) => time)).toEqual([500, 1000]);
});

test.each<[string, () => Response, string, number]>([
  ["a cut-off GET", () => new Response('{"a'), "GET", 5],
  ["an empty GET", () => new Response(""), "GET", 5],
  ["an empty DELETE", () => new Response(""), "DELETE", 1],
  ["a cut-off error", () => new Response("<html>", { status: 404 }), "GET", 1],
  ["a 304", () => new Response(null, { status: 304 }), "GET", 1],
  ["a 400", () => Response.json({}, { status: 400 }), "GET", 1],
])("%s", async (_what, answer, method, count) => {
  const { exchange, sent } = transport(answer);
  await exchange({ ...get, method });
  expect(sent).toHaveLength(count);
});

test("after a 429 others of its kind wait, too, and the one that was refused waits once", async () => {
  const { exchange, slept } = transport((_url, count) =>
    count === 1 ? new Response("", { status: 429, headers: { "retry-after": "5" } }) : ok(),
  );
  await exchange(get);
  expect(slept.map(([time]) => time)).toEqual([5500]);
});

test("no key is in what is read or thrown", async () => {
  const key = "sk-key-123";
  const echoing = transport(() => Response.json({ text: key }, { headers: { "x-request-id": `r-${key}` } }));
  const answer = await echoing.exchange({ ...get, url: `https://gw.example/a?key=${key}` });
  expect(JSON.stringify(answer)).not.toContain(key);
  expect(answer).toMatchObject({ requestId: "r-[redacted]", body: { text: "[redacted]" } });
  const broken = transport(() => new TypeError(`no ${key}`, { cause: new Error(`not ${key}`) }), {
    retries: 0,
  });
  const { error } = await outcome(broken.exchange({ ...get, url: `https://gw.example/a?key=${key}` }));
  expect(error).toMatchObject({ code: "connection", url: "https://gw.example/a?key=[redacted]" });
  if (!(error instanceof Error)) throw new TypeError("no error");
  expect([error.message, error.stack, String(error.cause)].join()).not.toContain(key);
});

test("a response has at most so many bytes", async () => {
  const text = (length: number): Response => new Response(JSON.stringify("x".repeat(length - 2)));
  await expect(transport(() => text(1000)).exchange(get)).resolves.toMatchObject({ status: 200 });
  const { error } = await outcome(transport(() => text(1001)).exchange(get));
  expect(error).toMatchObject({ code: "output-too-large" });
});

test("a character that is cut off is no reason to lose the rest", async () => {
  const { read } = transport(ok);
  const bytes = new Uint8Array([0x22, 0xc3, 0xa4, 0x22, 0xc3]);
  expect((await read(get, new Response(bytes))).text).toBe('"ä"\ufffd');
});

test("the time limit of a response includes the requested hold and the upload", async () => {
  const limits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    after(milliseconds) {
      limits.push(milliseconds);
      return () => {};
    },
    sleep: async () => {},
  };
  const { send } = transport(ok, { clock, requestTimeout: 1000 });
  const read = async (response: Response): Promise<Response> => response;
  await send(get, read);
  await send({ ...get, hold: 60_000 }, read);
  await send({ ...get, method: "POST", body: "x".repeat(64_000) }, read);
  await send({ ...get, method: "POST", body: new Blob(["x".repeat(128_000)]), hold: 5 }, read);
  expect(limits).toEqual([1000, 61_000, 2000, 3005]);
});

test("the body of an error is waited for 5 s at most, whatever a request may take", async () => {
  const clock = standingClock();
  const stalled = (): Response => new Response(new ReadableStream(), { status: 404 });
  const { exchange, sent } = transport(stalled, { clock, requestTimeout: 60_000 });
  const answer = exchange(get);
  await eventually(() => sent.length === 1);
  // The limit is set once the headers are there.
  await new Promise((resolve) => setTimeout(resolve, 10));
  clock.move(5000);
  await expect(answer).resolves.toMatchObject({ status: 404, text: "" });
});

test("a response is silent after as long as a request may take", async () => {
  const clock = standingClock();
  const stalled = (): Response => new Response(new ReadableStream());
  const { exchange, sent } = transport(stalled, { clock, requestTimeout: 60_000, retries: 0 });
  const answer = outcome(exchange(get));
  await eventually(() => sent.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  clock.move(60_000);
  expect((await answer).error).toMatchObject({ code: "connection" });
});

test("an aborted request that is let come to its end fails as it failed, not with the signal's reason", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  const controller = new AbortController();
  const { exchange } = transport(
    () => {
      controller.abort(new Error("enough"));
      return new TypeError("reset");
    },
    { retries: 0 },
  );
  await expect(exchange({ ...get, signal })).rejects.toThrow("enough");
  const finished = await outcome(exchange({ ...get, signal: controller.signal, finish: true }));
  expect(finished.error).toMatchObject({ code: "connection" });
});

test("a rejection in a body is repeated as one of its status, after the wait that it contains and a tenth for jitter", async () => {
  const { exchange, slept, sent } = transport((_url, count) => Response.json({ count }));
  const refusalIn: TransportRequest["refusalIn"] = ({ body }) =>
    Object.entries(body ?? {})[0]?.[1] === 1 ? { status: 429, retryAfter: 700 } : undefined;
  expect((await exchange({ ...get, refusalIn })).body).toEqual({ count: 2 });
  expect(sent).toHaveLength(2);
  expect(slept.map(([time]) => time)).toEqual([770]);
});

test("a response that never ends is ended once it is later than the deadline by as long as a request may take", async () => {
  const clock = standingClock();
  let enqueue = (): void => {};
  const endless = (): Response =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          enqueue = () => controller.enqueue(new Uint8Array(1));
        },
      }),
    );
  const { exchange, sent } = transport(endless, { clock, requestTimeout: 60_000, retries: 0 });
  let isEnded = false;
  const answer = outcome(exchange({ ...get, deadline: 10_000 })).finally(() => {
    isEnded = true;
  });
  await eventually(() => sent.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  clock.move(50_000);
  enqueue();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isEnded).toBe(false);
  clock.move(20_000);
  expect((await answer).error).toMatchObject({
    code: "connection",
    cause: { message: "it took longer than 70 s" },
  });
});
