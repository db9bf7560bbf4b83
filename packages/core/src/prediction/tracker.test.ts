import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { type Client, createClient } from "../client/client.js";
import { CorsacError } from "../errors/corsac-error.js";
import { leapingClock } from "../testing/leaping-clock.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annexFetched, draw } from "../testing/services/generated/index.gen.js";

// The policy of waiting has tests of its own. Here: what it is given, and what is done with its result.

const input = { prompt: "x" };
const roundTrip = 120;

interface Gateway {
  readonly client: Client;
  /** When each query was sent. Milliseconds since the create. */
  readonly queries: number[];
  readonly passed: () => number;
}

/** A client whose requests take 120 ms each, and whose queries are answered by the time since the create. */
function gateway(answer: (passed: number, url: string) => object | Response): Gateway {
  const clock = leapingClock();
  const queries: number[] = [];
  const client = createClient({
    baseUrl: "https://g.example",
    apiKey: "secret-key-1",
    clock,
    random: () => 0,
    fetch: async (url, { method }) => {
      if (method === "GET") queries.push(clock.passed());
      clock.move(roundTrip);
      const given = method === "POST" ? { id: "p1", status: "processing" } : answer(clock.passed(), url);
      return given instanceof Response ? given : Response.json(given);
    },
  });
  return { client, queries, passed: clock.passed };
}

function stateAfter(end: number, more: object = {}): (passed: number) => object {
  return (passed) => ({
    id: "p1",
    ...more,
    ...(passed < end ? { status: "processing" } : { status: "succeeded", output: ["https://f.example/1"] }),
  });
}

test("query number n is sent n intervals after the create, independent of the duration of requests", async () => {
  const { client, queries } = gateway(stateAfter(5_000));
  await client.run(draw, input);
  expect(queries).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000]);
});

test("reported progress is used: the end is known much sooner, with fewer queries", async () => {
  const end = 100_000;
  const blind = gateway(stateAfter(end));
  await blind.client.run(draw, input);
  const informed = gateway((passed) => ({
    ...stateAfter(end)(passed),
    logs: `${Math.floor((passed / end) * 100)}%|`,
  }));
  await informed.client.run(draw, input);
  expect(informed.passed() - end).toBeLessThan(1_000);
  expect(informed.passed()).toBeLessThan(blind.passed());
});

test("a pause requested by the response to a query is kept", async () => {
  const { client, queries } = gateway((passed) =>
    Response.json(stateAfter(9_000)(passed), { headers: passed < 1_000 ? { "retry-after": "7" } : {} }),
  );
  await client.run(draw, input);
  expect(queries.slice(0, 2)).toEqual([500, 500 + roundTrip + 7_000]);
});

test("a page of some proxy is repeated as a fault of the connection is, and no oftener", async () => {
  const { client, queries } = gateway(
    () => new Response("<html>", { headers: { "content-type": "text/html" } }),
  );
  const { error } = await outcome(client.run(draw, input));
  expect(error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
  expect(queries).toHaveLength(5);
});

test("only what this client has just created may be unknown to the service for a moment", async () => {
  const absent = (): Response => Response.json({ detail: "no such prediction" }, { status: 404 });
  const created = gateway(absent);
  expect((await outcome(created.client.run(draw, input))).error).toMatchObject({ code: "not-found" });
  expect(created.passed()).toBeGreaterThan(10_000);
  const resumed = gateway(absent);
  const json = { service: "flat", model: draw.id, id: "p1", status: "processing", state: "running" } as const;
  const prediction = await resumed.client.predictions.resume(
    { ...json, lifecycle: "prediction" },
    { model: draw },
  );
  expect((await outcome(prediction.output())).error).toMatchObject({ code: "not-found" });
  expect(resumed.queries).toHaveLength(1);
});

test("a resumed prediction that is a minute old is not polled as if it were new", async () => {
  const { client, queries } = gateway(stateAfter(20_000));
  const createdAt = new Date(Date.UTC(2026, 0) - 60_000).toISOString();
  const json = { service: "flat", model: draw.id, id: "p1", status: "processing", state: "running" } as const;
  const prediction = await client.predictions.resume(
    { ...json, lifecycle: "prediction", createdAt },
    { model: draw },
  );
  await prediction.output();
  const pauses = queries.slice(1).map((time, index) => time - (queries[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThan(3_000);
});

test("a late response to an early query changes nothing at the end", async () => {
  let release = (): void => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  let queries = 0;
  const client = createClient({
    baseUrl: "https://g.example",
    apiKey: "secret-key-1",
    fetch: async (_url, { method }) => {
      if (method === "POST") return Response.json({ id: "p1", status: "processing" });
      if (++queries > 1) return Response.json(stateAfter(0)(1));
      await late;
      return Response.json({ id: "p1", status: "processing" });
    },
  });
  const prediction = await client.predictions.create(draw, input);
  const early = prediction.refresh();
  await prediction.refresh();
  expect(prediction.state).toBe("succeeded");
  release();
  await early;
  expect(prediction.state).toBe("succeeded");
});

test("a result of its own path that stays absent is an error after ten seconds", async () => {
  const { client, passed } = gateway((_passed, url) =>
    url.endsWith("/result")
      ? Response.json({ detail: "not found" }, { status: 404 })
      : { id: "p1", status: "succeeded" },
  );
  const { error } = await outcome(client.run(annexFetched, input));
  expect(error).toMatchObject({ code: "not-found", prediction: { id: "p1" } });
  expect(passed()).toBeGreaterThan(10_000);
  expect(passed()).toBeLessThan(30_000);
});

test("the output is converted once, and all callers get the same files", async () => {
  const { client } = gateway(stateAfter(0));
  const prediction = await client.predictions.create(draw, input);
  const [first, second] = [await prediction.output(), await prediction.output()];
  expect(second[0]).toBe(first[0]);
});

test("an unknown status after a known one is running", async () => {
  const { client } = gateway(() => ({ id: "p1", status: "warming" }));
  const json = { service: "flat", model: draw.id, id: "p1", lifecycle: "prediction" } as const;
  const prediction = await client.predictions.resume(
    { ...json, status: "starting", state: "pending" },
    { model: draw },
  );
  expect(prediction.state).toBe("pending");
  await prediction.refresh();
  expect([prediction.status, prediction.state]).toEqual(["warming", "running"]);
});

test("the error of another prediction that aborts a wait keeps its prediction", async () => {
  const { client } = gateway(() => ({ id: "p1", status: "failed", error: "no ink" }));
  const failed = await client.predictions.create(draw, input);
  const { error } = await outcome(failed.output());
  const other = await client.predictions.create(draw, input);
  const stop = new AbortController();
  const waiting = outcome(other.wait({ signal: stop.signal, cancelOnAbort: false }));
  stop.abort(error);
  expect((await waiting).error).toBe(error);
  expect(CorsacError.isInstance(error) && error.prediction).toBe(failed);
});

test("a wait that has ended leaves no listener on the caller's signal", async () => {
  const { client } = gateway(stateAfter(2_000));
  const { signal } = new AbortController();
  await client.run(draw, input, { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a key in the stored error of a resumed prediction is redacted", async () => {
  const { client } = gateway(() => ({}));
  const json = { service: "flat", model: draw.id, id: "p1", status: "failed", state: "failed" } as const;
  const prediction = await client.predictions.resume(
    { ...json, lifecycle: "prediction", error: "secret-key-1 was refused" },
    { model: draw },
  );
  expect(prediction.error).toBe("[redacted] was refused");
});

test("a missing output is queried after 0.5, 1 and 2 seconds, then an error", async () => {
  const { client, queries } = gateway(() => ({ id: "p1", status: "succeeded", output: null }));
  const { error } = await outcome(client.run(draw, input));
  expect(error).toMatchObject({ code: "protocol", hint: expect.stringContaining("refresh()") });
  const pauses = queries.slice(1).map((time, index) => time - (queries[index] ?? 0) - roundTrip);
  expect(pauses).toEqual([500, 1000, 2000]);
});

test("a removed output is part of the JSON of a prediction", async () => {
  const { client } = gateway(() => ({ id: "p1", status: "succeeded", output: null, data_removed: true }));
  const prediction = await client.predictions.create(draw, input);
  await prediction.refresh();
  expect(prediction.toJSON()).toMatchObject({ removed: true });
  const resumed = await client.predictions.resume(prediction.toJSON(), { model: draw });
  expect((await outcome(resumed.output())).error).toMatchObject({ code: "output-expired" });
});
