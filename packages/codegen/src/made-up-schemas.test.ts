import type { CorsacDocument, JsonObject, JsonValue } from "@corsac/importer/document";
import { expect, test } from "vitest";
import { acmeDocument } from "./acme-document.fixture.js";
import { compile } from "./compile.fixture.js";
import { readSchema } from "./emit/schema.js";
import { schemaType } from "./emit/schema-type.js";
import { madeUpSchemas, schemaNames } from "./made-up-schemas.fixture.js";
import { operationTypes } from "./operation-types/operation-types.js";
import { Imports } from "./syntax/imports.js";
import { hardLine, printLayout } from "./syntax/layout.js";

const perDocument = 50;
const documents = 12;

/** A document of schemas that refer to each other, each of them in requests and answers. */
function documentOf(schemas: readonly JsonValue[]): CorsacDocument {
  const named = schemas.map((schema, index): [string, JsonValue] => [
    schemaNames[index] ?? `S${index}`,
    schema,
  ]);
  const content = (name: string): JsonObject => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name.replaceAll("/", "~1")}` } },
  });
  const paths = named.map(([name], index): [string, JsonValue] => [
    `/p${index}`,
    {
      post: {
        operationId: name,
        requestBody: { content: content(name) },
        responses: { 200: { description: "", content: content(name) } },
      },
    },
  ]);
  return {
    ...acmeDocument(),
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(named) },
  };
}

test(`${perDocument * documents} made-up schemas: the types of operations compile`, () => {
  const files = new Map<string, string>();
  for (let index = 0; index < documents; index += 1) {
    const document = documentOf(madeUpSchemas(perDocument, index + 1));
    files.set(`operations-${index}.gen.ts`, operationTypes(document, "specs/made-up"));
  }
  expect(compile(files)).toEqual([]);
}, 300_000);

test(`${perDocument * documents} made-up schemas: the types of models compile`, () => {
  const rows = madeUpSchemas(perDocument * documents, 77).flatMap((made, index) => {
    const schema = readSchema(typeof made === "object" && made !== null && !Array.isArray(made) ? made : {});
    return (["input", "output"] as const).map((direction) => {
      const context = { imports: new Imports([]), coreImport: "@corsac/core", direction };
      return printLayout([`export type ${direction}${index} = `, schemaType(schema, context), ";", hardLine]);
    });
  });
  const names = "type JsonValue = unknown; interface InputFile { a: 1 } interface OutputFile { b: 1 }\n";
  expect(compile(new Map([["models.gen.ts", names + rows.join("")]]))).toEqual([]);
}, 300_000);
