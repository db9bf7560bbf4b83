import { body, type MadeUpCase } from "./made-up-case.js";

const document = (title: string, schemas: readonly string[]): string => `openapi: 3.1.0
info: {title: ${title}, version: '1'}
paths:
  /use: {post: {operationId: use, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Top'}}}}, responses: {'200': {description: ok}}}}
components:
  schemas:
${schemas.map((schema) => `    ${schema}`).join("\n")}
`;

/** Schemas that the document must hold as they are. */
export const schemas: readonly MadeUpCase[] = [
  {
    name: "references with siblings mean both",
    files: {
      "pages/api.yaml": document("Siblings", [
        "Top: {type: object, properties: {a: {$ref: '#/components/schemas/Base', properties: {more: {type: integer}}, required: [more]}, b: {$ref: '#/components/schemas/Base', nullable: true}}}",
        "Base: {type: object, properties: {id: {type: string}}}",
      ]),
    },
    facts: [
      [body("/use", "/properties/a/properties/more/type"), "integer"],
      [body("/use", "/properties/a/properties/id/type"), "string"],
      [body("/use", "/properties/b/anyOf/1/type"), "null"],
    ],
  },
  {
    name: "keywords that few documents use",
    files: {
      "pages/api.yaml": document("Judge", [
        "Top: {type: object, additionalProperties: false, patternProperties: {'^x_': {type: integer}}, properties: {pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}, anything: true, fixed: {const: {b: 1, a: [1, 2]}}, keys: {type: object, propertyNames: {pattern: '^[a-z]+$'}}, dep: {type: object, dependentRequired: {a: [b]}}, nots: {not: {type: string}}}}",
      ]),
    },
    facts: [
      [body("/use", "/patternProperties/#keys"), ["^x_"]],
      [body("/use", "/properties/pair/prefixItems/#length"), 2],
      [body("/use", "/properties/pair/items"), false],
      [body("/use", "/properties/fixed/const"), { b: 1, a: [1, 2] }],
      [body("/use", "/properties/dep/dependentRequired"), { a: ["b"] }],
    ],
    without: ["unknown-keyword", "schema-invalid"],
  },
  {
    name: "names in Chinese, with spaces, and equal after cleaning",
    files: {
      "pages/api.yaml": document("名字", [
        "Top: {type: object, properties: {a: {$ref: '#/components/schemas/用户 信息'}, b: {$ref: '#/components/schemas/用户信息'}, c: {$ref: '#/components/schemas/User Info'}, d: {$ref: '#/components/schemas/User_Info'}, e: {$ref: '#/components/schemas/Page«订单»'}}}",
        "用户 信息: {type: object, properties: {姓名: {type: string}}}",
        "用户信息: {type: object, properties: {编号: {type: integer}}}",
        "User Info: {type: object, properties: {x: {type: string}}}",
        "User_Info: {type: object, properties: {y: {type: string}}}",
        "Page«订单»: {type: object, properties: {行: {type: array, items: {type: string}}}}",
      ]),
    },
    facts: [
      [body("/use", "/properties/a/properties/姓名/type"), "string"],
      [body("/use", "/properties/b/properties/编号/type"), "integer"],
      [body("/use", "/properties/c/properties/x/type"), "string"],
      [body("/use", "/properties/d/properties/y/type"), "string"],
      [body("/use", "/properties/e/properties/行/items/type"), "string"],
    ],
    without: ["reference-unresolved"],
  },
  {
    name: "unions in unions, and names that lead in a circle",
    files: {
      "pages/api.yaml": document("Unions", [
        "Top: {type: object, properties: {model: {anyOf: [{type: string}, {anyOf: [{type: string, enum: [a, b]}, {type: 'null'}]}]}, loop: {$ref: '#/components/schemas/LoopA'}, tree: {$ref: '#/components/schemas/Tree'}, part: {$ref: '#/components/schemas/Holder/$defs/Inner'}}}",
        "LoopA: {$ref: '#/components/schemas/LoopB'}",
        "LoopB: {$ref: '#/components/schemas/LoopA'}",
        "Tree: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}",
        "Holder: {type: object, $defs: {Inner: {type: object, properties: {i: {type: integer}}}}}",
      ]),
    },
    facts: [
      [body("/use", "/properties/part/properties/i/type"), "integer"],
      [body("/use", "/properties/tree/properties/kids/items/properties/kids/type"), "array"],
    ],
  },
  {
    name: "what stands beside each reference of a chain at a request's root holds",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Chain, version: '1'}
paths:
  /sing: {post: {operationId: sing, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Song', required: [key]}}}}, responses: {'200': {description: ok}}}}
components:
  schemas:
    Named: {type: object, required: [title], properties: {title: {type: string, maxLength: 5}}}
    Song: {$ref: '#/components/schemas/Named', properties: {title: {minLength: 1}, key: {type: string, enum: [C, D]}}}
`,
    },
    facts: [
      [body("/sing", "/required"), ["title", "key"]],
      [body("/sing", "/properties/key/enum"), ["C", "D"]],
      [body("/sing", "/properties/title/maxLength"), 5],
      [body("/sing", "/properties/title/minLength"), 1],
    ],
    without: ["undefined-required"],
  },
];
