import { subscribe, tracingChannel, unsubscribe } from "node:diagnostics_channel";
import { expect, onTestFinished, test, vi } from "vitest";
import { createClient } from "../client/client.js";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { Hooks } from "./hooks.js";

/** A create, a query that is refused, one that breaks, and one that is answered. */
function rough(): Promise<Gateway> {
  return startGateway(({ method }, count) => {
    if (method === "POST") return { json: { id: "p1", status: "processing" } };
    if (count === 2) return { status: 500, json: { detail: `${key} broke` } };
    return count === 3
      ? "reset"
      : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } };
  });
}

test("hooks are called for every attempt, in order", async () => {
  const gateway = await rough();
  const seen: string[] = [];
  const hooks: Hooks = {
    onRequest: ({ method, attempt }) => void seen.push(`${method} ${attempt}`),
    onResponse: ({ request, status, duration, headers }) => {
      seen.push(`${request.attempt} answered ${status} ${duration >= 0} ${headers.get("content-type")}`);
    },
    onFault: ({ request, error }) => void seen.push(`${request.attempt} broke ${error instanceof Error}`),
    onRetry: ({ request, delay, status, error }) => {
      seen.push(`${request.attempt} again ${delay >= 0} ${status} ${error instanceof Error}`);
    },
  };
  await testClient(gateway.url, hooks).run(draw, { prompt: "x" });
  expect(seen).toEqual([
    "POST 1",
    "1 answered 200 true application/json",
    "GET 1",
    "1 answered 500 true application/json",
    "1 again true 500 false",
    "GET 2",
    "2 broke true",
    "2 again true undefined true",
    "GET 3",
    "3 answered 200 true application/json",
  ]);
});

test("headers that a hook gives are sent, to the configured origin alone", async () => {
  const host = await startGateway(() => ({ text: "pixels" }));
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: [`${host.url}/1.png`] },
  }));
  const client = testClient(gateway.url, {
    onRequest: async () => ({ "x-trace": "7", authorization: "none" }),
  });
  const [file] = await client.run(draw, { prompt: "x" });
  await file?.bytes();
  expect(gateway.seen[0]?.headers).toMatchObject({ "x-trace": "7", authorization: `Bearer ${key}` });
  expect(host.seen[0]?.headers).not.toHaveProperty("x-trace");
});

test("an error of onRequest is thrown and nothing is sent; errors of the other hooks are logged", async () => {
  const gateway = await rough();
  const refusal = new Error("over budget");
  const refusing = testClient(gateway.url, {
    onRequest: () => {
      throw refusal;
    },
  });
  expect((await outcome(refusing.run(draw, { prompt: "x" }))).error).toBe(refusal);
  expect(gateway.seen).toEqual([]);
  const broken = (): never => {
    throw new Error(`a hook with ${key}`);
  };
  const client = testClient(gateway.url, { onResponse: broken, onFault: broken, onRetry: broken });
  await client.run(draw, { prompt: "x" });
  expect(client.warnings).toEqual(["A hook threw: Error: a hook with [redacted]"]);
});

test("an error of an asynchronous hook, of onUpdate, or of the logger fails no run", async () => {
  const gateway = await rough();
  const reject = async (): Promise<never> => {
    throw new Error("no disk");
  };
  const client = testClient(gateway.url, { onResponse: reject, onRetry: reject });
  const onUpdate = (): never => {
    throw new Error("no terminal");
  };
  const [file] = await client.run(draw, { prompt: "x" }, { onUpdate });
  expect(file?.url).toBe("https://files.example/1.png");
  expect(client.warnings.toSorted()).toEqual([
    "A hook threw: Error: no disk",
    "A hook threw: Error: no terminal",
  ]);
  const again = await rough();
  const logger = {
    warn(): never {
      throw new Error("no log");
    },
  };
  const unheard = testClient(again.url, { onResponse: reject, logger });
  expect(await unheard.run(draw, { prompt: "x" })).toHaveLength(1);
});

test("no hook is given a key", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const events: unknown[] = [];
  const record = (event: unknown): void => void events.push(event);
  const client = testClient(gateway.url, {
    retries: 1,
    fetch: async () => {
      throw Object.assign(new Error(`connect ECONNREFUSED for ${key}`), { headers: { authorization: key } });
    },
    onRequest: record,
    onResponse: record,
    onFault: record,
    onRetry: record,
  });
  const { error } = await outcome(client.run(draw, { prompt: "x" }));
  events.push(error, String(error));
  expect(events.length).toBeGreaterThan(5);
  const { inspect } = await import("node:util");
  expect(inspect(events, { depth: 10, showHidden: true })).not.toContain("sk-secret");
});

test("tracing channels report every try", async () => {
  const gateway = await rough();
  const events: string[] = [];
  const listeners = (["start", "end", "asyncStart", "asyncEnd", "error"] as const).map((part) => {
    const name = `tracing:corsac:request:${part}`;
    const listener = (message: unknown): void => {
      const { attempt, method, status, error } = Object.assign(
        { attempt: 0, method: "", status: 0, error: undefined },
        message,
      );
      events.push(`${method} ${attempt} ${part}${status ? ` ${status}` : ""}${error ? " fault" : ""}`);
    };
    subscribe(name, listener);
    return () => unsubscribe(name, listener);
  });
  onTestFinished(() => {
    for (const stop of listeners) stop();
  });
  expect(tracingChannel("corsac:request").start.hasSubscribers).toBe(true);
  await testClient(gateway.url).run(draw, { prompt: "x" });
  expect(events).toEqual([
    ...["POST 1 start", "POST 1 end", "POST 1 asyncStart 200", "POST 1 asyncEnd 200"],
    ...["GET 1 start", "GET 1 end", "GET 1 asyncStart 500", "GET 1 asyncEnd 500"],
    ...["GET 2 start", "GET 2 end", "GET 2 error fault", "GET 2 asyncStart fault", "GET 2 asyncEnd fault"],
    ...["GET 3 start", "GET 3 end", "GET 3 asyncStart 200", "GET 3 asyncEnd 200"],
  ]);
});

test("a key in a browser is refused with a hint to the alternative", () => {
  vi.stubGlobal("document", {});
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  expect(() => createClient({ apiKey: key })).toThrow(
    expect.objectContaining({ code: "configuration", hint: expect.stringContaining("@corsac/core/proxy") }),
  );
  expect(() => createClient({ apiKey: key })).not.toThrow(key);
  createClient({});
  createClient({ baseUrl: "https://gateway.example", apiKey: key, allowKeyInBrowser: true });
});
