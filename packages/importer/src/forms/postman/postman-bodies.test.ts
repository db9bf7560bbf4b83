import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { readDocumentation } from "../../read-documentation.js";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** The operation of a collection with one request. */
function operation(
  request: JsonObject,
  around: JsonObject = {},
  expected: readonly string[] = [],
): JsonValue | undefined {
  const collection = {
    info: { name: "Shelter", schema },
    ...around,
    item: [{ name: "Ask", request: { method: "POST", url: "https://shelter.example/cats", ...request } }],
  };
  const { document, diagnostics } = readDocumentation([{ path: "a.json", text: JSON.stringify(collection) }]);
  const found = diagnostics.filter(({ severity }) => severity !== "info");
  expect(found.map(({ rule }) => rule)).toEqual(expected);
  return { ...document, paths: document.paths };
}

test("a variable where JSON needs a value is a value that nobody knows", () => {
  const raw = '{ "name": "{{$randomFirstName}}", "age": {{age}}, "tags": [{{ tag }}, "b"] }';
  const found = operation({ body: { mode: "raw", raw, options: { raw: { language: "json" } } } });
  expect(found).toMatchObject({
    components: {
      schemas: {
        CreateCatRequest: { properties: { name: { type: "string" }, age: {}, tags: { type: "array" } } },
      },
    },
  });
});

test("a variable of the collection stands in the body as what it holds", () => {
  const raw = '{ "model": "{{mid}}", "tags": ["a {{ word }}"], "count": {{count}}, "age": {{unknown}} }';
  const variable = [
    { key: "mid", value: "acme/paint-2" },
    { key: "word", value: "fox" },
    { key: "count", value: "3" },
  ];
  const found = operation(
    { body: { mode: "raw", raw, options: { raw: { language: "json" } } } },
    { variable },
    ["undocumented-output"],
  );
  expect(found).toMatchObject({
    "x-corsac-models": [
      {
        id: "acme/paint-2",
        examples: [{ input: { tags: ["a fox"], count: 3, age: null } }],
        create: [{ body: { "/model": "acme/paint-2" } }],
      },
    ],
  });
});

test("the variables of a GraphQL query are an object", () => {
  const graphql = { query: "query($id: ID!) { cat(id: $id) { name } }", variables: '{ "id": 1 }' };
  expect(operation({ body: { mode: "graphql", graphql } })).toMatchObject({
    paths: {
      "/cats": {
        post: {
          requestBody: {
            content: { "application/json": { examples: { example: { value: { variables: { id: 1 } } } } } },
          },
        },
      },
    },
  });
});

test.each<[name: string, auth: JsonObject, scheme: JsonObject]>([
  ["OAuth 2.0", { type: "oauth2", oauth2: [] }, { oauth2: { type: "http", scheme: "bearer" } }],
  ["a JWT", { type: "jwt", jwt: [] }, { jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" } }],
  [
    "a key, as the format 2.0 has it",
    { type: "apikey", apikey: { key: "X-Key", value: "{{key}}", in: "header" } },
    { apikey: { type: "apiKey", in: "header", name: "X-Key" } },
  ],
])("signing in with %s", (_, auth, scheme) => {
  expect(operation({ auth })).toMatchObject({ components: { securitySchemes: scheme } });
});

test("an address may be written in parts, and its variables known by their ids", () => {
  const url = {
    protocol: "http",
    host: ["shelter", "example"],
    port: "8080",
    path: ["v1/cats/:catId"],
    variable: [{ id: "catId", value: "7", description: "Which cat." }],
  };
  expect(operation({ method: "GET", url })).toMatchObject({
    servers: [{ url: "http://shelter.example:8080" }],
    paths: {
      "/v1/cats/{catId}": {
        get: {
          parameters: [{ name: "catId", description: "Which cat.", example: "7" }],
        },
      },
    },
  });
});

test("what a description calls required is", () => {
  const query = [
    { key: "page", value: "1", description: "(Required) Which page." },
    { key: "size", value: "10", description: "How many." },
  ];
  const found = operation({
    method: "GET",
    url: { raw: "https://shelter.example/cats?page=1&size=10", query },
  });
  expect(found).toMatchObject({
    paths: { "/cats": { get: { parameters: [{ required: true }, { required: false }] } } },
  });
});
