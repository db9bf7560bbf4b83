import { expect, test } from "vitest";
import { defineModel } from "../model/define-model.js";
import { preset } from "../model/preset.js";
import { type Gateway, type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { print } from "../testing/services/generated/index.gen.js";
import { draw, film, mystery } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { createProxy, type ProxyAction, type ProxyOptions } from "./create-proxy.js";

const secret = "a secret of one's own";
const tall = preset(draw, { height: 1024 }, { name: "tall", description: "Tall." });

interface Proxied {
  readonly gateway: Gateway;
  readonly actions: ProxyAction[];
  readonly errors: unknown[];
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }>;
}

async function proxied(
  reply: (request: SeenRequest) => Reply,
  options: Partial<ProxyOptions> = {},
): Promise<Proxied> {
  const gateway = await startGateway(reply);
  const actions: ProxyAction[] = [];
  const errors: unknown[] = [];
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [draw, tall],
    secret,
    authorize: (_request, action) => actions.push(action) > 0,
    onError: (error) => errors.push(error),
    ...options,
  });
  return {
    gateway,
    actions,
    errors,
    async send(method, path, body, headers = { "content-type": "application/json" }) {
      const response = await proxy(
        new Request(`https://app.example/api/corsac${path}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
        }),
      );
      return { status: response.status, body: await response.json(), headers: response.headers };
    },
  };
}

const running: Reply = { json: { id: "p1", status: "processing" } };
const done: Reply = { json: { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] } };

test("a browser receives an id, then a status, then the output; only the service receives the key", async () => {
  const { send, gateway, actions } = await proxied(({ method }) => (method === "POST" ? running : done));
  const created = await send("POST", "/predictions", { model: "draw", input: { prompt: "x" } });
  expect(created).toMatchObject({
    status: 201,
    body: { model: "studio/draw", status: "processing", state: "running" },
  });
  expect(created.headers.get("cache-control")).toBe("no-store");
  const seen = await send("GET", `/predictions/${created.body["id"]}`);
  expect(seen).toMatchObject({
    status: 200,
    body: { id: created.body["id"], state: "succeeded", output: ["https://f.example/1.png"] },
  });
  expect(JSON.stringify([created, seen])).not.toContain(key);
  expect(gateway.seen.map(({ method, url, headers }) => [method, url, headers.authorization])).toEqual([
    ["POST", "/flat/v1/predictions", `Bearer ${key}`],
    ["GET", "/flat/v1/predictions/p1", `Bearer ${key}`],
  ]);
  expect(actions).toEqual([
    { kind: "create", model: "studio/draw", input: { prompt: "x" } },
    { kind: "get", model: "studio/draw", id: created.body["id"] },
  ]);
});

test("a prediction can be canceled; a failed one has its reason", async () => {
  const { send } = await proxied(({ url }) =>
    url.endsWith("/cancel")
      ? { json: { id: "p1", status: "canceled" } }
      : { json: { id: "p1", status: "failed", error: `out of memory ${key}` } },
  );
  const created = await send("POST", "/predictions", { model: "studio/draw", input: { prompt: "x" } });
  expect(created.body).toMatchObject({ state: "failed", error: "out of memory [redacted]" });
  expect(await send("POST", `/predictions/${created.body["id"]}/cancel`)).toMatchObject({ status: 200 });
});

test("a preset is a model of its own, and what it decides stays decided", async () => {
  const { send, gateway, actions } = await proxied(({ method }) => (method === "POST" ? running : done));
  for (const model of ["draw:tall", "studio/draw:tall"]) {
    const created = await send("POST", "/predictions", { model, input: { prompt: "x" } });
    expect(created.body).toMatchObject({ model: "studio/draw", preset: "tall" });
    expect(JSON.parse(gateway.seen.at(-1)?.body ?? "")).toMatchObject({
      input: { prompt: "x", height: 1024 },
    });
    const id = created.body["id"];
    expect((await send("GET", `/predictions/${id}`)).body).toMatchObject({
      preset: "tall",
      state: "succeeded",
    });
    await send("POST", `/predictions/${id}/cancel`);
    await send("GET", `/predictions/${id}/files/3`);
    const asked = { model: "studio/draw", preset: "tall" };
    expect(actions.splice(0)).toEqual([
      { kind: "create", ...asked, input: { prompt: "x" } },
      { kind: "get", ...asked, id },
      { kind: "cancel", ...asked, id },
      { kind: "file", ...asked, id, file: 3 },
    ]);
  }
  expect(
    await send("POST", "/predictions", { model: "draw:tall", input: { prompt: "x", height: 64 } }),
  ).toMatchObject({ status: 422 });
  expect((await send("POST", "/predictions", { model: "draw:wide", input: { prompt: "x" } })).status).toBe(
    404,
  );
  const plain = await send("POST", "/predictions", { model: "draw", input: { prompt: "x", height: 64 } });
  expect(plain).toMatchObject({ status: 201, body: { model: "studio/draw" } });
  expect(plain.body).not.toHaveProperty("preset");
});

test("the names of a model are not names of its preset; what is off the list is gone", async () => {
  const wide = preset(draw, { width: 1024 }, { name: "wide", description: "Wide." });
  const alone = await proxied(() => running, { models: [tall] });
  const created = await alone.send("POST", "/predictions", { model: "draw:tall", input: { prompt: "x" } });
  expect(created).toMatchObject({ status: 201, body: { preset: "tall" } });
  for (const model of ["draw", "studio/draw", "draw:wide", "draw:", ":tall"]) {
    const refused = await alone.send("POST", "/predictions", { model, input: { prompt: "x" } });
    expect(refused.status).toBe(404);
  }
  expect(alone.gateway.seen).toHaveLength(1);
  const two = await proxied(() => running, { models: [tall, wide] });
  expect(
    (await two.send("POST", "/predictions", { model: "draw:wide", input: { prompt: "x" } })).status,
  ).toBe(201);
  for (const models of [[wide], [draw]]) {
    const other = await proxied(() => running, { models });
    expect((await other.send("GET", `/predictions/${created.body["id"]}`)).status).toBe(404);
  }
});

test("the client's own laxness does not hold for browsers", async () => {
  const gateway = await startGateway(() => running);
  const { send } = await proxied(() => running, {
    client: testClient(gateway.url, { validate: "off" }),
  });
  expect((await send("POST", "/predictions", { model: "draw", input: { prompt: 7 } })).status).toBe(422);
  expect(gateway.seen).toEqual([]);
});

test("an input of some length is taken, up to the limit of the options", async () => {
  const long = { model: "draw", input: { prompt: "x".repeat(100_000) } };
  const { send } = await proxied(() => running);
  expect((await send("POST", "/predictions", long)).status).toBe(201);
  const small = await proxied(() => running, { maximumBodySize: 100_000 });
  expect((await small.send("POST", "/predictions", long)).status).toBe(413);
});

test("an id of another service's model of the same name is none here", async () => {
  const { send } = await proxied(() => running);
  const { body } = await send("POST", "/predictions", { model: "draw", input: { prompt: "x" } });
  const twin = defineModel({ ...draw, service: { ...draw.service, name: "other" } });
  const other = await proxied(() => running, { models: [twin] });
  expect((await other.send("GET", `/predictions/${body["id"]}`)).status).toBe(404);
  expect(other.gateway.seen).toEqual([]);
});

test("a file of a prediction that is not done is not waited for", async () => {
  const { send, gateway } = await proxied(() => running, { files: { origins: ["https://f.example"] } });
  const { body } = await send("POST", "/predictions/", { model: "draw", input: { prompt: "x" } });
  expect((await send("GET", `/predictions/${body["id"]}/files/0`)).status).toBe(404);
  expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test("a slash at the end of the path is not in the addresses of files", async () => {
  const { send } = await proxied(() => done, { files: { origins: ["https://f.example"] } });
  const { body } = await send("POST", "/predictions/", { model: "draw", input: { prompt: "x" } });
  expect(body["output"]).toEqual([`/api/corsac/predictions/${body["id"]}/files/0`]);
});

test.each([
  ["a model that is not on the list", { model: mystery.id, input: { prompt: "x" } }, 404],
  ["a model of another service", { model: film.id, input: {} }, 404],
  ["an inherited name", { model: "constructor", input: {} }, 404],
  ["no input", { model: "draw" }, 422],
  ["no JSON", "{", 404],
  ["an array", [], 404],
  [
    "a field that is not documented",
    { model: "draw", input: { prompt: "x", callback_url: "https://evil.example" } },
    422,
  ],
  ["a field of a wrong type", { model: "draw", input: { prompt: 7, width: 1 } }, 422],
  ["more than is allowed", { model: "draw", input: { prompt: "x".repeat(2 ** 20) } }, 413],
])("nothing is sent for %s", async (_what, body, status) => {
  const { send, gateway } = await proxied(() => running);
  expect((await send("POST", "/predictions", body)).status).toBe(status);
  expect(gateway.seen).toEqual([]);
});

test("all violations of an input are returned", async () => {
  const { send } = await proxied(() => running);
  const { body } = await send("POST", "/predictions", { model: "draw", input: { promt: "x", width: 1 } });
  expect(body).toMatchObject({
    error: {
      code: "input",
      violations: expect.arrayContaining([
        expect.objectContaining({ path: "/prompt" }),
        expect.objectContaining({ path: "/promt" }),
        expect.objectContaining({ path: "/width" }),
      ]),
    },
  });
});

test("requests that other pages can send without a preflight are refused", async () => {
  const { send, gateway } = await proxied(() => running);
  const body = JSON.stringify({ model: "draw", input: { prompt: "x" } });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx"]) {
    expect((await send("POST", "/predictions", body, { "content-type": type })).status).toBe(415);
  }
  expect(gateway.seen).toEqual([]);
});

test("authorize decides, and receives only checked data", async () => {
  const no = await proxied(() => running, { authorize: () => false });
  expect((await no.send("POST", "/predictions", { model: "draw", input: { prompt: "x" } })).status).toBe(403);
  const login = await proxied(() => running, {
    authorize: async () => Response.json({ login: true }, { status: 401 }),
  });
  expect(await login.send("POST", "/predictions", { model: "draw", input: { prompt: "x" } })).toMatchObject({
    status: 401,
    body: { login: true },
  });
  expect([...no.gateway.seen, ...login.gateway.seen]).toEqual([]);
});

test("an id that was not given here is none: bare, changed, of another secret", async () => {
  const { send, gateway } = await proxied(() => running);
  const { body } = await send("POST", "/predictions", { model: "draw", input: { prompt: "x" } });
  const id = String(body["id"]);
  const elsewhere = await proxied(() => running, { secret: "another secret of one's own" });
  const changed = id.replace(/^.{20}/, (start) => start.replace(/.$/, (sign) => (sign === "A" ? "B" : "A")));
  for (const wrong of ["p1", "..", `${id}x`, `${id.split(".")[0]}.`, changed, "%00", "a.b"]) {
    expect((await send("GET", `/predictions/${wrong}`)).status, wrong).toBe(404);
  }
  expect((await elsewhere.send("GET", `/predictions/${id}`)).status).toBe(404);
  expect(gateway.seen).toHaveLength(1);
});

test.each<[Reply, number, string]>([
  [{ status: 401, json: { detail: "bad key" } }, 502, "authentication"],
  [{ status: 402, json: { detail: "no money" } }, 502, "payment-required"],
  [
    {
      status: 422,
      json: { detail: "no", invalid_fields: [{ field: "input.prompt", description: "too long" }] },
    },
    422,
    "input",
  ],
  ["reset", 502, "create-uncertain"],
])("%j of the service is %i for the browser, without its words about us", async (reply, status, code) => {
  const { send, errors, gateway } = await proxied(() => reply);
  const { body, ...got } = await send("POST", "/predictions", { model: "draw", input: { prompt: "x" } });
  expect(got.status).toBe(status);
  expect(body).toMatchObject({ error: { code } });
  expect(JSON.stringify(body)).not.toMatch(/bad key|no money|127\.0\.0\.1/);
  expect(errors).toHaveLength(1);
  expect(gateway.seen).toHaveLength(1);
});

test("other methods and other paths", async () => {
  const { send } = await proxied(() => running);
  expect((await send("GET", "/predictions")).status).toBe(405);
  expect((await send("DELETE", "/predictions/x")).status).toBe(405);
  expect((await send("POST", "/elsewhere", {})).status).toBe(404);
});

test("only a POST cancels: a link on another page must not", async () => {
  const { send, gateway } = await proxied(() => running);
  const { body } = await send("POST", "/predictions", { model: "draw", input: { prompt: "x" } });
  expect((await send("GET", `/predictions/${body["id"]}/cancel`)).status).toBe(405);
  expect(gateway.seen).toHaveLength(1);
});

test("a short secret is refused", () => {
  const options = { client: testClient("http://x.example"), models: [], authorize: () => true };
  expect(() => createProxy({ ...options, secret: "x".repeat(15) })).toThrow(/less than 16/);
  expect(createProxy({ ...options, secret: "x".repeat(16) })).toBeTypeOf("function");
});

test("every create requests webhooks to the server's own URL", async () => {
  const webhook = { url: "https://app.example/hook", events: ["end"] };
  const { send, gateway } = await proxied(() => ({ json: { id: "p1", phase: "pressed" } }), {
    models: [print],
    webhook,
  });
  const created = await send("POST", "/predictions", { model: print.id, input: { prompt: "x" } });
  expect(created.status).toBe(201);
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toMatchObject({
    webhook: webhook.url,
    webhook_events: ["end"],
  });
});

test.each([
  ["a model of a service without webhooks", draw, "https://app.example/hook"],
  ["a URL that is none", print, "app.example/hook"],
  ["an unknown event", print, { url: "https://app.example/hook", events: ["start"] }],
])("a webhook with %s fails when the proxy is made, not at every create", (_, model, webhook) => {
  const client = testClient("http://127.0.0.1:1");
  const options = { client, models: [model], secret, authorize: () => true, webhook };
  expect(() => createProxy(options)).toThrow(expect.objectContaining({ code: "configuration" }));
});

test("a proxy without a secret, from a program without types, is refused", () => {
  const options: ProxyOptions = JSON.parse('{"models":[],"client":{}}');
  expect(() => createProxy(options)).toThrow("The proxy's secret has less than 16 characters");
});
