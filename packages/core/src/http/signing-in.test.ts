import { expect, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import type { Model } from "../model/define-model.js";
import { signWith } from "../signing/sign-with.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { routed } from "../testing/routed.fixture.js";
import {
  vaultAll,
  vaultApp,
  vaultBasic,
  vaultBearer,
  vaultEither,
  vaultElsewhere,
  vaultElsewhereOpen,
  vaultKey,
  vaultOpen,
  vaultOptional,
  vaultOwn,
  vaultPrefixed,
  vaultRelative,
  vaultSession,
  vaultToken,
  vaultUsual,
} from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

/** The request that one run sends. */
async function sent(
  model: Model<{ text: string }>,
  options: ClientOptions,
  path = "",
): Promise<SeenRequest | undefined> {
  const gateway = await startGateway(() => ({ json: { text: "hello" } }));
  await testClient(gateway.url + path, options).run(model, { text: "hello" });
  return gateway.seen[0];
}

test.each<[string, Model<{ text: string }>, Record<string, unknown>]>([
  ["bearer", vaultBearer, { headers: { authorization: "Bearer sk-12345" } }],
  ["another prefix", vaultKey, { headers: { authorization: "Key sk-12345" } }],
  ["Basic without a password", vaultBasic, { headers: { authorization: `Basic ${btoa("sk-12345:")}` } }],
  ["a header", vaultApp, { headers: { "x-app": "sk-12345" } }],
  ["a header with a prefix", vaultPrefixed, { headers: { "x-app": "Key sk-12345" } }],
  ["a query parameter", vaultToken, { url: "/say/token?token=sk-12345" }],
  ["a cookie", vaultSession, { headers: { cookie: "session=sk-12345" } }],
])("one key as %s", async (_name, model, wanted) => {
  expect(await sent(model, { apiKey: "sk-12345" })).toMatchObject(wanted);
});

test("Basic with user and password", async () => {
  const request = await sent(vaultBasic, { apiKey: "me:secret/1" });
  expect(request?.headers.authorization).toBe(`Basic ${btoa("me:secret/1")}`);
});

test("an operation without security gets no key, one with its own gets that", async () => {
  const open = await sent(vaultOpen, { apiKey: "sk-12345" });
  expect(open?.headers.authorization).toBeUndefined();
  const optional = await sent(vaultOptional, { apiKey: "sk-12345" });
  expect(optional?.headers).toMatchObject({ "x-app": "sk-12345" });
  const common = await sent(vaultUsual, { apiKey: "sk-12345" });
  expect(common?.headers["x-app"]).toBeUndefined();
  expect(common?.headers.authorization).toMatch(/^Basic /);
});

test("several schemes together, or one of several", async () => {
  const secrets = { app: "app-1234", token: "token-1234", session: "session-1234" };
  expect(await sent(vaultAll, { apiKey: undefined, sign: signWith(secrets) })).toMatchObject({
    url: "/say/all?token=token-1234",
    headers: { "x-app": "app-1234", cookie: "session=session-1234" },
  });
  const chosen = await sent(vaultEither, { apiKey: undefined, sign: signWith({ basic: "me:secret" }) });
  expect(chosen?.headers).toMatchObject({ authorization: `Basic ${btoa("me:secret")}` });
});

test("secrets that are not enough are an error before anything is sent", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  await expect(testClient(gateway.url).run(vaultAll, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("needs more than one key"),
  });
  const half = { apiKey: undefined, sign: signWith({ app: "app-1234" }) };
  await expect(testClient(gateway.url, half).run(vaultAll, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    hint: "It needs app and token and session.",
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
  await client.run(vaultBearer, { text: "a" });
  expect(seen).toEqual(
    Array(2).fill('POST /say/bearer application/json {"text":"a","model":"vault-bearer"}'),
  );
  expect(
    gateway.seen.map(({ url, headers }) => [url, headers["x-signature"], headers.authorization]),
  ).toEqual([
    ["/say/bearer?at=1", "s1", undefined],
    ["/say/bearer?at=2", "s2", undefined],
  ]);
});

test("a signer needs a base URL like a key, and its secrets are never shown", async () => {
  const sign = signWith({ basic: "somebody:pass/word-1234" });
  const gateway = await startGateway(() => ({ status: 401, json: { detail: "wrong: pass/word-1234" } }));
  const client = testClient(gateway.url, { apiKey: undefined, sign });
  const failed = client.run(vaultBasic, { text: "" });
  await expect(failed).rejects.toMatchObject({ message: expect.stringContaining("wrong: [redacted]") });
  const { createClient } = await import("../client/client.js");
  expect(() => createClient({ sign })).toThrow("sign was given without baseUrl");
});

test("an operation's own server receives no key where the operation needs none", async () => {
  const files = await startGateway(() => ({ json: { text: "files" } }));
  const home = await startGateway(() => ({ json: { text: "home" } }));
  const client = testClient(home.url, {
    headers: { "x-mine": "1" },
    fetch: routed({ "https://files.vault.example": files.url }),
  });
  expect(await client.run(vaultElsewhereOpen, { text: "" })).toEqual({ text: "files" });
  expect(files.seen[0]?.headers).not.toHaveProperty("authorization");
  expect(files.seen[0]?.headers).not.toHaveProperty("x-mine");
  expect(home.seen).toEqual([]);
});

test("an operation's own server gets the key only where the caller names it", async () => {
  const files = await startGateway(() => ({ json: { text: "files" } }));
  const home = await startGateway(() => ({ json: { text: "home" } }));
  await expect(testClient(home.url).run(vaultElsewhere, { text: "" })).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("https://files.vault.example/v2"),
    hint: expect.stringContaining('servers: { "https://files.vault.example/v2": … }'),
  });
  const client = testClient(home.url, { servers: { "https://files.vault.example/v2": `${files.url}/v2` } });
  expect(await client.run(vaultElsewhere, { text: "" })).toEqual({ text: "files" });
  expect(files.seen).toMatchObject([
    { url: "/v2/say/elsewhere", headers: { authorization: expect.stringMatching(/^Bearer /) } },
  ]);
  expect(home.seen).toEqual([]);
});

test("a server at the base's own origin, and one that is the service's own, are the caller's", async () => {
  const relative = await sent(vaultRelative, {});
  expect(relative).toMatchObject({ url: "/v2/say/relative", headers: { authorization: expect.any(String) } });
  const same = await sent(vaultOwn, {});
  expect(same).toMatchObject({ url: "/say/own", headers: { authorization: expect.any(String) } });
});

test("without a key, the document's server with the defaults of its variables", async () => {
  const gateway = await startGateway(() => ({ json: { text: "hello" } }));
  const { createClient } = await import("../client/client.js");
  await createClient({ fetch: routed({ "https://eu.vault.example": gateway.url }) }).run(vaultOpen, {
    text: "",
  });
  expect(gateway.seen[0]?.url).toBe("/api/say/open");
});
