import { publishedPage } from "../pages/published-page.js";
import { bodyPage, type Files, fieldPage, type HintCase, page } from "./hint-case.js";

const ok = "responses: { '200': { description: OK } }";
const get = (path: string, members = ""): Files => ({
  "pages/hay.yaml": page(
    `'${path}':\n  get:\n    summary: Read hay\n    ${ok}${members === "" ? "" : `\n    ${members}`}`,
  ),
});
const parameter = (text: string, path = "/v1/hay"): Files => get(path, `parameters: [${text}]`);
const inPath = (name: string): string =>
  `{ name: ${name}, in: path, required: true, schema: { type: string } }`;
const good = fieldPage("{ type: integer }");

const echo = (fields: string): string =>
  `{ type: object, properties: { id: { type: string }, input: { type: object, properties: { ${fields} } } } }`;
const painter = (answer: string): string =>
  page(`/v1/models/farm/painter/run:
  post:
    requestBody: { content: { application/json: { schema: { type: object, properties: { input: { type: object, properties: { prompt: { type: string } } } } } } } }
    responses: { '200': { description: OK, content: { application/json: { schema: ${answer} } } } }`);
const singing = "lyrics: { type: string }, tempo: { type: integer }";
const query = (answer: string): string =>
  page(`/v1/jobs/{id}:
  get:
    parameters: [${inPath("id")}]
    responses: { '200': { description: OK, content: { application/json: { schema: ${answer} } } } }`);
const mower = (example: string): Files => ({
  "pages/mower.yaml": page(`/v1/models/farm/mower/run:
  post:
    requestBody: { content: { application/json: { schema: { type: object, properties: { input: { type: object, properties: { length: { type: integer } } } } } } } }
    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { id: { type: string }, model: { type: string } } }, example: ${example} } } } }`),
});
const twice = (summary: string, type: string): string =>
  page(`/v1/jobs:
  post:
    summary: ${summary}
    requestBody: { content: { application/json: { schema: { type: object, properties: { length: { type: ${type} } } } } } }
    ${ok}`);
const sameModel = (type: string): string =>
  page(`/v1/models/farm/mower/run:
  post:
    summary: Mow
    requestBody: { content: { application/json: { schema: { type: object, properties: { length: { type: ${type} }, prompt: { type: string } } } } } }
    ${ok}`);
const listed = (described: string, ...values: string[]): Files => ({
  "pages/hay.txt": publishedPage({
    title: "Mow hay",
    head: values,
    parameters: ["Body 参数application/json", "style", "string", "必需", described, "示例", "{}"],
  }),
});

/** What is wrong with an operation of a page. */
export const pageOperationHints: readonly HintCase[] = [
  {
    rule: "unnamed-parameter",
    files: parameter("{ name: '', in: query, schema: { type: string } }"),
    ways: {
      "Give it a name": parameter("{ name: field, in: query, schema: { type: string } }"),
      "remove it there": get("/v1/hay"),
    },
  },
  {
    rule: "stale-body-on-get",
    files: get(
      "/v1/hay",
      "requestBody: { content: { application/json: { schema: { type: object, properties: { n: { type: integer } } } } } }",
    ),
    ways: { "Remove the body": get("/v1/hay"), "correct the method": { "pages/hay.yaml": good } },
  },
  {
    rule: "authorization-header",
    files: parameter("{ name: Authorization, in: header, schema: { type: string } }"),
    ways: { "remove the parameter from the page": get("/v1/hay") },
  },
  {
    rule: "contradicting-security",
    files: get(
      "/v1/hay",
      "security: []\n    parameters: [{ name: Authorization, in: header, schema: { type: string } }]",
    ),
    ways: {
      "Declare the key as a security scheme, list it under security instead of [], and remove the parameter":
        {
          "pages/hay.yaml": page(
            `/v1/hay: { get: { summary: Read hay, ${ok}, security: [{ key: [] }] } }`,
            "components: { securitySchemes: { key: { type: http, scheme: bearer } } }\n",
          ),
        },
      "remove only the parameter": get("/v1/hay", "security: []"),
    },
  },
  {
    rule: "transport-header",
    files: parameter("{ name: Accept, in: header, schema: { type: string } }"),
    ways: { "remove the parameter from the page": get("/v1/hay") },
  },
  {
    rule: "non-ascii-name",
    files: parameter(inPath("编号"), "/v1/hay/{编号}"),
    ways: { "write an ASCII name on the page": parameter(inPath("number"), "/v1/hay/{number}") },
  },
  {
    rule: "repaired-declaration",
    files: parameter(inPath("id"), "/v1/hay/{id}/{id}"),
    ways: { "Write it on the page": parameter(inPath("id"), "/v1/hay/{id}/first") },
  },
  {
    rule: "path-parameter-mismatch",
    files: parameter(inPath("job"), "/v1/hay/{id}"),
    ways: { "Correct it on the page": parameter(inPath("id"), "/v1/hay/{id}") },
  },
  {
    rule: "foreign-response-example",
    files: mower("{ id: '1', model: farm/painter }"),
    ways: { "Replace it with a response of this model": mower("{ id: '1', model: farm/mower }") },
  },
  {
    rule: "pasted-response-schema",
    files: { "pages/painter.yaml": painter(echo(singing)) },
    ways: {
      "Describe this model's inputs": { "pages/painter.yaml": painter(echo("prompt: { type: string }")) },
      "any object": {
        "pages/painter.yaml": painter(
          "{ type: object, properties: { id: { type: string }, input: { type: object } } }",
        ),
      },
    },
  },
  {
    rule: "narrowed-response-schema",
    files: { "pages/painter.yaml": painter(echo(singing)), "pages/query.yaml": query(echo(singing)) },
    ways: {
      "as any object": {
        "pages/query.yaml": query(
          "{ type: object, properties: { id: { type: string }, input: { type: object } } }",
        ),
      },
    },
  },
  {
    rule: "unattached-list",
    files: listed("怎样割。", "16:9", "4:3", "1:1"),
    ways: {
      "Write the values into the description of their field": listed("怎样割。可选值：16:9、4:3、1:1。"),
    },
  },
  {
    rule: "contradicting-pages",
    files: { "pages/one.yaml": sameModel("integer"), "pages/two.yaml": sameModel("string") },
    ways: { "Make the pages agree": { "pages/two.yaml": sameModel("integer") } },
  },
  {
    rule: "literal-path-id",
    files: get("/v1/task/1743326750223591/fetch"),
    ways: { "write `{id}` in the path of the page": parameter(inPath("id"), "/v1/task/{id}/fetch") },
  },
  {
    rule: "stray-key",
    files: {
      "pages/hay.yaml": bodyPage("{ type: object }").replace(
        "application/json: {",
        "application/json: { length: 4,",
      ),
    },
    ways: {
      "Move it into the schema": { "pages/hay.yaml": good },
      "remove it from the page": { "pages/hay.yaml": bodyPage("{ type: object }") },
    },
  },
  {
    rule: "duplicate-operation",
    files: { "pages/one.yaml": twice("Mow", "integer"), "pages/two.yaml": twice("Mow", "string") },
    ways: {
      "Remove one of the pages": { "pages/two.yaml": null },
      "give each operation its own title": { "pages/two.yaml": twice("Mow twice", "string") },
      "each its own model": {
        "pages/two.yaml": twice("Mow", "string").replace(
          "properties: {",
          "properties: { model: { type: string, const: mow-2 },",
        ),
      },
    },
  },
  {
    rule: "placeholder-in-path",
    files: get("/v1/task/:id/fetch"),
    ways: { "Write a parameter on the page": parameter(inPath("id"), "/v1/task/{id}/fetch") },
  },
  {
    rule: "repaired-path",
    files: get("/v1/hay?dry=1"),
    ways: {
      "Write only the path": parameter("{ name: dry, in: query, schema: { type: string } }"),
    },
  },
  {
    rule: "repaired-declaration",
    files: {
      "pages/hay.yaml": page(
        `/v1/hay: { get: { ${ok}, security: [{ key: [] }] } }`,
        "components: { securitySchemes: { key: { type: bearer } } }\n",
      ),
    },
    ways: {
      "as OpenAPI defines it": {
        "pages/hay.yaml": page(
          `/v1/hay: { get: { ${ok}, security: [{ key: [] }] } }`,
          "components: { securitySchemes: { key: { type: http, scheme: bearer } } }\n",
        ),
      },
    },
  },
  {
    rule: "left-out",
    files: {
      "pages/hay.yaml": page(
        "/v1/hay: { get: { responses: { '200': { description: OK }, success or failure: { description: Odd } } } }",
      ),
    },
    ways: {
      "Correct it on the page": {
        "pages/hay.yaml": page(
          "/v1/hay: { get: { responses: { '200': { description: OK }, default: { description: Odd } } } }",
        ),
      },
    },
  },
];
