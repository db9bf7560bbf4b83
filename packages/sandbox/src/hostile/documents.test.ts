import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.js";
import type { CorsacDocument, JsonObject, JsonValue } from "../document/contract.js";
import { ajvEngine } from "../validation/ajv-engine.js";
import { interpreterEngine } from "../validation/interpreter/interpreter-engine.js";

const sandboxes: Sandbox[] = [];
afterEach(() => {
  for (const sandbox of sandboxes.splice(0)) sandbox.close();
});

const engines = [
  ["ajv", ajvEngine],
  ["the interpreter", interpreterEngine],
] as const;

function documentOf(schema: JsonValue, components: JsonObject = {}, more: JsonObject = {}): CorsacDocument {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Odd", version: "1" },
    paths: {
      "/things": {
        post: {
          operationId: "make",
          requestBody: { required: true, content },
          responses: { 200: { description: "", content } },
          ...more,
        },
      },
    },
    components: { schemas: components },
    "x-corsac-service": { name: "odd", title: "Odd" },
  };
}

async function ask(
  document: CorsacDocument,
  body: JsonValue,
  engine: (typeof engines)[number][1] = interpreterEngine,
): Promise<{ status: number; text: string }> {
  const sandbox = createSandbox({ documents: [document], engine });
  sandboxes.push(sandbox);
  const response = await sandbox.fetch(
    new Request("http://localhost/things", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  return { status: response.status, text: await response.text() };
}

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const chain = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [`S${index}`, reference(`S${index + 1}`)]),
);

describe.each(engines)("documents that mean harm, checked by %s", (_name, engine) => {
  it.each<[what: string, document: CorsacDocument, body: JsonValue, status: number]>([
    [
      "a schema inside of itself",
      documentOf(reference("Node"), {
        Node: {
          type: "object",
          required: ["next"],
          properties: { next: reference("Node"), name: { type: "string" } },
        },
      }),
      { next: { next: {} }, name: 7 },
      422,
    ],
    ["a schema that is itself", documentOf(reference("Self"), { Self: reference("Self") }), { a: 1 }, 200],
    [
      "two schemas that are each other",
      documentOf(reference("A"), {
        A: { allOf: [reference("B")] },
        B: { anyOf: [reference("A"), { type: "object" }] },
      }),
      { a: 1 },
      200,
    ],
    [
      "a chain of five hundred references",
      documentOf(reference("S0"), { ...chain, S500: { type: "object" } }),
      [],
      422,
    ],
    ["an empty schema", documentOf({}), [1, "a", null], 200],
    ["a schema that is true", documentOf(true), "text", 200],
    ["a schema that allows nothing", documentOf({ not: {} }), {}, 422],
    ["a property that nothing fits", documentOf({ type: "object", properties: { a: false } }), { a: 1 }, 422],
    ["a reference to nowhere", documentOf(reference("None")), { a: 1 }, 200],
    ["a reference to another machine", documentOf({ $ref: "http://127.0.0.1:1/evil.json" }), { a: 1 }, 200],
    [
      "a pattern that may take for ever",
      documentOf({ type: "object", properties: { a: { type: "string", pattern: "^(a+)+$" } } }),
      { a: `${"a".repeat(50_000)}!` },
      200,
    ],
    [
      "a pattern of a property's name that may take for ever",
      documentOf({ type: "object", patternProperties: { "^(a|a)*$": { type: "string" } } }),
      { [`${"a".repeat(50_000)}!`]: 1 },
      // It is not run: every name counts as one that it means.
      422,
    ],
    ["a pattern that is none", documentOf({ type: "string", pattern: "(" }), "a", 200],
    [
      "a list of fifty thousand values",
      documentOf({
        type: "object",
        properties: { a: { enum: Array.from({ length: 50_000 }, (_, index) => `v${index}`) } },
      }),
      { a: "v49999" },
      200,
    ],
    [
      "unions of unions",
      documentOf({
        anyOf: Array.from({ length: 60 }, () => ({
          anyOf: Array.from({ length: 60 }, () => ({ type: "integer" })),
        })),
      }),
      "a",
      422,
    ],
    [
      "more items than memory has",
      documentOf({ type: "array", minItems: 1e9, items: { type: "integer" } }),
      [1],
      422,
    ],
    [
      "a text longer than memory has",
      documentOf({ type: "object", properties: { a: { type: "string", minLength: 1e9 } } }),
      {},
      200,
    ],
    [
      "limits that exclude each other",
      documentOf({ type: "object", properties: { a: { minimum: 5, maximum: 1 } } }),
      { a: 3 },
      422,
    ],
    [
      "a multiple of nothing",
      documentOf({ type: "object", properties: { a: { type: "number" } } }),
      { a: 3 },
      200,
    ],
    [
      "members with names of every object",
      documentOf({
        type: "object",
        required: ["constructor", "toString"],
        properties: JSON.parse(
          '{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"string"}}',
        ),
      }),
      {},
      422,
    ],
    [
      "a media type in capitals and a range",
      documentOf(
        { type: "object" },
        {},
        { responses: { 200: { description: "", content: { "APPLICATION/*": {} } } } },
      ),
      {},
      200,
    ],
    ["no responses", documentOf({ type: "object" }, {}, { responses: {} }), {}, 200],
    [
      "statuses that are none",
      documentOf({ type: "object" }, {}, { responses: { abc: {}, 999: {}, "2xx": { description: "" } } }),
      {},
      200,
    ],
  ])("%s", async (_what, document, body, status) => {
    const { status: answered, text } = await ask(document, body, engine);
    expect(answered, text.slice(0, 500)).toBe(status);
    expect(text.length).toBeLessThan(10_000_000);
  });
});

describe("paths and parameters that mean harm", () => {
  const parameter = (name: string, schema: JsonObject = { type: "string" }): JsonObject => ({
    name,
    in: "path",
    required: true,
    schema,
  });
  const withPaths = (paths: Record<string, JsonObject>): CorsacDocument => ({ ...documentOf({}), paths });
  const get = (id: string, ...names: string[]): JsonObject => ({
    get: {
      operationId: id,
      parameters: names.map((name) => parameter(name)),
      responses: { 200: { description: "" } },
    },
  });
  const statusOf = async (document: CorsacDocument, path: string): Promise<number> => {
    const sandbox = createSandbox({ documents: [document] });
    sandboxes.push(sandbox);
    return (await sandbox.fetch(new Request(`http://localhost${path}`))).status;
  };

  it.each([
    ["characters of regular expressions", { "/a.b+(c)/{x}": get("a", "x") }, "/a.b+(c)/1", 200],
    ["characters that are not wildcards", { "/a.b/{x}": get("a", "x") }, "/aXb/1", 404],
    ["several parameters in a segment", { "/{a}-{b}.{c}": get("a", "a", "b", "c") }, "/1-2.3", 200],
    [
      "the name of every object's prototype",
      { "/{__proto__}/{constructor}": get("a", "__proto__", "constructor") },
      "/1/2",
      200,
    ],
    ["a parameter that is never closed", { "/a/{x": get("a") }, "/a/1", 404],
    ["one that has no name", { "/a/{}": get("a") }, "/a/1", 200],
    [
      "twenty parameters in one segment, in linear time",
      { [`/${Array.from({ length: 20 }, (_, index) => `{p${index}}`).join("")}`]: get("a") },
      `/${"a".repeat(2000)}%2F!`,
      200,
    ],
    [
      "many parameters and an end that is missing, in linear time",
      { [`/${Array.from({ length: 12 }, (_, index) => `{p${index}}-`).join("")}end`]: get("a") },
      `/${"-".repeat(300)}`,
      404,
    ],
  ])("%s", async (_what, paths, path, status) => {
    expect(await statusOf(withPaths(paths), path)).toBe(status);
  });
});
