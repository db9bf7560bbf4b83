import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { Model } from "../model/define-model.js";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { vaultBase64, vaultHex, vaultJwt } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { Clock } from "../time/clock.js";
import { md5 } from "./md5.js";
import { signWith } from "./sign-with.js";

const secrets = { accessKey: "ak-1", secretKey: "sk-2" };

async function sent(model: Model<{ text: string }>, refuseFirst = false): Promise<SeenRequest[]> {
  const gateway = await startGateway((_request, count) =>
    refuseFirst && count === 1
      ? { status: 429, headers: { "retry-after": "1" } }
      : { json: { text: "hello" } },
  );
  const client = testClient(gateway.url, { apiKey: undefined, sign: signWith(secrets) });
  await client.run(model, { text: "hello" });
  return gateway.seen;
}

test("a JSON Web Token is made of the credentials, for each attempt anew", async () => {
  const tokens = (await sent(vaultJwt, true)).map(
    ({ headers }) => headers.authorization?.split(" ")[1] ?? "",
  );
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
  await client.run(vaultJwt, { text: "hello" });
  const [, claims = ""] = gateway.seen[0]?.headers.authorization?.split(".") ?? [];
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ exp: now / 1000 + 1800 });
});

test.each([
  ["hex", vaultHex],
  ["base64", vaultBase64],
] as const)("a hash over parts of the request, in %s", async (encoding, model) => {
  const [request] = await sent(model);
  const { headers, body = "", url = "" } = request ?? {};
  const hash = (name: string): string => createHash(name).update(body).digest("hex");
  const nonce = new URL(url, "http://x").searchParams.get("nonce");
  const message = `POST\n/say/${encoding}a=%C3%A4+b&z=1${headers?.host}${headers?.["x-time"]}${nonce}application/json${body}${hash("sha256")}${hash("md5")}`;
  const signature = createHmac("sha512", "sk-2").update(message).digest(encoding);
  expect(headers).toMatchObject({ "x-signature": `V1 ${signature}`, "x-key": "ak-1" });
});

test("an error names the secrets that a signer needs, and one key is not enough", async () => {
  const gateway = await startGateway(() => "reset");
  const sign = signWith({ accessKey: "ak-1" });
  for (const options of [{ apiKey: undefined, sign }, { apiKey: "ak-1" }]) {
    const { error } = await outcome(testClient(gateway.url, options).run(vaultJwt, { text: "x" }));
    expect(error).toMatchObject({ code: "configuration" });
  }
  const { error } = await outcome(
    testClient(gateway.url, { apiKey: undefined, sign }).run(vaultJwt, { text: "x" }),
  );
  expect(error).toMatchObject({ hint: "It needs accessKey and secretKey." });
  expect(gateway.seen).toEqual([]);
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("the MD5 of %i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(md5(bytes)).toBe(createHash("md5").update(bytes).digest("hex"));
});
