import { expect, it, test } from "vitest";
import { buildDocument } from "../../build-document.js";
import type { JsonObject } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { postmanAddress } from "./postman-address.js";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

const build = (collection: JsonObject, environment?: JsonObject) => {
  const text = JSON.stringify({ info: { name: "Shelter", schema }, ...collection }, null, 1);
  const pages = [{ path: "pages/collection.json", text }];
  if (environment !== undefined) pages.push({ path: "pages/test.json", text: JSON.stringify(environment) });
  const { document, diagnostics } = buildDocument({ name: "shelter", pages });
  const found = diagnostics.filter(({ severity }) => severity !== "info");
  return {
    document,
    found: found.map(({ rule, location }) => [rule, location?.file, location?.line] as const),
  };
};
const get = (name: string, raw: string, rest: JsonObject = {}): JsonObject => ({
  name,
  request: { method: "GET", url: { raw }, ...rest },
});

const variables = new Map([
  ["base", "https://shelter.example/api/"],
  ["host", "{{name}}.example"],
  ["name", "shelter"],
  ["port", "8080"],
  ["root", "/api"],
  ["version", "v2"],
  ["cat", "7"],
]);

it.each([
  ["{{base}}/cats", "https://shelter.example/api", "/cats"],
  ["{{base}}cats", "https://shelter.example/api", "/cats"],
  ["{{host}}/cats", "https://shelter.example", "/cats"],
  ["http://{{host}}:{{port}}/cats?x=1", "http://shelter.example:8080", "/cats"],
  ["{{root}}/cats", undefined, "/api/cats"],
  ["{{version}}/cats", undefined, "/v2/cats"],
  ["{{base}}/{{version}}/cats/{{cat}}", "https://shelter.example/api", "/v2/cats/{cat}"],
  ["localhost:3000/cats/:id", "http://localhost:3000", "/cats/{id}"],
  ["/cats", undefined, "/cats"],
  ["cats/list", undefined, "/cats/list"],
  ["{{base}}", "https://shelter.example/api", undefined],
])("%s", (raw, server, path) => {
  const found = postmanAddress({ raw }, variables);
  expect([found?.server, found?.path]).toEqual([server, path]);
});

test("the host's variables become the server, a version is filled in, another variable is a parameter", () => {
  const { document, found } = build({
    variable: [
      { key: "baseUrl", value: "https://shelter.example/api" },
      { key: "ver", value: "v1" },
      { key: "tenant", value: "north" },
    ],
    item: [get("Cats", "{{baseUrl}}/{{ver}}/{{tenant}}/cats")],
  });
  expect(found).toEqual([]);
  expect(document["servers"]).toEqual([{ url: "https://shelter.example/api" }]);
  expect(objectMember(document.paths, "/v1/{tenant}/cats")["get"]).toMatchObject({
    parameters: [{ name: "tenant", in: "path", required: true, schema: { default: "north" } }],
  });
});

test("an environment in the folder says what the variables hold, and is no page itself", () => {
  const environment = {
    name: "Test",
    values: [{ key: "baseUrl", value: "https://test.shelter.example", enabled: true }],
    _postman_variable_scope: "environment",
  };
  const { document, found } = build({ item: [get("Cats", "{{baseUrl}}/cats")] }, environment);
  expect(found).toEqual([]);
  expect(document["servers"]).toEqual([{ url: "https://test.shelter.example" }]);
});

test("a host that nothing names is reported, and a request without a path is left out", () => {
  const { document, found } = build({
    item: [
      get("Cats", "{{baseUrl}}/cats"),
      { name: "Ping", request: { method: "POST", url: { raw: "", path: [], host: ["{{baseUrl}}"] } } },
    ],
  });
  expect(Object.keys(document.paths)).toEqual(["/cats"]);
  expect(found.map(([rule]) => rule)).toEqual(["left-out", "left-out"]);
  expect(found.every(([, , line]) => (line ?? 0) > 1)).toBe(true);
});

test("how requests sign in is kept for each, and requests of one operation are alternatives", () => {
  const { document } = build({
    auth: { type: "bearer", bearer: [] },
    item: [
      get("Cats", "https://shelter.example/cats"),
      get("Cats", "https://shelter.example/cats", { auth: { type: "noauth" } }),
      get("News", "https://shelter.example/news", { auth: { type: "noauth" } }),
      get("Dogs", "https://shelter.example/dogs"),
    ],
  });
  const security = (path: string) => objectMember(objectMember(document.paths, path), "get")["security"];
  expect(document["security"]).toEqual([{ bearer: [] }]);
  expect(security("/cats")).toEqual([{ bearer: [] }, {}]);
  expect(security("/news")).toEqual([]);
  expect(security("/dogs")).toBeUndefined();
});

test("a model is called as the body says, whatever the request is called", () => {
  const chat = (name: string, text: string): JsonObject => ({
    name,
    request: {
      method: "POST",
      body: { mode: "raw", raw: `{"model":"talker-2","messages":["${text}"]} // chat` },
      url: { raw: "https://shelter.example/v1/chat/completions" },
    },
  });
  const { document } = build({ item: [chat("Text to text", "a"), chat("Pdf, example one", "b")] });
  expect(document["x-corsac-models"]).toMatchObject([{ id: "talker-2" }]);
  expect(document["x-corsac-models"]).toHaveLength(1);
  expect(JSON.stringify(document.paths)).toContain('"summary":"Pdf, example one"');
});
