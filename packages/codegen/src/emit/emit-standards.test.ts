import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDocument, type CorsacDocument } from "@corsac/importer";
import ts from "typescript";
import { expect, test } from "vitest";
import * as zod from "zod";
import { compile, strictest } from "../compile.fixture.js";
import { emitService } from "./emit-service.js";
import { emitTanstackQuery } from "./emit-tanstack-query.js";
import { emitZod } from "./emit-zod.js";

const core = join(import.meta.dirname, "../../../core/src/index.ts");
const specs = join(import.meta.dirname, "../../../../specs");

async function filesOf(document: CorsacDocument): Promise<Map<string, string>> {
  return new Map([
    ...(await emitService(document)),
    ...emitTanstackQuery(document, "specs/x", "@corsac/core"),
    ...emitZod(document, "specs/x"),
  ]);
}

test.each(readdirSync(specs))("the options and schemas of %s compile", async (name) => {
  const document: CorsacDocument = JSON.parse(readFileSync(join(specs, name, "openapi.json"), "utf8"));
  const files = await filesOf(document);
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
});

const odd = `openapi: 3.1.0
info: {title: Odd, version: "1"}
paths:
  /cards:
    post:
      operationId: addCard
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}}
      responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}}}
  /rules:
    put:
      operationId: setRules
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/constructor'}}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Card:
      type: object
      required: [id, name, pin]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, pattern: '^\\p{L}+$'}
        pin: {type: string, writeOnly: true}
        owner: {$ref: '#/components/schemas/Owner'}
    Owner: {type: object, required: [key], properties: {key: {type: string, readOnly: true}}}
    constructor:
      type: object
      properties:
        constructor: {type: string}
        frame: {const: {wide: true}}
        side: {enum: [left, {at: 3}]}
        no: false
      if: {properties: {constructor: {const: x}}}
      then: {required: [frame]}
      not: {required: [forbidden]}
      dependentRequired: {side: [frame]}
      unevaluatedProperties: false
`;

test("fields of one direction, keywords that Zod lacks and names of built-in members: compiled and loaded", async () => {
  const { document } = buildDocument({ name: "odd", pages: [{ path: "odd.yaml", text: odd }] });
  const files = await filesOf(document);
  files.set(
    "use.ts",
    `import { createClient } from "@corsac/core";
import { addCardMutation } from "./tanstack-query.gen.js";
import { addCardBody, addCardResponse201 } from "./zod.gen.js";
const { mutationFn } = addCardMutation(createClient());
export const id: Promise<number> = mutationFn({ body: { name: "Ada", pin: "1", owner: {} } }).then((card) => card.id);
export const name: string = addCardBody.parse({}).name;
export const read: number = addCardResponse201.parse({}).id;
// @ts-expect-error: a response does not have it
export const pin: string = addCardResponse201.parse({}).pin;
`,
  );
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);

  const schemas = loaded(files.get("zod.gen.ts") ?? "");
  const accepts = (name: string, value: unknown): boolean | undefined =>
    schemas[name]?.safeParse(value).success;
  expect(accepts("addCardBody", { name: "Ada", pin: "1", owner: {} })).toBe(true);
  expect(accepts("addCardBody", { name: "Ada" })).toBe(false);
  expect(accepts("addCardResponse201", { id: 1, name: "Ada", owner: { key: "k" } })).toBe(true);
  expect(accepts("addCardResponse201", { id: 1, name: "Ada", owner: {} })).toBe(false);
  expect(accepts("setRulesBody", { constructor: "x", frame: { wide: true }, side: { at: 3 } })).toBe(true);
  expect(accepts("setRulesBody", { constructor: 1 })).toBe(false);
});

/** The exports of a generated module with Zod schemas. */
function loaded(text: string): Record<string, zod.ZodType> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exported = {};
  new Function("exports", "require", outputText)(exported, () => zod);
  return exported;
}
