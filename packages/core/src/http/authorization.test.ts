import { expect, test } from "vitest";
import type { SecurityDescriptor } from "../descriptor/operation.js";
import { outcome } from "../testing/outcome.fixture.js";
import { type Authorization, authorize, type SecurityWay, type Signature } from "./authorization.js";

async function signed(
  security: readonly SecurityWay[],
  more: Partial<Authorization> = { apiKey: "k 1" },
): Promise<{ value?: Signature; error?: unknown }> {
  const request = {
    method: "GET",
    url: "https://x.example/",
    headers: {},
    body: undefined,
    security,
    now: 0,
  };
  return outcome(
    Promise.resolve().then(() => authorize(request, { apiKey: undefined, sign: undefined, ...more })),
  );
}

const bearer: SecurityDescriptor = { type: "http", scheme: "bearer" };
const basic: SecurityDescriptor = { type: "http", scheme: "basic" };

test.each<[string, SecurityDescriptor, string, Signature]>([
  ["bearer", bearer, "k", { headers: { authorization: "Bearer k" } }],
  ["another scheme", { type: "http", scheme: "Key" }, "k", { headers: { authorization: "Key k" } }],
  ["Basic, of a user alone", basic, "k", { headers: { authorization: `Basic ${btoa("k:")}` } }],
  ["Basic, of a pair", basic, "u:p:q", { headers: { authorization: `Basic ${btoa("u:p:q")}` } }],
  ["a header", { type: "apiKey", in: "header", name: "x-key" }, "k", { headers: { "x-key": "k" } }],
  [
    "a prefix",
    { type: "apiKey", in: "header", name: "x-key", prefix: "V1 " },
    "k",
    { headers: { "x-key": "V1 k" } },
  ],
  ["the query", { type: "apiKey", in: "query", name: "key" }, "a&b", { query: { key: "a&b" } }],
  [
    "a cookie",
    { type: "apiKey", in: "cookie", name: "key" },
    "a; b=c",
    { headers: { cookie: "key=a%3B%20b%3Dc" } },
  ],
])("%s", async (_name, scheme, apiKey, signature) => {
  expect((await signed([[scheme]], { apiKey })).value).toEqual(signature);
});

test.each<[string, readonly SecurityWay[], Partial<Authorization>, Signature]>([
  ["nothing where nothing is asked for", [], { apiKey: "k" }, {}],
  ["nothing where only nothing is asked for", [[]], { apiKey: "k" }, {}],
  ["nothing without a key", [[bearer]], {}, {}],
  [
    "the one that a key is enough for",
    [[bearer, basic], [bearer]],
    { apiKey: "k" },
    { headers: { authorization: "Bearer k" } },
  ],
  ["nothing where that is a way, too", [[bearer, basic], []], { apiKey: "k" }, {}],
])("%s", async (_name, security, authorization, signature) => {
  expect((await signed(security, authorization)).value).toEqual(signature);
});

test("a signer is called only for operations that need authentication", async () => {
  const asked: string[] = [];
  const sign = ({ url }: { url: string }): Signature => {
    asked.push(url);
    return { headers: { "x-signed": "1" } };
  };
  expect((await signed([[]], { sign })).value).toEqual({});
  expect(asked).toEqual([]);
  expect((await signed([[bearer]], { sign, apiKey: "k" })).value).toEqual({ headers: { "x-signed": "1" } });
  expect(asked).toHaveLength(1);
});

test("one key is not enough for two schemes", async () => {
  expect((await signed([[bearer, basic]], { apiKey: "k" })).error).toMatchObject({ code: "configuration" });
});
