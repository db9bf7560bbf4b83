import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createProxy } from "../proxy/create-proxy.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const key = "AbC+dEf/7gH1=kL9";
const input = { prompt: "x" };

function unicode(text: string): string {
  return Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

function hexadecimal(text: string): string {
  return Buffer.from(text).toString("hex");
}

/** How the key stands in the text of a response's JSON. */
const encodings: readonly [string, string][] = [
  ["plain", key],
  ["JSON escapes of some characters", key.replace("+", "\\u002B").replace("/", "\\u002F")],
  ["JSON escapes of all characters", unicode(key)],
  ["escaped slashes", key.replace("/", "\\/")],
  ["JSON within JSON", JSON.stringify(JSON.stringify({ key }).replace("/", "\\/")).slice(1, -1)],
  ["percent", encodeURIComponent(key)],
  [
    "percent, lower case",
    encodeURIComponent(key)
      .toLowerCase()
      .replace(/abc|def|gh|kl/g, (part) => (key.match(new RegExp(part, "i")) ?? [""])[0]),
  ],
  ["percent, twice", encodeURIComponent(encodeURIComponent(key))],
  ["percent, behind JSON escapes", encodeURIComponent(key).replaceAll("%", "\\u0025")],
  ["base64", btoa(key)],
  ["base64, after one character", btoa(`:${key}`)],
  ["base64, after two characters", btoa(`ab${key}`)],
  ["base64 of a header", btoa(`Authorization: Bearer ${key} `)],
  ["base64url", btoa(`user:${key}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")],
  ["capitals", key.toUpperCase()],
  ["small letters", key.toLowerCase()],
  ["hexadecimal", hexadecimal(key)],
  ["hexadecimal, capitals", hexadecimal(key).toUpperCase()],
  ["hexadecimal of a header", hexadecimal(`Bearer ${key}`)],
  ["HTML", key.replace("+", "&#43;").replace("/", "&#x2F;")],
];

/** Everything that can be seen of a value, and of what is encoded in it. */
function shown(value: unknown): string {
  const text = `${inspect(value, { depth: 12, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
  const decoded = text.replace(/[A-Za-z0-9+/_-]{16,}={0,2}/g, (some) => {
    const plain = some.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
    return plain.length % 4 === 1 ? some : `${some} ${atob(plain)}`;
  });
  const escapes = text
    .replace(/\\+u00([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\/g, "");
  return [
    text,
    decoded,
    escapes,
    escapes.replace(/%(?:25)*([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  ].join(" ");
}

function refusing(status: number, written: string): Reply {
  return {
    status,
    headers: { "x-request-id": `req-${key}`, "retry-after": "100" },
    text: `{"detail":"no such key ${written} here","errors":[{"loc":["body","prompt"],"msg":"for ${written} it is wrong"}]}`,
  };
}

test.each(encodings)("a key written as %s is in no error", async (_name, written) => {
  for (const status of [200, 400, 401, 403, 404, 422, 429, 500]) {
    const gateway = await startGateway(() => refusing(status, written));
    const client = testClient(gateway.url, { apiKey: key, retries: 0 });
    const created = await outcome(client.run(draw, input));
    const asked = await outcome(client.predictions.get("p1", { model: draw }));
    for (const { error } of [created, asked]) {
      expect(error).toBeDefined();
      expect(shown(error)).not.toContain(key);
      expect(shown(error)).not.toContain(written);
    }
  }
});

test.each(encodings)("a key written as %s is not in the error of a file's host", async (_name, written) => {
  const gateway = await startGateway(({ url, headers }) =>
    url.startsWith("/file")
      ? { status: url === "/file403" ? 403 : 400, text: `{"message":"denied for ${written} !"}` }
      : {
          json: {
            id: "p1",
            status: "succeeded",
            output: [403, 400].map((status) => `http://${headers.host}/file${status}`),
          },
        },
  );
  const client = testClient(gateway.url, { apiKey: key });
  for (const file of await client.run(draw, input)) {
    const { error } = await outcome(file.bytes());
    expect(error).toBeDefined();
    expect(shown(error)).not.toContain(key);
    expect(shown(error)).not.toContain(written);
  }
});

test.each(encodings)("a key written as %s reaches no browser", async (_name, written) => {
  const gateway = await startGateway(({ method }) =>
    method === "POST"
      ? refusing(422, written)
      : { text: `{"id":"p1","status":"failed","error":"${written} is wrong"}` },
  );
  const proxy = createProxy({
    client: testClient(gateway.url, { apiKey: key }),
    models: [draw],
    secret: "sixteen characters",
    authorize: () => true,
  });
  const response = await proxy(
    new Request("https://app.example/api/predictions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "draw", input }),
    }),
  );
  expect(response.status).toBe(422);
  const text = await response.text();
  expect(text).toContain("it is wrong");
  expect(shown(text)).not.toContain(key);
  expect(shown(text)).not.toContain(written);
});

test.each(encodings)("a key written as %s is in no result of a raw operation", async (_name, written) => {
  for (const status of [200, 401, 500]) {
    for (const parseAs of [undefined, "json", "text"] as const) {
      const gateway = await startGateway(() => refusing(status, written));
      const raw = anyRaw(testClient(gateway.url, { apiKey: key, retries: 0 }));
      const { data, error } = await raw.GET("/at", parseAs && { parseAs });
      expect(data ?? error).toBeDefined();
      expect(shown([data, error])).not.toContain(key);
      expect(shown([data, error])).not.toContain(written);
    }
  }
});

test("a key before the place where JSON breaks off is not shown", async () => {
  const gateway = await startGateway(() => ({ text: `${key} is no key` }));
  const raw = anyRaw(testClient(gateway.url, { apiKey: key }));
  const { error } = await outcome(raw.GET("/at", { parseAs: "json" }));
  expect(error).toMatchObject({ code: "protocol" });
  expect(shown(error)).not.toContain(key);
});

test("a key in the id of a request is not shown", async () => {
  const gateway = await startGateway(() => refusing(401, "any"));
  const { error } = await outcome(testClient(gateway.url, { apiKey: key }).run(draw, input));
  expect(error).toMatchObject({ requestId: "req-[redacted]" });
});
