import { once } from "node:events";
import { createServer } from "node:net";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ConnectionError } from "../errors/connection-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { InputError } from "../errors/input-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { RateLimitError } from "../errors/rate-limit-error.js";
import { ServiceError } from "../errors/service-error.js";
import type { Model } from "../model/define-model.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw, echo, film } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

const done: Reply = {
  status: 201,
  json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] },
};

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test.each<[string, Reply]>([
  ["a reset", "reset"],
  ["an answer that breaks off", "cut"],
  ["500", { status: 500, json: { detail: "boom" } }],
  [
    "502 with a web page",
    { status: 502, text: "<html>Bad gateway</html>", headers: { "content-type": "text/html" } },
  ],
  ["503 without Retry-After", { status: 503 }],
  ["cut-off JSON", { status: 201, text: '{"id": "p1", "sta' }],
  ["no id", { status: 201, json: { status: "starting" } }],
])("%s: never repeated, and its outcome is called unknown", async (_name, reply) => {
  const gateway = await startGateway(() => reply);
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(CreateUncertainError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    code: "create-uncertain",
    category: "uncertain",
    model: "studio/draw",
    method: "POST",
  });
  expect(String(error)).toContain(`POST ${gateway.url}/flat/v1/predictions`);
  expect(gateway.seen).toHaveLength(1);
});

test.each<[string, Reply, number]>([
  ["429 with Retry-After", { status: 429, headers: { "retry-after": "2" } }, 2000],
  [
    "429 with words",
    { status: 429, json: { detail: "Request was throttled. Your rate limit resets in ~3s." } },
    3000,
  ],
  ["503 with Retry-After", { status: 503, headers: { "retry-after": "1" } }, 1000],
])("%s: waits what is asked, then once more", async (_name, refusal, asked) => {
  const gateway = await startGateway((_request, count) => (count === 1 ? refusal : done));
  const client = testClient(gateway.url);
  await client.predictions.create(draw, { prompt: "x" });
  expect(gateway.seen).toHaveLength(2);
  expect(client.slept).toHaveLength(1);
  expect(client.slept[0]).toBeGreaterThanOrEqual(asked);
});

test("429 for longer than is sensible is the caller's to decide", async () => {
  const gateway = await startGateway(() => ({ status: 429, headers: { "retry-after": "3600" } }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(RateLimitError.isInstance(error) && error.retryAfter).toBe(3_600_000);
  expect(gateway.seen).toHaveLength(1);
});

/** Where nothing listens: a server was here a moment ago. */
async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

test("429 again and again ends", async () => {
  const gateway = await startGateway(() => ({ status: 429, headers: { "retry-after": "0" } }));
  const error = await failure(testClient(gateway.url, { retries: 2 }).run(draw, { prompt: "x" }));
  expect(RateLimitError.isInstance(error)).toBe(true);
  expect(gateway.seen).toHaveLength(3);
});

test("nothing listens: tried again, because nothing can have been created", async () => {
  const url = await freeAddress();
  const client = testClient(url, { retries: 2 });
  const error = await failure(client.run(draw, { prompt: "x" }));
  expect(ConnectionError.isInstance(error) && error.mayHaveArrived).toBe(false);
  expect(error).toMatchObject({ hint: `Is the service running at ${url}?` });
  expect(client.slept).toHaveLength(2);
});

test("a web page instead of an answer", async () => {
  const gateway = await startGateway(() => ({
    text: "<!doctype html>\n<title>Welcome</title>",
    headers: { "content-type": "text/html" },
  }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(ProtocolError.isInstance(error)).toBe(true);
  expect(String(error)).toBe(
    `ProtocolError: POST ${gateway.url}/flat/v1/predictions answered 200 with no valid JSON: <!doctype html> <title>Welcome</title>`,
  );
});

test("a refusal inside HTTP 200", async () => {
  const gateway = await startGateway(() => ({ json: { code: 1102, message: "balance is not enough" } }));
  const error = await failure(testClient(gateway.url).run(film, { prompt: "x", kind: "text" }));
  expect(ServiceError.isInstance(error)).toBe(true);
  expect(String(error)).toContain("answered 200: balance is not enough");
});

test("a redirect is not followed by a create", async () => {
  const gateway = await startGateway(() => ({
    status: 307,
    headers: { location: "https://elsewhere.example/" },
  }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(ProtocolError.isInstance(error)).toBe(true);
  expect(String(error)).toContain("redirect to https://elsewhere.example/");
});

test("a redirect that follows a processed POST leaves open whether a prediction was created", async () => {
  const gateway = await startGateway(() => ({
    status: 303,
    headers: { location: "/flat/v1/predictions/p1" },
  }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(error).toMatchObject({ code: "create-uncertain", status: 303 });
  expect(gateway.seen).toHaveLength(1);
});

test.each([
  [400, "input"],
  [401, "authentication"],
  [402, "payment"],
  [403, "permission"],
  [404, "not-found"],
  [409, "server"],
  [422, "input"],
])("status %i is category %s, with the words of the service", async (status, category) => {
  const gateway = await startGateway(() => ({ status, json: { error: { message: "no such luck" } } }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(error).toMatchObject({
    category,
    status,
    method: "POST",
    url: `${gateway.url}/flat/v1/predictions`,
  });
  expect(String(error)).toContain(`answered ${status}: no such luck`);
});

test("the invalid fields a service lists are violations", async () => {
  const gateway = await startGateway(() => ({
    status: 422,
    json: {
      title: "Input validation failed",
      detail: "- input.width: must be even",
      invalid_fields: [{ field: "input.width", description: "must be even", type: "x" }],
    },
  }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(InputError.isInstance(error) && error.violations).toEqual([
    { path: "/input/width", keyword: "service", message: "must be even" },
  ]);
});

test("the key is in no error, however it got there", async () => {
  const gateway = await startGateway(() => ({ status: 400, json: { detail: `bad key ${key}` } }));
  const broken = async (): Promise<Response> => {
    throw Object.assign(new Error(`cannot send Bearer ${key}`), { headers: { authorization: key } });
  };
  const errors = [
    await failure(testClient(gateway.url).run(draw, { prompt: "x" })),
    await failure(testClient(gateway.url, { fetch: broken }).run(draw, { prompt: "x" })),
  ];
  for (const error of errors) {
    const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + String(error);
    expect(shown).not.toContain("sk-secret");
    expect(shown).toContain("[redacted]");
  }
});

test.each<[string, Model<{ prompt: string }, unknown>, string]>([
  ["makes a prediction", draw, "whether a prediction of studio/draw was created is not known"],
  ["answers at once", echo, "whether echo was run is not known"],
])("a lost create of a model that %s", async (_what, model, words) => {
  const gateway = await startGateway(() => "cut");
  const { error } = await outcome(testClient(gateway.url).run(model, { prompt: "x" }));
  expect(error).toMatchObject({ code: "create-uncertain", message: expect.stringContaining(words) });
});

test("a task that cannot be followed is refused before the create", async () => {
  let requests = 0;
  const gateway = await startGateway(() => {
    requests += 1;
    return done;
  });
  const { lifecycle: _lifecycle, ...others } = film;
  const unfollowed: Model = others;
  const error = await failure(testClient(gateway.url).run(unfollowed, { prompt: "x" }));
  expect(error).toMatchObject({ code: "configuration" });
  expect(String(error)).toContain("wrapped has no lifecycle to follow the tasks of film-1");
  expect(requests).toBe(0);
});
