import { body, type MadeUpCase, operation } from "./made-up-case.js";

const words = "{type: string, enum: [queued, working, done, failed]}";
const api = (paths: string): string => `openapi: 3.1.0
info: {title: Mint, version: 1.10}
servers: [{url: 'https://mint.example'}]
paths:
${paths}`;
const create = (path: string, model: string, rest: string): string =>
  `  ${path}:\n    post: {operationId: ${model}, requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: ${model}}, prompt: {type: string}, cover_url: {type: string}}}}}}, ${rest}}\n`;
const task = (description: string, rest = ""): string =>
  `responses: {'200': {description: ${JSON.stringify(description)}, content: {application/json: {schema: {type: object, properties: {id: {type: string}, status: ${words}${rest}}}}}}}`;
const look = (path: string, description: string, answer: string): string =>
  `  ${path}/{id}:\n    get: {operationId: look, description: ${JSON.stringify(description)}, parameters: [{name: id, in: path, required: true, schema: {type: string}}], ${answer}}\n`;

/** Sentences about responses, and facts that a constant contradicts. */
export const sentences: readonly MadeUpCase[] = [
  {
    name: "the query's page states where the file is",
    files: {
      "pages/api.yaml": api(
        create("/coins", "mint-1", task("ok")) +
          look("/coins", "When the status is `done` the file is at `result.url`.", task("ok")),
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/coin/fields/output", "/result/url"],
      ["/components/schemas/Mint1Output/format", "uri"],
      ["/x-corsac-models/0/output/files/0/pointer", ""],
      ["/info/version", "1.10"],
    ],
    without: ["undocumented-output"],
  },
  {
    name: "in Chinese, in the description of the response, of one name, below an envelope",
    files: {
      "pages/api.yaml": api(
        create("/coins", "mint-1", task("ok")) +
          look(
            "/coins",
            "查询",
            `responses: {'200': {description: "成功后视频地址在 \`video_url\` 字段。", content: {application/json: {schema: {type: object, properties: {code: {type: integer}, data: {type: object, properties: {id: {type: string}, status: ${words}}}}}}}}}`,
          ),
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/coin/fields/output", "/data/video_url"],
      ["/components/schemas/Mint1Output/format", "uri"],
    ],
  },
  {
    name: "a sentence about an input, a state, or none in code states no place",
    files: {
      "pages/api.yaml": api(
        create("/coins", "mint-1", task("ok")) +
          look(
            "/coins",
            "The image is in `cover_url`. The result is in `data.status`. The file is in use. The error is at `fault.text`. The file is not at `old.url`.",
            task("ok"),
          ),
      ),
    },
    facts: [["/x-corsac-lifecycles/coin/fields/output", undefined]],
    findings: [["undocumented-output"]],
  },
  {
    name: "a response that a sentence states as binary is a file",
    files: {
      "pages/api.yaml": api(
        create(
          "/say",
          "say-1",
          "description: Returns the audio as a binary MP3 file., responses: {'200': {description: ok}}",
        ) +
          create(
            "/draw",
            "draw-1",
            "responses: {'200': {description: 返回图片的二进制数据, content: {application/json: {schema: {type: object, properties: {}}}}}}",
          ) +
          create(
            "/pack",
            "pack-1",
            "responses: {'200': {description: 'The file content, as ZIP.'}, '204': {description: The file content is empty.}}",
          ),
      ),
    },
    facts: [
      [`${operation("/say")}/responses/200/content/#keys`, ["audio/mpeg"]],
      [`${operation("/draw")}/responses/200/content/#keys`, ["image/*"]],
      [`${operation("/pack")}/responses/200/content/#keys`, ["application/zip"]],
      [`${operation("/pack")}/responses/204/content`, undefined],
      ["/x-corsac-models/name=say1/output/files/0/encoding", "body"],
    ],
    without: ["undocumented-output"],
  },
  {
    name: "an encoded file, an address, a request, a condition and a documented response are no binary response",
    files: {
      "pages/api.yaml": api(
        create(
          "/a",
          "a-1",
          "description: Returns the binary data as base64., responses: {'200': {description: ok}}",
        ) +
          create(
            "/b",
            "b-1",
            "description: Returns the URL of the binary file., responses: {'200': {description: ok}}",
          ) +
          create(
            "/c",
            "c-1",
            "description: Takes binary data in the request body., responses: {'200': {description: ok}}",
          ) +
          create(
            "/d",
            "d-1",
            "description: Returns binary data if raw is true., responses: {'200': {description: ok}}",
          ) +
          create(
            "/e",
            "e-1",
            "description: Returns binary data., responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}}",
          ),
      ),
    },
    facts: [
      [`${operation("/a")}/responses/200/content`, undefined],
      [`${operation("/b")}/responses/200/content`, undefined],
      [`${operation("/c")}/responses/200/content`, undefined],
      [`${operation("/d")}/responses/200/content`, undefined],
      [`${operation("/e")}/responses/200/content/#keys`, ["application/json"]],
    ],
  },
  {
    name: "a response that is an id alone is no text",
    files: {
      "pages/api.yaml": api(
        create(
          "/coins",
          "mint-1",
          "responses: {'200': {description: ok, content: {application/json: {schema: {type: string}, example: 9f1c2a3b-1111-4222-8333-444455556666}}}}",
        ) +
          look("/coins", "Look.", task("ok", ", url: {type: string, format: uri}")) +
          create(
            "/poem",
            "poem-1",
            "responses: {'200': {description: ok, content: {application/json: {schema: {type: string}, example: Roses are red in 2026}}}}",
          ),
      ),
    },
    facts: [
      ["/x-corsac-models/name=mint1/kind", "task"],
      ["/x-corsac-models/name=mint1/output/text", undefined],
      ["/x-corsac-lifecycles/coin/id", ""],
      ["/x-corsac-models/name=poem1/kind", "answer"],
      ["/x-corsac-models/name=poem1/output/text", ""],
    ],
  },
  {
    name: "no fact of a sentence or an example contradicts a constant",
    files: {
      "pages/api.yaml":
        api(`  /c:\n    post: {operationId: c, requestBody: {content: {application/json: {example: {box: {k: 1}}, schema: {type: object, properties: {
        list: {type: array, const: [1, 2], description: 'Possible values: 3, 4', items: {type: integer}},
        word: {type: string, const: full, description: 'Supported values: half, none. Default: half'},
        count: {type: integer, const: 5, description: 'Range: 1-3'},
        fits: {type: integer, const: 2, description: 'Range: 1-3'},
        box: {const: {k: a}}}}}}}, responses: {'200': {description: ok}}}`),
    },
    facts: [
      [body("/c", "/properties/list/items"), { type: "integer" }],
      [body("/c", "/properties/word/enum"), undefined],
      [body("/c", "/properties/word/default"), undefined],
      [body("/c", "/properties/count/maximum"), undefined],
      [body("/c", "/properties/fits/maximum"), 3],
      [body("/c", "/properties/box/properties"), undefined],
    ],
  },
  {
    name: "a key that the document makes optional stays optional",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: Keys, version: 2.00}
servers: [{url: 'https://keys.example'}]
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: bearer}}}
security: [{}, {key: []}]
paths:
  /a: {get: {operationId: a, responses: {'200': {description: ok}}}}
  /b: {get: {operationId: b, security: [{token: []}, {}], responses: {'200': {description: ok}}}}
`,
    },
    facts: [
      ["/security", [{}, { key: [] }]],
      [`${operation("/a", "get")}/security`, undefined],
      [`${operation("/b", "get")}/security`, [{ token: [] }, {}]],
      ["/info/version", "2.00"],
    ],
  },
  {
    name: "enumerations in the column of types of a written table",
    files: {
      "pages/mint.md": `# Mint API

Base URL: https://mint.example

## Strike a coin

\`POST /v1/coins\`

| Field | Type | Required | Description |
|---|---|---|---|
| metal | enum(gold,silver) | yes | The metal |
| edge | enum(\`plain\`, \`reeded\`) | no | The edge |
| side | string enum[heads \\| tails] | no | The side |
| lit | "a" \\| "b" | no | The letter |
| size | int enum(1, 2), optional | no | The size |
| kind | 枚举（甲、乙） | no | The kind |
| name | enum<string> | no | The name |
| when | string(date-time) | no | The time |
| count | integer(1-4) | no | The count |
`,
    },
    facts: [
      [body("/v1/coins", "/properties/metal/enum"), ["gold", "silver"]],
      [body("/v1/coins", "/properties/edge/enum"), ["plain", "reeded"]],
      [body("/v1/coins", "/properties/side/enum"), ["heads", "tails"]],
      [body("/v1/coins", "/properties/lit/enum"), ["a", "b"]],
      [body("/v1/coins", "/properties/size/enum"), [1, 2]],
      [body("/v1/coins", "/properties/kind/enum"), ["甲", "乙"]],
      [body("/v1/coins", "/properties/name/enum"), undefined],
      [body("/v1/coins", "/properties/name/type"), "string"],
      [body("/v1/coins", "/properties/when/format"), "date-time"],
      [body("/v1/coins", "/properties/count/type"), "integer"],
      [body("/v1/coins", "/properties/count/format"), undefined],
    ],
    without: ["unknown-type"],
  },
];
