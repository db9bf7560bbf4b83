import { answer, apifoxPage, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

/** One fault is a warning with its place; the rest is written. */
export const smallFaults: readonly MadeUpCase[] = [
  {
    name: "files that hold no API stand among good ones",
    files: {
      "pages/good.yaml":
        "openapi: 3.0.3\ninfo: {title: Good, version: '1'}\npaths: {/good: {get: {responses: {'200': {description: ok}}}}}\n",
      "pages/cut.json": '{"openapi":"3.0.0","info":{"title":"cut","version":"1"},"paths":{"/cut":{"get":',
      "pages/empty.md": "",
      "pages/notice.md": "# 公告\n\n本周六凌晨维护，届时暂停服务。\n",
      "pages/list.yaml": "- one\n- two\n",
    },
    facts: [["/paths/#keys", ["/good"]]],
    findings: [
      ["truncated-page", "pages/cut.json:1"],
      ["no-api-in-file", "pages/empty.md:1"],
      ["no-api-in-file", "pages/notice.md:1"],
      ["no-api-in-file", "pages/list.yaml:1"],
    ],
  },
  {
    name: "keywords of schemas with values of the wrong kind",
    files: {
      "pages/wrong.md": apifoxPage("Wrong", "/w", [
        "size: {type: integer, default: big, minimum: '3', maximum: ten}",
        "kind: {type: string, enum: solo}",
        "when: {type: date}",
        "ratio: {type: float, maxLength: -1}",
        "title: {type: String, pattern: '[a-'}",
        "many: {type: array, uniqueItems: 'yes', minItems: 1.5}",
        "huh: {type: string, wibble: 3}",
        "free: {type: object, properties: [], additionalProperties: 'no'}",
        "same: {type: string, enum: [a, a, b]}",
        "none: {type: string, enum: []}",
        "word: string",
      ]),
    },
    facts: [
      [body("/w", "/properties/size/default"), undefined],
      [body("/w", "/properties/size/maximum"), undefined],
      [body("/w", "/properties/kind/enum"), undefined],
      [body("/w", "/properties/when/format"), "date"],
      [body("/w", "/properties/ratio/type"), "number"],
      [body("/w", "/properties/title/type"), "string"],
      [body("/w", "/properties/title/pattern"), undefined],
      [body("/w", "/properties/huh/wibble"), undefined],
      [body("/w", "/properties/same/enum"), ["a", "b"]],
      [body("/w", "/properties/none/enum"), undefined],
      [body("/w", "/properties/none/type"), "string"],
    ],
    findings: [
      ["default-of-wrong-type", "pages/wrong.md:18"],
      ["unknown-type", "pages/wrong.md:20"],
      ["unknown-keyword", "pages/wrong.md:24"],
      ["malformed-schema", "pages/wrong.md:27"],
      ["malformed-schema", "pages/wrong.md:28"],
    ],
  },
  {
    name: "references that lead nowhere, in odd places",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Dangle, version: '1'}
paths:
  /x:
    parameters: [{$ref: '#/components/parameters/Lost'}]
    post:
      parameters: [{$ref: '#/components/parameters/Page'}, {$ref: ''}, null]
      requestBody: {$ref: '#/components/requestBodies/Lost'}
      responses:
        '200': {description: ok, headers: {X-Left: {$ref: '#/components/headers/Lost'}, x-right: {$ref: '#/components/headers/Gone'}}, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}, examples: {a: {$ref: '#/components/examples/Lost'}}}}}
        '400': {$ref: '#/components/responses/Lost'}
  /y: {$ref: './paths/y.yaml'}
  /z: {get: {operationId: z, responses: {'200': {description: ok, links: {next: {operationId: missing}}}}, callbacks: {done: {$ref: '#/components/callbacks/Lost'}}}}
components:
  parameters: {Page: {name: page, in: query, schema: {type: integer}}}
  schemas:
    Item: {type: object, properties: {a: {type: string}, b: {$ref: '#/components/schemas/Gone'}, c: {oneOf: [{$ref: '#/components/schemas/Gone'}, {type: string}]}}}
    Unused: {allOf: [{$ref: '#/definitions/Nope'}]}
`,
    },
    facts: [
      [operation("/z", "get/operationId"), "z"],
      [parameter("/x", "page", "/schema/type", "post"), "integer"],
      [answer("/x", "/properties/a/type", "200", "post"), "string"],
      [answer("/x", "/properties/b/type", "200", "post"), undefined],
      [`${operation("/x")}/responses/200/headers`, undefined],
    ],
    findings: [
      ["unresolved-reference", "pages/api.yaml:10"],
      ["unresolved-reference", "pages/api.yaml:17"],
      ["foreign-reference", "pages/api.yaml:12"],
    ],
    // Reported once, where the reference stands.
    without: ["openapi-invalid", "reference-unresolved"],
  },
];
