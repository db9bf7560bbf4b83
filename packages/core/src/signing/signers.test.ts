import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { SecurityDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { defineModel, type Model } from "../model/define-model.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { Clock } from "../time/clock.js";
import { md5 } from "./md5.js";
import { signWith } from "./sign-with.js";

function signedBy(scheme: SecurityDescriptor): Model<{ text: string }, unknown> {
  const service: ServiceDescriptor = {
    name: "vault",
    servers: [],
    operations: { say: { method: "POST", path: "/say" } },
    lifecycles: {},
    security: [scheme],
  };
  return defineModel({
    id: "say",
    name: "say",
    slug: "say",
    title: "Say",
    kind: "answer",
    media: "text",
    service,
    create: [{ operation: "say", query: { z: "1", a: "ä b" } }],
    input: { pointer: "", schema: { type: "object", properties: { text: { type: "string" } } } },
    output: { schema: {}, documented: false, files: [] },
    roles: {},
  });
}

const secrets = { accessKey: "ak-1", secretKey: "sk-2" };

async function sent(scheme: SecurityDescriptor, refuseFirst = false): Promise<SeenRequest[]> {
  const gateway = await startGateway((_request, count) =>
    refuseFirst && count === 1
      ? { status: 429, headers: { "retry-after": "1" } }
      : { json: { text: "hello" } },
  );
  const client = testClient(gateway.url, { apiKey: undefined, sign: signWith(secrets) });
  await client.run(signedBy(scheme), { text: "hello" });
  return gateway.seen;
}

const jwt: SecurityDescriptor = {
  type: "http",
  scheme: "bearer",
  signer: {
    type: "jwt",
    credentials: ["accessKey", "secretKey"],
    secret: "secretKey",
    algorithm: "HS256",
    claims: {
      iss: { from: "credential", name: "accessKey" },
      exp: { from: "time", plus: 1800 },
      nbf: { from: "time", plus: -5 },
      jti: { from: "nonce" },
    },
  },
};

test("a JSON Web Token is made of the credentials, for each attempt anew", async () => {
  const tokens = (await sent(jwt, true)).map(({ headers }) => headers.authorization?.split(" ")[1] ?? "");
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) {
    const [head = "", body = "", signature] = token.split(".");
    expect(createHmac("sha256", "sk-2").update(`${head}.${body}`).digest("base64url")).toBe(signature);
    expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({ alg: "HS256", typ: "JWT" });
    const claims = JSON.parse(Buffer.from(body, "base64url").toString());
    expect(claims).toMatchObject({ iss: "ak-1", jti: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(claims.exp - claims.nbf).toBe(1805);
  }
});

test("the time of a signature is the client's", async () => {
  const gateway = await startGateway(() => ({ json: { text: "hello" } }));
  const now = Date.UTC(2001, 1, 3);
  const clock: Clock = { now: () => now, sleep: () => new Promise(() => {}) };
  const client = testClient(gateway.url, { apiKey: undefined, sign: signWith(secrets), clock });
  await client.run(signedBy(jwt), { text: "hello" });
  const [, claims = ""] = gateway.seen[0]?.headers.authorization?.split(".") ?? [];
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ exp: now / 1000 + 1800 });
});

test.each(["hex", "base64"] as const)("a hash over parts of the request, in %s", async (encoding) => {
  const [request] = await sent({
    type: "apiKey",
    in: "header",
    name: "x-signature",
    prefix: "V1 ",
    signer: {
      type: "hmac",
      credentials: ["accessKey", "secretKey"],
      secret: "secretKey",
      algorithm: "SHA-512",
      message: [
        { from: "method" },
        { from: "constant", value: "\n" },
        { from: "path" },
        { from: "query" },
        { from: "host" },
        { from: "time", unit: "milliseconds" },
        { from: "nonce" },
        { from: "header", name: "Content-Type" },
        { from: "body" },
        { from: "bodyHash", algorithm: "SHA-256" },
        { from: "bodyHash", algorithm: "MD5" },
      ],
      encoding,
      send: [
        { in: "header", name: "x-time", value: { from: "time", unit: "milliseconds" } },
        { in: "query", name: "nonce", value: { from: "nonce" } },
        { in: "header", name: "x-key", value: { from: "credential", name: "accessKey" } },
      ],
    },
  });
  const { headers, body = "", url = "" } = request ?? {};
  const hash = (name: string): string => createHash(name).update(body).digest("hex");
  const nonce = new URL(url, "http://x").searchParams.get("nonce");
  const message = `POST\n/saya=%C3%A4+b&z=1${headers?.host}${headers?.["x-time"]}${nonce}application/json${body}${hash("sha256")}${hash("md5")}`;
  const signature = createHmac("sha512", "sk-2").update(message).digest(encoding);
  expect(headers).toMatchObject({ "x-signature": `V1 ${signature}`, "x-key": "ak-1" });
});

test("an error names the secrets that a signer needs, and one key is not enough", async () => {
  const gateway = await startGateway(() => "reset");
  const sign = signWith({ accessKey: "ak-1" });
  for (const options of [{ apiKey: undefined, sign }, { apiKey: "ak-1" }]) {
    const { error } = await outcome(testClient(gateway.url, options).run(signedBy(jwt), { text: "x" }));
    expect(error).toMatchObject({ code: "configuration" });
  }
  const { error } = await outcome(
    testClient(gateway.url, { apiKey: undefined, sign }).run(signedBy(jwt), { text: "x" }),
  );
  expect(error).toMatchObject({ hint: "It needs accessKey and secretKey." });
  expect(gateway.seen).toEqual([]);
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("the MD5 of %i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(md5(bytes)).toBe(createHash("md5").update(bytes).digest("hex"));
});
