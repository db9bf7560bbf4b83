import { validateInput } from "@corsac/core";
import { collect, describeModels, type JsonObject, reportUnchecked } from "@corsac/importer";
import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MadeUpSchema, madeUpSchema, madeUpValue } from "./test-support/made-up-schemas.js";

/** A document with one model whose input has a field of the first schema; all can be referred to. */
function documentOf(schemas: Readonly<Record<string, MadeUpSchema>>): JsonObject {
  const output = { $ref: "#/components/schemas/Input" };
  const input = { $ref: "#/components/schemas/Whole" };
  // The input of a model is an object, whatever the schema of a field allows.
  const whole = { type: "object", properties: { field: output } };
  return JSON.parse(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      paths: { "/a": { post: { operationId: "createA", responses: {} } } },
      components: { schemas: { ...schemas, Whole: whole } },
      "x-corsac-service": { name: "acme", title: "Acme" },
      "x-corsac-models": [
        {
          id: "painter",
          name: "painter",
          slug: "painter",
          title: "Painter",
          kind: "answer",
          media: "image",
          create: [{ operation: "createA" }],
          input: { pointer: "", schema: input },
          output: { schema: output, documented: true, files: [] },
          roles: {},
          presets: [],
          examples: [],
          source: [],
        },
      ],
    }),
  );
}

const options: Options = { strict: false, validateFormats: false, ownProperties: true, logger: false };

/** What the document allows, as ajv sees it; undefined where it cannot compile the schema. */
function documentRule(document: JsonObject): ValidateFunction | undefined {
  const ajv = new Ajv2020(options);
  try {
    return ajv.compile({ $ref: "#/components/schemas/Input", components: document["components"] });
  } catch {
    return undefined;
  }
}

/** What the client finds wrong, but for fields that no schema lists and that are nearly equal to one it lists. */
function refusals(document: JsonObject, value: unknown): readonly { readonly message: string }[] {
  const [model] = describeModels(document);
  if (model === undefined) throw new Error("The document has a model.");
  return validateInput(model.input.schema, { field: value }).filter(({ keyword }) => keyword !== "unknown");
}

/** Schemas of a run for which ajv's code may fail; more would mean that the test looks at too little. */
const mostUnjudged = 15;

const values = fc.array(madeUpValue, { minLength: 25, maxLength: 25 });

test("what ajv accepts for the document's schema is accepted by the client, whatever the keywords", () => {
  const references = ["Input", "Other", "Third"];
  const schema = madeUpSchema({ keywords: "all", references });
  const seen = { accepted: 0, rejected: 0, unjudged: 0 };
  fc.assert(
    fc.property(fc.record({ Input: schema, Other: schema, Third: schema }), values, (schemas, some) => {
      const document = documentOf(schemas);
      const isAllowed = documentRule(document);
      if (isAllowed === undefined) return;
      if (!canRun(isAllowed, some)) {
        seen.unjudged += 1;
        return;
      }
      for (const value of some) {
        if (!isValidFor(isAllowed, value)) {
          seen.rejected += 1;
          continue;
        }
        seen.accepted += 1;
        expect(refusals(document, value), JSON.stringify({ schemas, value })).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.accepted).toBeGreaterThan(1000);
  expect(seen.rejected).toBeGreaterThan(1000);
  expect(seen.unjudged).toBeLessThan(mostUnjudged);
});

test("what ajv rejects by a keyword that the client checks is rejected by the client", () => {
  const seen = { accepted: 0, rejected: 0, unjudged: 0 };
  fc.assert(
    fc.property(madeUpSchema({ keywords: "claimed" }), values, (schema, some) => {
      const document = documentOf({ Input: schema });
      const isAllowed = documentRule(document);
      // `oneOf` and `not` over what is checked with a tolerance are reported as not checked.
      if (isAllowed === undefined || collect((found) => reportUnchecked(document, found)).length > 0) return;
      if (!canRun(isAllowed, some)) {
        seen.unjudged += 1;
        return;
      }
      for (const value of some) {
        const isAccepted = isValidFor(isAllowed, value);
        seen[isAccepted ? "accepted" : "rejected"] += 1;
        expect(refusals(document, value).length === 0, JSON.stringify({ schema, value })).toBe(isAccepted);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen.accepted).toBeGreaterThan(1000);
  expect(seen.rejected).toBeGreaterThan(1000);
  expect(seen.unjudged).toBeLessThan(mostUnjudged);
});

/**
 * Whether the code that ajv made of a schema can run. In ajv 8 some reads a variable that it never declares (`props0`), and
 * some writes into what is no object, both where it keeps count of the members that a branch has looked at.
 */
function canRun(validate: ValidateFunction, some: readonly unknown[]): boolean {
  try {
    for (const value of some) isValidFor(validate, value);
    return true;
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return false;
    throw error;
  }
}

test("a schema of which ajv makes code that cannot run is left out", () => {
  const branch = { properties: {}, oneOf: [{ properties: { width: false } }], not: true };
  expect(canRun(new Ajv2020(options).compile({ oneOf: [true, branch] }), [{ width: 1 }])).toBe(false);
});

/** ajv runs out of stack on references that lead nowhere but to themselves: no value is known to be allowed then. */
function isValidFor(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
