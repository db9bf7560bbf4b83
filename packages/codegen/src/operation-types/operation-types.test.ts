import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CorsacDocument, type JsonObject, type JsonValue, readDocumentation } from "@corsac/importer";
import { loadDocument, readSourceFiles } from "@corsac/importer/node";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acmeDocument } from "../acme-document.fixture.js";
import { operationTypes } from "./operation-types.js";
import { referenceTypes } from "./reference-types.fixture.js";

const specs = resolve(import.meta.dirname, "../../../../specs");
const corpus = process.env["CORSAC_CORPUS"] ?? resolve(import.meta.dirname, "../../../../../shared/corpus");
const corpusNote = existsSync(corpus) ? "" : " (skipped: set CORSAC_CORPUS to the folder of the corpus)";

function expectSameTypes(given: CorsacDocument): void {
  // A tree, as every document is that was read from a file.
  const document: CorsacDocument = JSON.parse(JSON.stringify(given));
  const [, , ...lines] = operationTypes(document, "specs/acme").split("\n");
  expect(lines.join("\n")).toBe(referenceTypes({ ...document }));
}

function withSchemas(schemas: JsonObject, more: JsonObject = {}): CorsacDocument {
  const document = acmeDocument();
  return { ...document, paths: {}, components: { schemas, ...more } };
}

test.each(readdirSync(specs))("specs/%s: the types are those of openapi-typescript", async (name) => {
  expectSameTypes(await loadDocument(join(specs, name)));
});

test(`real documentation of every form: the types are those of openapi-typescript${corpusNote}`, async () => {
  for (const folder of existsSync(corpus) ? readdirSync(corpus) : []) {
    const files = await readSourceFiles([join(corpus, folder)]).catch(() => []);
    for (const file of files) expectSameTypes(readDocumentation([file]).document);
  }
}, 300_000);

const text = { type: "string" };
const pet = { type: "object", properties: { kind: text, name: text }, required: ["name"] };
const cat = { $ref: "#/components/schemas/Cat" };
const dog = { $ref: "#/components/schemas/Dog" };

const schemas: Record<string, JsonValue> = {
  "nothing said": {},
  "yes and no": { type: "object", properties: { yes: true, no: false } },
  "a value": { const: { a: [1, -2, null, "x"], b: {}, c: [] } },
  "a choice of values": { enum: ["a", 1, -1, true, null, "ключ"], type: ["string", "null"] },
  "several types": { type: ["integer", "number", "null", "string"] },
  "several types, one said elsewhere": { type: ["object", "null"], oneOf: [{ type: "null" }, pet] },
  "lists of lists": { type: "array", items: { type: "array", items: { type: ["string", "null"] } } },
  "a list of choices": { type: "array", items: { anyOf: [text, { type: "integer" }] } },
  "a list of anything": { type: "array" },
  "a tuple": { type: "array", prefixItems: [text, pet, { type: "array", prefixItems: [text] }] },
  "an empty tuple": { type: "array", prefixItems: [] },
  "other members": {
    type: "object",
    properties: { a: text },
    additionalProperties: { type: "object", properties: { b: text } },
  },
  "any members": { type: "object", additionalProperties: {} },
  "members by pattern": { type: "object", patternProperties: { "^x": text, "^y": { type: "null" } } },
  definitions: { type: "object", $defs: { inner: { ...text, readOnly: true } }, properties: { a: text } },
  "read only, required, documented": {
    type: "object",
    required: ["a", "b-c"],
    properties: {
      a: { ...text, readOnly: true, title: "A", description: "One line." },
      "b-c": { ...text, deprecated: true, description: "Several\n\nlines\twith */ and @tags.", default: "" },
      "1": { type: "integer", format: "int32", default: 0, examples: [1, { deep: ["x\ny"] }] },
      中文: { const: "x", example: null },
    },
  },
  nullable: {
    type: "object",
    properties: { a: { ...pet, nullable: true }, b: { enum: ["x"], nullable: true } },
  },
  composed: {
    allOf: [{ $ref: "#/components/schemas/Pet" }, pet, { required: ["kind"] }],
    required: ["name", "kind", "none"],
  },
  "one of and any of": {
    anyOf: [text, pet],
    oneOf: [{ type: "null" }, { type: "integer" }],
    properties: { a: text },
  },
  "one of objects beside properties": { type: "object", properties: { a: text }, oneOf: [cat, dog] },
};

test.each(Object.keys(schemas))("%s", (name) => {
  expectSameTypes(withSchemas({ Pet: pet, Cat: pet, Dog: pet, Case: schemas[name] ?? {} }));
});

describe("discriminators", () => {
  const discriminator = { propertyName: "kind" };
  const isPet = {
    allOf: [{ $ref: "#/components/schemas/Pet" }, { type: "object", properties: { x: text } }],
  };
  const cases: Record<string, JsonObject> = {
    "a choice": { Cat: pet, Dog: { allOf: [pet] }, Any: { oneOf: [cat, dog], discriminator } },
    "a choice with a mapping": {
      Cat: pet,
      Dog: { ...pet, required: ["kind"], properties: { kind: { ...text, description: "Which." } } },
      Any: {
        oneOf: [cat, dog],
        discriminator: { ...discriminator, mapping: { c: cat.$ref, d: dog.$ref, e: dog.$ref } },
      },
    },
    "a base": { Pet: { ...pet, discriminator }, Cat: isPet, Dog: isPet },
    "a base with a mapping": {
      Pet: { ...pet, discriminator: { ...discriminator, mapping: { c: cat.$ref, dog: "Dog" } } },
      Cat: isPet,
      Dog: isPet,
      Puppy: { allOf: [dog, pet], required: ["name"] },
    },
    "a choice of what is no object": { Cat: text, Dog: pet, Any: { oneOf: [cat, dog], discriminator } },
  };
  test.each(Object.keys(cases))("%s", (name) => {
    expectSameTypes(withSchemas(cases[name] ?? {}));
  });
});

test("parameters, bodies, headers and responses, written out and referred to", () => {
  const body = {
    content: { "application/json": { schema: pet, examples: { a: { value: 1 } } } },
    required: true,
  };
  const document = withSchemas(
    { Pet: pet },
    {
      parameters: { Page: { name: "page", in: "query", schema: { type: "integer" }, description: "Which." } },
      requestBodies: { Pet: body, None: { description: "Empty." } },
      headers: { Left: { schema: text }, Right: { content: { "text/plain": { schema: text } } }, Other: {} },
      responses: { Gone: { description: "Gone.", headers: { left: { $ref: "#/components/headers/Left" } } } },
      pathItems: { Item: { get: { responses: {} } } },
    },
  );
  const page = { $ref: "#/components/parameters/Page" };
  const responses = {
    "200": {
      description: "Done.",
      headers: { "x-left": { required: true, schema: text } },
      content: { "text/plain": {} },
    },
    default: { $ref: "#/components/responses/Gone" },
  };
  document["paths"] = {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true }, page],
      get: {
        operationId: "get/pet",
        parameters: [{ name: "page", in: "query", required: true, schema: text }],
        responses,
      },
      put: { summary: "Change.", requestBody: { $ref: "#/components/requestBodies/Pet" }, responses },
      post: { operationId: "post", deprecated: true, requestBody: { ...body, required: false } },
      patch: { requestBody: {}, responses: {} },
    },
    "/far": { $ref: "#/components/pathItems/Item" },
    "/empty": {},
  };
  document["webhooks"] = { born: { post: { operationId: "born", requestBody: body } } };
  expectSameTypes(document);
});

const name = fc.constantFrom("a", "b", "kind", "x-y");
const schema = fc.letrec((tie) => {
  const any = fc.oneof({ maxDepth: 2 }, fc.constant({ type: "string" }), tie("schema"));
  const optional = { requiredKeys: [] };
  return {
    schema: fc.record(
      {
        type: fc.constantFrom<JsonValue>(
          "string",
          "integer",
          "null",
          "object",
          "array",
          ["string", "null"],
          ["object", "array"],
        ),
        properties: fc.dictionary(name, any, { maxKeys: 2 }),
        required: fc.uniqueArray(name),
        items: any,
        additionalProperties: fc.oneof(fc.boolean(), any),
        allOf: fc.array(any, { maxLength: 2 }),
        anyOf: fc.array(any, { maxLength: 2 }),
        oneOf: fc.array(any, { maxLength: 2 }),
        enum: fc.array(fc.record({ const: fc.integer() }), { maxLength: 2 }),
        $ref: fc.constant("#/components/schemas/Pet"),
        nullable: fc.boolean(),
        readOnly: fc.boolean(),
        description: fc.string(),
        default: fc.jsonValue({ noUnicodeString: true, stringUnit: "grapheme-ascii" }),
        deprecated: fc.boolean(),
      },
      optional,
    ),
  };
}).schema;

test("schemas made up at random", () => {
  fc.assert(
    fc.property(schema, (made) => {
      const plain: JsonValue = JSON.parse(JSON.stringify(made));
      expectSameTypes(withSchemas({ Pet: pet, Made: plain }));
    }),
    { numRuns: 300 },
  );
});

test("what would hide in a comment is visible", () => {
  const types = operationTypes(
    withSchemas({ Case: { ...text, default: "a\u202Eb\u2028c */" } }),
    "specs/acme",
  );
  expect(types).toContain("@default a\\u202eb\\u2028c *\\/");
});
