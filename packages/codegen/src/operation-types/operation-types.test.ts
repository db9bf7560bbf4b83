import type { CorsacDocument, JsonObject, JsonValue } from "@corsac/importer/document";
import { describe, expect, test } from "vitest";
import { acmeDocument } from "../acme-document.fixture.js";
import { compile } from "../compile.fixture.js";
import { operationTypes } from "./operation-types.js";

function withSchemas(schemas: JsonObject, more: JsonObject = {}): CorsacDocument {
  const document = acmeDocument();
  return { ...document, paths: {}, components: { schemas, ...more } };
}

/** What is printed for one component schema, and that the whole compiles. */
function typeOf(name: string, schemas: JsonObject): string {
  const types = operationTypes(withSchemas(schemas), "specs/acme");
  expect(compile(new Map([["operations.gen.ts", types]]))).toEqual([]);
  return memberOf(name, types);
}

function memberOf(name: string, types: string): string {
  const start = types.indexOf(`\n        ${name}: `);
  const end = types.slice(start + 1).search(/;\n( {8}[^\s}]| {4}\})/);
  return types
    .slice(start + 1, start + 1 + end)
    .replace(`        ${name}: `, "")
    .replace(/\s+/g, " ");
}

const text = { type: "string" };
const number = { type: "number" };
const pet = { type: "object", properties: { kind: text, name: text }, required: ["name"] };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const petType = 'components["schemas"]["Pet"]';

test.each<[string, JsonValue, string]>([
  ["nothing said", {}, "unknown"],
  ["anything, nothing", { properties: { a: true, b: false } }, "{ a?: unknown; b?: never; }"],
  [
    "a value",
    { const: { a: [1, -2, null, "x"], b: {} } },
    '{ a: [ 1, -2, null, "x" ]; b: Record<string, never>; }',
  ],
  ["null as the value", { const: null }, "null"],
  ["values", { enum: ["a", 1, -1, true, null, "ключ"] }, '"a" | 1 | -1 | true | null | "ключ"'],
  ["values that may be null", { enum: ["x"], nullable: true }, '"x" | null'],
  ["an enumeration of nothing", { enum: [], type: "string" }, "string"],
  ["several types", { type: ["integer", "number", "null", "string"] }, "number | null | string"],
  [
    "lists",
    { type: "array", items: { type: "array", items: { type: ["string", "null"] } } },
    "(string | null)[][]",
  ],
  ["a list by its items", { items: text }, "string[]"],
  ["a tuple", { type: "array", prefixItems: [text, number], items: text }, "[ string, number, ...string[] ]"],
  ["an object", { type: "object" }, "Record<string, unknown>"],
  ["an object without members", { type: "object", additionalProperties: false }, "Record<string, never>"],
  ["other members", { type: "object", additionalProperties: number }, "{ [key: string]: number; }"],
  [
    "other members beside named ones",
    { type: "object", properties: { id: number }, additionalProperties: text },
    "{ id?: number; [key: string]: string | number | undefined; }",
  ],
  [
    "members by pattern",
    { type: "object", required: ["a"], properties: { a: text }, patternProperties: { "^x": number } },
    "{ a: string; [key: string]: number | string; }",
  ],
  [
    "other members beside objects",
    { type: "object", properties: { a: pet }, additionalProperties: text },
    "{ a?: { kind?: string; name: string; }; [key: string]: unknown; }",
  ],
  ["nullable", { nullable: true, allOf: [ref("Pet")] }, `${petType} | null`],
  [
    "a reference and what stands beside it",
    { ...ref("Pet"), properties: { age: number } },
    `{ age?: number; } & ${petType}`,
  ],
  ["a reference with words", { ...ref("Pet"), description: "A pet." }, petType],
  [
    "what is required of a base",
    { allOf: [ref("Pet"), { required: ["kind", "none"] }] },
    `WithRequired<${petType}, "kind">`,
  ],
  ["what is required of a part", { allOf: [{ properties: { a: text } }], required: ["a"] }, "{ a: string; }"],
  [
    "a choice in a choice",
    { anyOf: [text, { anyOf: [number, { anyOf: [text, { type: "null" }] }] }] },
    "string | number | null",
  ],
  [
    "a choice of required properties",
    { ...pet, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    '{ kind?: string; name: string; } & ({ "a": unknown } | { "b": unknown })',
  ],
  [
    "a choice beside properties",
    { type: "object", properties: { a: text }, oneOf: [ref("Pet"), pet] },
    `{ a?: string; } & (${petType} | { kind?: string; name: string; })`,
  ],
  [
    "a choice of values of one type",
    { type: "string", oneOf: [{ const: "a" }, { const: "b" }] },
    '"a" | "b"',
  ],
  [
    "a choice of words of one type",
    { type: "string", anyOf: [{ format: "date" }, { format: "uuid" }] },
    "string",
  ],
  [
    "an object or null, and what it is",
    { type: ["object", "null"], oneOf: [{ type: "null" }, ref("Pet")] },
    `(object | null) & (null | ${petType})`,
  ],
  ["bytes", { type: "string", format: "binary" }, "Blob | File"],
  ["bytes as 3.1 says it", { type: "string", contentMediaType: "image/png" }, "Blob | File"],
  ["bytes as text", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, "string"],
  [
    "what only answers or only requests have",
    {
      properties: {
        a: { ...text, readOnly: true },
        b: { allOf: [text, { writeOnly: true }] },
        c: ref("Seen"),
        d: { ...text, readOnly: true, writeOnly: true },
      },
    },
    '{ a?: $Read<string>; b?: $Write<string>; c?: $Read<components["schemas"]["Seen"]>; d?: string; }',
  ],
  [
    "names",
    { properties: { 中文: text, "a-b": text, constructor: text, "1": text, "01": text, "1e+21": text } },
    '{ 1?: string; "中文"?: string; "a-b"?: string; constructor?: string; "01"?: string; "1e+21"?: string; }',
  ],
  ["a reference that leads nowhere", { allOf: [ref("Nowhere"), pet] }, "{ kind?: string; name: string; }"],
  ["a reference to another document", { properties: { a: { $ref: "other.json#/a" } } }, "{ a?: unknown; }"],
  ["a property called $ref", { properties: { $ref: text } }, "{ $ref?: string; }"],
  [
    "a reference into a schema",
    ref("Pet/properties/name"),
    '$refs["#/components/schemas/Pet/properties/name"]',
  ],
])("%s", (_name, schema, want) => {
  expect(typeOf("Case", { Pet: pet, Seen: { ...text, readOnly: true }, Case: schema })).toBe(want);
});

describe("circles", () => {
  test.each<[string, JsonObject]>([
    ["an alias of itself", { A: ref("A") }],
    ["aliases of each other", { A: ref("B"), B: ref("C"), C: ref("A") }],
    ["a choice of itself", { A: { anyOf: [text, ref("A")] } }],
    ["choices of each other", { A: { oneOf: [text, ref("B")] }, B: { oneOf: [number, ref("A")] } }],
    ["made of each other", { A: { allOf: [ref("B"), pet] }, B: { allOf: [ref("A")], required: ["name"] } }],
    ["a list of itself", { A: { type: "array", items: ref("A") } }],
    ["a tuple of itself", { A: { type: "array", prefixItems: [text, ref("A")] } }],
    [
      "any JSON",
      {
        A: {
          anyOf: [
            text,
            { type: "array", items: ref("A") },
            { type: "object", additionalProperties: ref("A") },
          ],
        },
      },
    ],
    [
      "lists of each other",
      { A: { anyOf: [text, { type: "array", items: ref("B") }] }, B: { anyOf: [number, ref("A")] } },
    ],
    [
      "a list in the middle",
      { A: { type: "array", items: { $ref: "#/components/schemas/A/items/properties/b" }, x: 1 } },
    ],
    ["into itself", { A: { properties: { a: { $ref: "#/components/schemas/A/properties/a" } } } }],
    [
      "a base of its variants' list",
      { A: { type: "array", items: { allOf: [ref("A"), pet], required: ["kind"] } } },
    ],
    [
      "a member",
      {
        A: {
          properties: { a: ref("A"), b: { type: "array", items: ref("A") } },
          allOf: [{ properties: { c: ref("A") } }],
        },
      },
    ],
  ])("%s compiles", (_name, schemas) => {
    const types = operationTypes(withSchemas(schemas), "specs/acme");
    expect(compile(new Map([["operations.gen.ts", types]]))).toEqual([]);
  });

  test("a base that lists its variants is in each of them without that list", () => {
    const discriminator = { propertyName: "kind", mapping: { cat: "Cat" } };
    const schemas = {
      Pet: { ...pet, oneOf: [ref("Cat")], discriminator },
      Cat: { allOf: [ref("Pet"), { properties: { lives: number } }] },
    };
    expect(typeOf("Cat", schemas)).toBe(
      '{ /** @enum {unknown} */ kind: "cat"; } & { kind?: string; name: string; } & { lives?: number; }',
    );
    expect(typeOf("Pet", schemas)).toBe('{ kind?: string; name: string; } & components["schemas"]["Cat"]');
  });

  test("a recursive list keeps its type", () => {
    const schemas = { Json: { anyOf: [text, { type: "array", items: ref("Json") }] } };
    const types = operationTypes(withSchemas(schemas), "specs/acme");
    expect(types).toContain("        Json: Recursive_Json;\n");
    expect(types).toContain("\ntype Recursive_Json = string | Recursive_Json[];\n");
  });
});

describe("discriminators", () => {
  const one = (kind: JsonObject): JsonObject => ({ type: "object", properties: { kind } });
  const discriminator = { propertyName: "kind" };
  const mapping = { c: "#/components/schemas/Cat", d: "Dog", e: "Dog" };

  test.each<[string, JsonObject, string]>([
    [
      "the name where nothing else is said",
      { Cat: one(text), Any: { oneOf: [ref("Cat")], discriminator } },
      '{ kind: "Cat"; }',
    ],
    ["in anyOf, too", { Cat: one(text), Any: { anyOf: [ref("Cat")], discriminator } }, '{ kind: "Cat"; }'],
    [
      "an enumeration wins over the name",
      { Cat: one({ enum: ["cat"] }), Any: { oneOf: [ref("Cat")], discriminator } },
      '{ kind?: "cat"; }',
    ],
    [
      "a constant wins over the name",
      { Cat: one({ const: "cat" }), Any: { oneOf: [ref("Cat")], discriminator } },
      '{ kind?: "cat"; }',
    ],
    [
      "so does one that is referred to",
      { Kind: { enum: ["cat", "dog"] }, Cat: one(ref("Kind")), Any: { oneOf: [ref("Cat")], discriminator } },
      '{ kind?: components["schemas"]["Kind"]; }',
    ],
    [
      "a mapping narrows it",
      {
        Kind: { enum: ["c", "d"] },
        Cat: one(ref("Kind")),
        Any: { oneOf: [ref("Cat")], discriminator: { ...discriminator, mapping } },
      },
      '{ kind: "c"; }',
    ],
    [
      "a mapping that contradicts it does not",
      {
        Cat: one({ enum: ["x"] }),
        Any: { oneOf: [ref("Cat")], discriminator: { ...discriminator, mapping } },
      },
      '{ kind?: "x"; }',
    ],
    [
      "numbers stay numbers",
      {
        Cat: one({ type: "integer" }),
        Any: { oneOf: [ref("Cat")], discriminator: { ...discriminator, mapping: { 7: "Cat" } } },
      },
      "{ kind: 7; }",
    ],
    [
      "values of two choices",
      {
        Cat: one(text),
        Any: { oneOf: [ref("Cat")], discriminator: { ...discriminator, mapping } },
        More: { oneOf: [ref("Cat")], discriminator: { ...discriminator, mapping: { k: "Cat" } } },
      },
      '{ kind: "c" | "k"; }',
    ],
    ["what is no object stays", { Cat: text, Any: { oneOf: [ref("Cat")], discriminator } }, "string"],
    [
      "a base: the name",
      { Pet: { ...pet, discriminator }, Cat: { allOf: [ref("Pet")] } },
      `{ kind: "Cat"; } & ${petType}`,
    ],
    [
      "a base: only what its mapping says",
      {
        Pet: { ...pet, discriminator: { ...discriminator, mapping: { d: "Dog" } } },
        Dog: { allOf: [ref("Pet")] },
        Cat: { allOf: [ref("Pet")] },
      },
      petType,
    ],
    [
      "a base of a base",
      { Pet: { ...pet, discriminator }, Dog: { allOf: [ref("Pet")] }, Cat: { allOf: [ref("Dog")] } },
      '{ kind: "Cat"; } & Omit<components["schemas"]["Dog"], "kind">',
    ],
    [
      "a variant with a value of its own",
      { Pet: one({ enum: ["pet"] }), Cat: { allOf: [ref("Pet"), one({ enum: ["cat"] })] } },
      `Omit<${petType}, "kind"> & { kind?: "cat"; }`,
    ],
  ])("%s", (_name, schemas, want) => {
    expect(typeOf("Cat", schemas).replace(/\/\*\* .*? \*\/ /g, "")).toBe(want);
  });

  test("the name of a request's own schema is no value", () => {
    const document = withSchemas({
      Pet: { ...pet, discriminator },
      CreatePetRequest: { allOf: [ref("Pet")] },
    });
    document.paths = {
      "/pets": {
        post: {
          requestBody: { content: { "application/json": { schema: ref("CreatePetRequest") } } },
          responses: {},
        },
      },
    };
    expect(memberOf("CreatePetRequest", operationTypes(document, "specs/acme"))).toBe(petType);
  });
});

test("operations of one id, parameters of one name, references to anything", () => {
  const document = withSchemas(
    { Pet: pet },
    {
      parameters: {
        Page: { name: "page", in: "query", schema: number },
        Same: { $ref: "#/components/parameters/Page" },
      },
      requestBodies: {
        Pet: { content: { "application/json": { schema: ref("Pet") } }, required: true },
        Same: { $ref: "#/components/requestBodies/Pet" },
      },
      responses: {
        Gone: { description: "Gone.", headers: { left: { $ref: "#/components/headers/Left" } } },
        Same: { $ref: "#/components/responses/Gone" },
      },
      headers: { Left: { schema: text } },
      pathItems: { Item: { get: { responses: {} } } },
    },
  );
  const page = { $ref: "#/components/parameters/Page" };
  const schema = { $ref: "#/paths/~1pets/post/requestBody/content/application~1json/schema/properties/a" };
  document.paths = {
    "/pets": {
      parameters: [page, page],
      get: {
        operationId: "same",
        parameters: [{ name: "page", in: "query", required: true, schema: text }],
        responses: { default: { $ref: "#/components/responses/Same" } },
      },
      post: {
        operationId: "same",
        requestBody: {
          content: { "application/json": { schema: { properties: { a: pet } } }, "image/png": {} },
        },
        responses: { 200: { description: "", content: { "application/json": { schema } } } },
      },
      delete: {
        responses: { 200: { description: "", content: { "text/event-stream": { schema: pet } } } },
      },
      put: {
        requestBody: { $ref: "#/components/requestBodies/Same" },
        responses: { 404: { $ref: "#/paths/~1pets/get/responses/default" } },
      },
      patch: { parameters: [{ $ref: "#/components/parameters/None" }], responses: {} },
    },
    "/far": { $ref: "#/components/pathItems/Item" },
    "/copy": { $ref: "#/paths/~1pets" },
    "x-note": { a: 1 },
  };
  document["webhooks"] = {
    born: { post: { operationId: "born", requestBody: { $ref: "#/components/requestBodies/Pet" } } },
  };
  const types = operationTypes(document, "specs/acme");
  const program = `import type { components, operations, paths, webhooks } from "./operations.gen.js";
type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const all: [
  Same<operations["same"]["parameters"]["query"], { page: string }>,
  Same<paths["/pets"]["post"]["responses"][200]["content"]["application/json"], { kind?: string; name: string }>,
  Same<NonNullable<paths["/pets"]["post"]["requestBody"]>["content"]["image/png"], Blob | File>,
  Same<paths["/pets"]["put"]["requestBody"], { content: { "application/json": components["schemas"]["Pet"] } }>,
  Same<paths["/copy"], paths["/pets"]>,
  Same<keyof paths, "/pets" | "/far" | "/copy">,
  Same<keyof webhooks, "born">,
  Same<Events, { event: string; data: string; id: string | undefined; json: components["schemas"]["Pet"] | undefined }>,
] = [true, true, true, true, true, true, true, true];
type Content = paths["/pets"]["delete"]["responses"][200]["content"]["text/event-stream"];
type Events = Content extends AsyncIterable<infer Event> ? Event : never;
`;
  const files = new Map([
    ["operations.gen.ts", types],
    ["program.ts", program],
  ]);
  expect(compile(files)).toEqual([]);
});

describe("comments", () => {
  const types = (schema: JsonObject): string => operationTypes(withSchemas({ Case: schema }), "specs/acme");

  test("what would hide is visible", () => {
    expect(types({ ...text, default: "a\u202Eb\u2028c */" })).toContain("@default a\\u202eb\\u2028c *\\/");
  });

  test.each<[string, JsonObject]>([
    ["two lists", { "x-enum-varnames": ["Lossless", ""], "x-enum-descriptions": ["大文件", "小文件"] }],
    [
      "two lists of another name",
      { "x-enumNames": ["Lossless", "webp"], "x-enumDescriptions": ["大文件", "小文件"] },
    ],
    [
      "a map",
      { "x-enum-names": { png: "Lossless" }, "x-enum-descriptions": { png: "大文件", webp: "小文件" } },
    ],
    [
      "a list of values",
      {
        "x-apidog-enum": [
          { value: "webp", name: "webp", description: "小文件" },
          { value: "png", name: "Lossless", description: "大文件" },
        ],
      },
    ],
  ])("values have names and descriptions: %s", (_name, words) => {
    const schema = { ...text, enum: ["png", "webp"], description: "Which.", ...words };
    expect(types(schema)).toContain(`        /**
         * @description Which.
         * - "png": Lossless. 大文件
         * - "webp": 小文件
         * @enum {string}
         */
        Case: "png" | "webp";`);
  });

  test("no other generator is named", () => {
    const discriminator = { propertyName: "kind" };
    expect(
      operationTypes(withSchemas({ Pet: pet, Any: { oneOf: [ref("Pet")], discriminator } }), "x"),
    ).not.toContain("openapi-typescript");
  });
});

test("a row of references that is longer than the stack is deep ends", () => {
  const row = Array.from({ length: 5_000 }, (_, index) => [
    `S${index}`,
    { allOf: [{ $ref: `#/components/schemas/S${index + 1}` }] },
  ]);
  const schemas = {
    ...Object.fromEntries(row),
    S5000: { ...text, readOnly: true },
    Case: { type: "object", properties: { a: { $ref: "#/components/schemas/S0" } } },
  };
  expect(memberOf("Case", operationTypes(withSchemas(schemas), "specs/acme"))).toContain("$Read<");
});
