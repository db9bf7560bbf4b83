import { expect, it, test } from "vitest";
import { buildDocument } from "../../build-document.js";
import type { JsonObject } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";

interface Key {
  name: string;
  in?: string;
  description?: string;
  example?: string;
  required?: boolean;
}

const operation = (keys: readonly Key[], security?: object[]): JsonObject =>
  JSON.parse(
    JSON.stringify({
      security,
      parameters: keys.map((key) => ({ in: "header", schema: { type: "string" }, required: true, ...key })),
      responses: { "200": { description: "OK" } },
    }),
  );

const build = (paths: Record<string, JsonObject>, root: JsonObject = {}) => {
  const items = Object.entries(paths).map(([path, post]) => [path, { post }]);
  const text = JSON.stringify(
    { openapi: "3.0.3", info: { title: "Acme", version: "1" }, ...root, paths: Object.fromEntries(items) },
    null,
    1,
  );
  const { document, diagnostics } = buildDocument({ name: "acme", pages: [{ path: "pages/a.json", text }] });
  const operationOf = (path: string): JsonObject => objectMember(objectMember(document.paths, path), "post");
  return {
    operationOf,
    root: document["security"],
    schemes: objectMember(document.components, "securitySchemes"),
    all: diagnostics,
    warnings: diagnostics.filter(({ severity }) => severity === "warning"),
  };
};

it.each<[Key, JsonObject]>([
  [
    { name: "Authorization", example: "Bearer KEY" },
    { type: "http", scheme: "bearer" },
  ],
  [
    { name: "authorization", description: "Basic base64(id:word)" },
    { type: "http", scheme: "basic" },
  ],
  [
    { name: "Authorization", example: "Key ABC" },
    { type: "apiKey", in: "header", name: "Authorization" },
  ],
  [
    { name: "Authorization", description: "The value is 'Element &lt;token&gt;, User &lt;secret&gt;'." },
    { type: "apiKey", in: "header", name: "Authorization" },
  ],
  [{ name: "X-API-Key" }, { type: "apiKey", in: "header", name: "X-API-Key" }],
  [{ name: "xi-api-key" }, { type: "apiKey", in: "header", name: "xi-api-key" }],
  [{ name: "accessToken" }, { type: "apiKey", in: "header", name: "accessToken" }],
  [{ name: "token" }, { type: "apiKey", in: "header", name: "token" }],
  [
    { name: "api_key", in: "query" },
    { type: "apiKey", in: "query", name: "api_key" },
  ],
  [
    { name: "key", in: "query", description: "你的密钥" },
    { type: "apiKey", in: "query", name: "key" },
  ],
])("%j is a security scheme", (key, scheme) => {
  const { operationOf, root, schemes } = build({ "/make": operation([key]) });
  expect(Object.values(schemes)).toMatchObject([scheme]);
  expect(root).toEqual([{ [Object.keys(schemes)[0] ?? ""]: [] }]);
  expect(operationOf("/make")["parameters"]).toBeUndefined();
});

it.each<Key>([
  { name: "key", in: "query", description: "Which entry of the list." },
  { name: "page_token", in: "query" },
  { name: "X-CSRF-Token" },
  { name: "Idempotency-Key" },
])("%j is none", (key) => {
  const { operationOf, schemes } = build({ "/make": operation([key]) });
  expect(schemes).toEqual({});
  expect(operationOf("/make")["parameters"]).toMatchObject([{ name: key.name }]);
});

test("security: [] beside a key is a contradiction: the key counts, and it is reported", () => {
  const declared = { bearerAuth: { type: "http", scheme: "bearer" } };
  const { operationOf, schemes, all } = build(
    {
      "/make": operation([{ name: "Authorization", example: "Bearer KEY" }], []),
      "/ping": operation([], []),
      "/pay": operation([{ name: "X-Api-Key" }], []),
    },
    { components: { securitySchemes: declared }, security: [{ bearerAuth: [] }] },
  );
  expect(operationOf("/make")["security"]).toEqual([{ bearerAuth: [] }]);
  expect(operationOf("/ping")["security"]).toEqual([]);
  expect(operationOf("/pay")["security"]).toEqual([{ "X-Api-Key": [] }]);
  expect(Object.keys(schemes)).toEqual(["bearerAuth", "X-Api-Key"]);
  // One finding says it, where the page says that no key is needed.
  expect(all.filter(({ rule }) => rule === "authorization-header")).toEqual([]);
  expect(all.map(({ rule, message, location }) => [rule, message, location?.pointer])).toEqual([
    [
      "contradicting-security",
      "The page declares that no key is needed (security: []), but its header parameter Authorization carries one; the document requires bearerAuth",
      "/paths/~1make/post/security",
    ],
    [
      "contradicting-security",
      "The page declares that no key is needed (security: []), but its header parameter X-Api-Key carries one; the document requires X-Api-Key",
      "/paths/~1pay/post/security",
    ],
  ]);
});

test("a User-Agent that a tool sent is left to the client; one that the page asks for is a parameter", () => {
  const { operationOf } = build({
    "/shown": operation([{ name: "User-Agent", example: "Feathertool/1.0.0 (https://feathertool.example)" }]),
    "/asked": operation([{ name: "User-Agent" }]),
  });
  expect(operationOf("/shown")["parameters"] ?? []).toEqual([]);
  expect(operationOf("/asked")["parameters"]).toMatchObject([{ name: "User-Agent", in: "header" }]);
});

test("keys that must be sent together are needed together; pages that differ say so themselves", () => {
  const { operationOf, root } = build({
    "/a": operation([{ name: "Authorization" }]),
    "/b": operation([{ name: "Authorization" }]),
    "/c": operation([{ name: "X-App-Key" }, { name: "X-App-Secret" }]),
    "/d": operation([
      { name: "X-App-Key", required: false },
      { name: "Authorization", required: false },
    ]),
  });
  expect(root).toEqual([{ bearer: [] }]);
  expect(operationOf("/a")["security"]).toBeUndefined();
  expect(operationOf("/c")["security"]).toEqual([{ "X-App-Key": [], "X-App-Secret": [] }]);
  expect(operationOf("/d")["security"]).toEqual([{ "X-App-Key": [] }, { bearer: [] }]);
});

test("what pages say of a key stands together", () => {
  const { schemes } = build({
    "/a": operation([{ name: "Authorization", description: "From the console." }]),
    "/b": operation([{ name: "Authorization", description: "Valid for a day." }]),
  });
  expect(schemes["bearer"]).toMatchObject({ description: "From the console.\n\nValid for a day." });
});
