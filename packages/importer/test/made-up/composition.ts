import { answer, body, type MadeUpCase } from "./made-up-case.js";

const document = (title: string, schemas: readonly string[]): string => `openapi: 3.1.0
info: {title: ${title}, version: '1'}
servers: [{url: 'https://compose.example'}]
paths:
  /use: {post: {operationId: use, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Top'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Seen'}}}}}}}
components:
  schemas:
${schemas.map((schema) => `    ${schema}`).join("\n")}
`;

/** Schemas made of others. */
export const composition: readonly MadeUpCase[] = [
  {
    name: "siblings of references in lists, in answers and in the base of a base",
    files: {
      "pages/api.yaml": document("Siblings", [
        "Top: {type: object, properties: {one: {$ref: '#/components/schemas/Mid', description: only words}, many: {type: array, items: {$ref: '#/components/schemas/Mid', required: [root], properties: {extra: {type: boolean}}}}}}",
        "Mid: {$ref: '#/components/schemas/Root', properties: {mid: {type: integer}}}",
        "Root: {type: object, properties: {root: {type: string}}}",
        "Seen: {$ref: '#/components/schemas/Root', minProperties: 1, properties: {seen: {type: number}}}",
      ]),
    },
    facts: [
      [body("/use", "/properties/one/properties/root/type"), "string"],
      [body("/use", "/properties/one/properties/mid/type"), "integer"],
      [body("/use", "/properties/many/items/properties/extra/type"), "boolean"],
      [body("/use", "/properties/many/items/properties/root/type"), "string"],
      [body("/use", "/properties/many/items/required"), ["root"]],
      [answer("/use", "/properties/seen/type", "200", "post"), "number"],
      [answer("/use", "/properties/root/type", "200", "post"), "string"],
      [answer("/use", "/minProperties", "200", "post"), 1],
    ],
  },
  {
    name: "conditions, tuples, closed objects and schemas that are true or false",
    files: {
      "pages/api.yaml": document("Keywords", [
        "Top: {type: object, unevaluatedProperties: false, properties: {mode: {enum: [a, b]}, tuple: {type: array, prefixItems: [{type: number}, {type: number}], minItems: 2, items: {type: string}}, never: false, has: {type: array, contains: {type: integer}, minContains: 1}}, if: {properties: {mode: {const: a}}}, then: {required: [tuple]}, dependentSchemas: {has: {required: [mode]}}}",
        "Seen: {type: object, additionalProperties: {type: array, items: true}}",
      ]),
    },
    facts: [
      [body("/use", "/unevaluatedProperties"), false],
      [body("/use", "/if/properties/mode/const"), "a"],
      [body("/use", "/then/required"), ["tuple"]],
      [body("/use", "/dependentSchemas/has/required"), ["mode"]],
      [body("/use", "/properties/never"), false],
      [body("/use", "/properties/tuple/items/type"), "string"],
      [body("/use", "/properties/has/minContains"), 1],
      [answer("/use", "/additionalProperties/items", "200", "post"), true],
    ],
    without: ["unknown-keyword", "schema-invalid"],
  },
];
