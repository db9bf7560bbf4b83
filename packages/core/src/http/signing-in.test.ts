import { expect, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import type { OperationDescriptor, SecurityDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { defineModel, type Model } from "../model/define-model.js";
import { signWith } from "../signing/sign-with.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

function echo(
  security: readonly SecurityDescriptor[],
  operation: Partial<OperationDescriptor> = {},
  more: Partial<ServiceDescriptor> = {},
): Model<{ text: string }, unknown> {
  const service: ServiceDescriptor = {
    name: "echo",
    servers: [],
    operations: { say: { method: "POST", path: "/say", ...operation } },
    lifecycles: {},
    security,
    ...more,
  };
  return defineModel({
    id: "echo",
    name: "echo",
    slug: "echo",
    title: "Echo",
    kind: "answer",
    media: "text",
    service,
    create: [{ operation: "say" }],
    input: { pointer: "", schema: { type: "object", properties: { text: { type: "string" } } } },
    output: { schema: {}, documented: false, files: [] },
    roles: {},
  });
}

/** The request that one run sends. */
async function sent(
  model: Model<{ text: string }, unknown>,
  options: ClientOptions,
  path = "",
): Promise<SeenRequest | undefined> {
  const gateway = await startGateway(() => ({ json: { text: "hello" } }));
  await testClient(gateway.url + path, options).run(model, { text: "hello" });
  return gateway.seen[0];
}

const bearer = { type: "http", scheme: "bearer" } as const;
const app = { id: "app", type: "apiKey", in: "header", name: "X-App" } as const;
const token = { id: "token", type: "apiKey", in: "query", name: "token" } as const;
const session = { id: "session", type: "apiKey", in: "cookie", name: "session" } as const;
const basic = { id: "basic", type: "http", scheme: "basic" } as const;

test.each<[string, SecurityDescriptor, Record<string, unknown>]>([
  ["bearer", bearer, { headers: { authorization: "Bearer sk-12345" } }],
  ["another prefix", { type: "http", scheme: "Key" }, { headers: { authorization: "Key sk-12345" } }],
  ["Basic without a password", basic, { headers: { authorization: `Basic ${btoa("sk-12345:")}` } }],
  ["a header", app, { headers: { "x-app": "sk-12345" } }],
  ["a header with a prefix", { ...app, prefix: "Key " }, { headers: { "x-app": "Key sk-12345" } }],
  ["a query parameter", token, { url: "/say?token=sk-12345" }],
  ["a cookie", session, { headers: { cookie: "session=sk-12345" } }],
])("one key as %s", async (_name, scheme, wanted) => {
  expect(await sent(echo([scheme]), { apiKey: "sk-12345" })).toMatchObject(wanted);
});

test("Basic with user and password", async () => {
  const request = await sent(echo([basic]), { apiKey: "me:secret/1" });
  expect(request?.headers.authorization).toBe(`Basic ${btoa("me:secret/1")}`);
});

test("an operation without security gets no key, one with its own gets that", async () => {
  const open = await sent(echo([bearer], { security: [] }), { apiKey: "sk-12345" });
  expect(open?.headers.authorization).toBeUndefined();
  const optional = await sent(echo([app, basic], { security: [[], ["app"]] }), { apiKey: "sk-12345" });
  expect(optional?.headers).toMatchObject({ "x-app": "sk-12345" });
  const common = await sent(echo([app, basic], {}, { defaultSecurity: [["basic"]] }), { apiKey: "sk-12345" });
  expect(common?.headers["x-app"]).toBeUndefined();
  expect(common?.headers.authorization).toMatch(/^Basic /);
});

test("several schemes together, or one of several", async () => {
  const both = echo([app, token, session], { security: [["app", "token", "session"]] });
  const secrets = { app: "app-1234", token: "token-1234", session: "session-1234" };
  expect(await sent(both, { apiKey: undefined, sign: signWith(secrets) })).toMatchObject({
    url: "/say?token=token-1234",
    headers: { "x-app": "app-1234", cookie: "session=session-1234" },
  });
  const either = echo([app, basic], { security: [["app"], ["basic"]] });
  const chosen = await sent(either, { apiKey: undefined, sign: signWith({ basic: "me:secret" }) });
  expect(chosen?.headers).toMatchObject({ authorization: `Basic ${btoa("me:secret")}` });
});

test("secrets that are not enough are an error before anything is sent", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const both = echo([app, token], { security: [["app", "token"]] });
  await expect(testClient(gateway.url).run(both, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("needs more than one key"),
  });
  const half = { apiKey: undefined, sign: signWith({ app: "app-1234" }) };
  await expect(testClient(gateway.url, half).run(both, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    hint: "It needs app and token.",
  });
  expect(() => signWith({ app: "line\nbreak" })).toThrow("The secret app");
  expect(gateway.seen).toEqual([]);
});

test("a signer gets each attempt, and what it gives is added", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { status: 429 } : { json: { ok: "yes" } },
  );
  const seen: string[] = [];
  const client = testClient(gateway.url, {
    apiKey: undefined,
    sign: async ({ method, url, headers, body }) => {
      seen.push(`${method} ${new URL(url).pathname} ${headers["content-type"]} ${body}`);
      return { headers: { "x-signature": `s${seen.length}` }, query: { at: `${seen.length}` } };
    },
  });
  await client.run(echo([bearer]), { text: "a" });
  expect(seen).toEqual(Array(2).fill('POST /say application/json {"text":"a"}'));
  expect(
    gateway.seen.map(({ url, headers }) => [url, headers["x-signature"], headers.authorization]),
  ).toEqual([
    ["/say?at=1", "s1", undefined],
    ["/say?at=2", "s2", undefined],
  ]);
});

test("a signer needs a base URL like a key, and its secrets are never shown", async () => {
  const sign = signWith({ basic: "somebody:pass/word-1234" });
  const gateway = await startGateway(() => ({ status: 401, json: { detail: "wrong: pass/word-1234" } }));
  const client = testClient(gateway.url, { apiKey: undefined, sign });
  const failed = client.run(echo([basic]), { text: "" });
  await expect(failed).rejects.toMatchObject({ message: expect.stringContaining("wrong: [redacted]") });
  const { createClient } = await import("../client/client.js");
  expect(() => createClient({ sign })).toThrow("sign was given without baseUrl");
});

test("an operation's own server receives no key where the operation needs none", async () => {
  const files = await startGateway(() => ({ json: { text: "files" } }));
  const servers = [{ url: files.url }];
  const home = await startGateway(() => ({ json: { text: "home" } }));
  const client = testClient(home.url, { headers: { "x-mine": "1" } });
  expect(await client.run(echo([bearer], { servers, security: [] }), { text: "" })).toEqual({
    text: "files",
  });
  expect(files.seen[0]?.headers).not.toHaveProperty("authorization");
  expect(files.seen[0]?.headers).not.toHaveProperty("x-mine");
  expect(home.seen).toEqual([]);
});

test("an operation's own server gets the key only where the caller names it", async () => {
  const files = await startGateway(() => ({ json: { text: "files" } }));
  const servers = [{ url: "https://files.example/v2" }];
  const home = await startGateway(() => ({ json: { text: "home" } }));
  const model = echo([bearer], { servers });
  await expect(testClient(home.url).run(model, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("https://files.example/v2"),
    hint: expect.stringContaining('servers: { "https://files.example/v2": … }'),
  });
  const client = testClient(home.url, { servers: { "https://files.example/v2": `${files.url}/v2` } });
  expect(await client.run(model, { text: "" })).toEqual({ text: "files" });
  expect(files.seen).toMatchObject([
    { url: "/v2/say", headers: { authorization: expect.stringMatching(/^Bearer /) } },
  ]);
  expect(home.seen).toEqual([]);
});

test("a server at the base's own origin, and one that is the service's own, are the caller's", async () => {
  const relative = await sent(echo([bearer], { servers: [{ url: "/v2" }] }), {});
  expect(relative).toMatchObject({ url: "/v2/say", headers: { authorization: expect.any(String) } });
  const servers = [{ url: "https://upstream.example" }];
  const same = await sent(echo([bearer], { servers }, { servers }), {});
  expect(same).toMatchObject({ url: "/say", headers: { authorization: expect.any(String) } });
});

test("without a key, the document's server with the defaults of its variables", async () => {
  const gateway = await startGateway(() => ({ json: { text: "hello" } }));
  const servers = [
    { url: `${gateway.url}/{region}`, variables: { region: { default: "eu", enum: ["eu", "us"] } } },
  ];
  const { createClient } = await import("../client/client.js");
  await createClient().run(echo([], {}, { servers }), { text: "" });
  expect(gateway.seen[0]?.url).toBe("/eu/say");
});
