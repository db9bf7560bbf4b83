import { bodyPage, type Files, fieldPage, type HintCase } from "./hint-case.js";

const field = (schema: string): Files => ({ "pages/hay.yaml": fieldPage(schema) });
const body = (schema: string, example?: string): Files => ({
  "pages/hay.yaml": bodyPage(schema, "", example),
});

/** What is wrong with a schema of a page. */
export const pageSchemaHints: readonly HintCase[] = [
  {
    rule: "malformed-schema",
    files: field("{ type: string, maxLength: long }"),
    ways: { "Correct it on the page": field("{ type: string, maxLength: 9 }") },
  },
  {
    rule: "unknown-type",
    files: field("{ type: int }"),
    ways: { "Write string, number, integer": field("{ type: integer }") },
  },
  {
    rule: "unknown-keyword",
    files: field("{ type: string, wibble: 90 }"),
    ways: {
      "Correct the keyword": field("{ type: string, maxLength: 90 }"),
      "write it as x-": field("{ type: string, x-wibble: 90 }"),
    },
  },
  {
    rule: "enum-of-wrong-type",
    files: field("{ type: integer, enum: [short, long] }"),
    ways: { "Make the values and the type agree": field("{ type: string, enum: [short, long] }") },
  },
  {
    rule: "default-outside-enum",
    files: field("{ type: string, enum: [short, long], default: huge }"),
    ways: { "Correct it on the page": field("{ type: string, enum: [short, long], default: long }") },
  },
  {
    rule: "default-outside-range",
    files: field("{ type: integer, maximum: 4, default: 9 }"),
    ways: { "Correct it on the page": field("{ type: integer, maximum: 4, default: 3 }") },
  },
  {
    rule: "contradicting-description",
    files: field("{ type: integer, default: 9, description: 最大值：4。 }"),
    ways: { "Correct it on the page": field("{ type: integer, default: 3, description: 最大值：4。 }") },
  },
  {
    rule: "default-of-wrong-type",
    files: field("{ type: integer, default: long }"),
    ways: { "Correct it on the page": field("{ type: integer, default: 4 }") },
  },
  {
    rule: "minimum-over-maximum",
    files: field("{ type: integer, minimum: 9, maximum: 4 }"),
    ways: { "Correct it on the page": field("{ type: integer, minimum: 4, maximum: 9 }") },
  },
  {
    rule: "undefined-required",
    files: body("{ type: object, properties: { length: { type: integer } }, required: [lenght] }"),
    ways: {
      "Document the field": body(
        "{ type: object, properties: { length: { type: integer }, lenght: { type: integer } }, required: [lenght] }",
      ),
      'remove it from "required"': body("{ type: object, properties: { length: { type: integer } } }"),
    },
  },
  {
    rule: "required-contradicted",
    files: body(
      "{ type: object, properties: { length: { type: integer }, field: { type: string } }, required: [length, field] }",
      "{ length: 4 }",
    ),
    ways: {
      "Correct the schema": body(
        "{ type: object, properties: { length: { type: integer }, field: { type: string } }, required: [length] }",
        "{ length: 4 }",
      ),
      "or the example": body(
        "{ type: object, properties: { length: { type: integer }, field: { type: string } }, required: [length, field] }",
        "{ length: 4, field: north }",
      ),
    },
  },
  {
    rule: "spaced-name",
    files: body("{ type: object, properties: { 'length ': { type: integer } } }"),
    ways: { "Remove the space": body("{ type: object, properties: { length: { type: integer } } }") },
  },
  {
    rule: "repeated-required",
    files: body("{ type: object, properties: { length: { type: integer } }, required: [length, length] }"),
    ways: {
      "Remove the repetition": body(
        "{ type: object, properties: { length: { type: integer } }, required: [length] }",
      ),
    },
  },
  {
    rule: "repeated-description",
    files: body(
      "{ type: object, properties: { meadow: { type: string, description: At most 90 characters. }, tool: { type: string, description: At most 90 characters. } } }",
    ),
    ways: {
      "describe each field": body(
        "{ type: object, properties: { meadow: { type: string, description: At most 90 characters. }, tool: { type: string, description: What mows. } } }",
      ),
    },
  },
  {
    rule: "property-only-in-example",
    files: body("{ type: object, properties: { length: { type: integer } } }", "{ length: 4, dry: true }"),
    ways: {
      "Document the field on the page": body(
        "{ type: object, properties: { length: { type: integer }, dry: { type: boolean } } }",
        "{ length: 4, dry: true }",
      ),
    },
  },
  {
    rule: "example-against-schema",
    files: body("{ type: object, properties: { length: { type: integer } } }", "{ length: four }"),
    ways: {
      "Correct the example": body(
        "{ type: object, properties: { length: { type: integer } } }",
        "{ length: 4 }",
      ),
      "or the schema": body("{ type: object, properties: { length: { type: string } } }", "{ length: four }"),
    },
  },
  {
    rule: "null-typed-output",
    files: answered("{ type: object, properties: { id: { type: string }, output: { type: 'null' } } }"),
    ways: {
      "Document the output on the page": answered(
        "{ type: object, properties: { id: { type: string }, output: { type: string } } }",
      ),
    },
  },
  {
    rule: "pasted-response-example",
    files: answered(
      "{ type: object, properties: { id: { type: string }, state: { type: string } } }",
      "{ created: 1, data: [] }",
    ),
    ways: {
      "correct the schema": answered(
        "{ type: object, properties: { created: { type: integer }, data: { type: array, items: {} } } }",
        "{ created: 1, data: [] }",
      ),
      "remove the example": answered(
        "{ type: object, properties: { id: { type: string }, state: { type: string } } }",
      ),
    },
  },
];

function answered(schema: string, example?: string): Files {
  const shown = example === undefined ? "" : `, example: ${example}`;
  return {
    "pages/hay.yaml": `openapi: 3.1.0
info: { title: Meadow, version: '1' }
paths:
  /v1/models/farm/mower/run:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { length: { type: integer } } } } } }
      responses: { '200': { description: OK, content: { application/json: { schema: ${schema}${shown} } } } }
`,
  };
}
