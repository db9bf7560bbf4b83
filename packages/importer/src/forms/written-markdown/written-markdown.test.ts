import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { valueAtPointer } from "../../document/json-pointer.js";
import { objectMember, textMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

function read(text: string): { document: JsonObject; rules: string[] } {
  const { document, diagnostics } = readDocumentation([{ path: "api.md", text }]);
  const rules = diagnostics.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
  return { document, rules };
}

/** The schema of the body of `POST /v1/jobs`. */
function bodyOf(document: JsonObject): JsonValue | undefined {
  const schema = valueAtPointer(
    document,
    "/paths/~1v1~1jobs/post/requestBody/content/application~1json/schema",
  );
  const reference = textMember(schema, "$ref");
  return reference === undefined ? schema : valueAtPointer(document, reference.slice(1));
}

const table = "| Field | Type | Required |\n|---|---|---|\n| prompt | string | yes |\n";
const query = '```json\n{"id": "j1", "state": "done"}\n```\n';

describe("an operation is found", () => {
  it.each([
    ["as a line", `## Start\n\nPOST /v1/jobs\n\n${table}`, "Start"],
    ["as a line behind words", `## Start\n\nStarts a job.\n\n\`POST /v1/jobs\`\n\n${table}`, "Start"],
    ["with a label", `## Start\n\n**Endpoint:** \`POST /v1/jobs\`\n\n${table}`, "Start"],
    ["behind the title", `## Start — POST /v1/jobs\n\n${table}`, "Start"],
    ["before the title", `## POST /v1/jobs: Start\n\n${table}`, "Start"],
    ["in brackets", `## Start (\`POST /v1/jobs\`)\n\n${table}`, "Start"],
    ["with bold method", `## Start\n\n**POST** \`/v1/jobs\`\n\n${table}`, "Start"],
    [
      "with its protocol",
      `## Start\n\n\`\`\`http\nPOST /v1/jobs HTTP/1.1\nHost: a.example\n\`\`\`\n\n${table}`,
      "Start",
    ],
    ["in a sentence", `## Start\n\nSend a \`POST\` request to \`/v1/jobs\`:\n\n${table}`, "Start"],
    ["in a Chinese sentence", `## 创建\n\n向 \`/v1/jobs\` 发送 \`POST\` 请求：\n\n${table}`, "创建"],
    [
      "below a comment in a sample",
      `## Start\n\n\`\`\`sh\n# before: curl -X GET /v0/jobs\ncurl -X POST /v1/jobs\n\`\`\`\n\n${table}`,
      "Start",
    ],
    ["in two lines", `## Start\n\n- **Method**: POST\n- **URL**: /v1/jobs\n\n${table}`, "Start"],
    ["in two lines in Chinese", `## 创建\n\n请求地址：\`/v1/jobs\`\n\n请求方式：POST\n\n${table}`, "创建"],
    ["in a table", `## Start\n\n| Method | POST |\n|---|---|\n| Path | /v1/jobs |\n\n${table}`, "Start"],
    ["below a heading of its part", `## 2. Start\n\n### Request\n\nPOST /v1/jobs\n\n${table}`, "Start"],
    [
      "in a sample of curl",
      `## Start\n\n\`\`\`sh\ncurl -X POST /v1/jobs -d '{"prompt": "a"}'\n\`\`\`\n\n${table}`,
      "Start",
    ],
  ])("%s", (_name, text, title) => {
    const { document, rules } = read(text);
    expect(Object.keys(Object(document["paths"]))).toEqual(["/v1/jobs"]);
    expect(valueAtPointer(document, "/paths/~1v1~1jobs/post/summary")).toBe(title);
    expect(bodyOf(document)).toMatchObject({
      properties: { prompt: { type: "string" } },
      required: ["prompt"],
    });
    expect(rules.filter((rule) => rule !== "undocumented-output")).toEqual([]);
  });

  it.each([
    [
      "words about methods",
      "# Notes\n\nWe like GET and POST requests. `curl` is a program.\n\n| a | b |\n|---|---|\n",
    ],
    ["a sentence with a request", "# Notes\n\n- Then call GET /v1/jobs until it is done.\n"],
    ["code", '# Notes\n\n```js\nfetch("/v1/jobs", { method: "POST" });\n```\n'],
  ])("not in %s", (_name, text) => {
    expect(read(text)).toMatchObject({ document: { paths: {} }, rules: ["no-documentation"] });
  });
});

describe("fields", () => {
  const properties = (text: string): unknown =>
    objectMember(bodyOf(read(`# A\n\n## Start\n\nPOST /v1/jobs\n\n${text}`).document), "properties");

  it("of bullets have types, defaults and descriptions", () => {
    expect(
      properties(
        "- `text` (string, required): What to say.\n- **speed** (float, default 1.5): How fast\n- n: not a field\n- `tags` (array of strings, optional) — Words\n",
      ),
    ).toMatchObject({
      text: { type: "string", description: "What to say." },
      speed: { type: "number", default: 1.5 },
      tags: { type: "array", items: { type: "string" } },
    });
  });

  it("of announced bullets need no type, and brackets may hold more than a type", () => {
    expect(
      properties(
        "Parameters:\n\n1. **size** – `small`, `medium` (default) or `large`\n2. **steps** *(int, optional)*: 1 to 40\n3. `limit` (integer ≥ 1 and < 50)\n",
      ),
    ).toMatchObject({
      size: {},
      steps: { type: "integer", minimum: 1, maximum: 40 },
      limit: { type: "integer", minimum: 1, exclusiveMaximum: 50 },
    });
  });

  it("of tables have their defaults, also in Chinese", () => {
    expect(
      properties(
        "| 参数名 | 类型 | 是否必填 | 默认值 | 说明 |\n|--|--|--|--|--|\n| n | int | 否 | 2 | 数量 |\n| hd | bool | 否 | - | 高清 |\n",
      ),
    ).toMatchObject({ n: { type: "integer", default: 2 }, hd: { type: "boolean" } });
  });

  it("with dots are inside of each other", () => {
    expect(
      properties("| Name | Type |\n|--|--|\n| `a.b` | string |\n| `a.c[].d` | int |\n| e[] | string[] |\n"),
    ).toMatchObject({
      a: { properties: { b: { type: "string" }, c: { items: { properties: { d: { type: "integer" } } } } } },
      e: { type: "array", items: { type: "string" } },
    });
  });

  it("below a heading of headers or of the query are sent there", () => {
    const { document } = read(
      "## List\n\nGET https://a.example/v1/jobs\n\n### Headers\n\n| Key | Value |\n|--|--|\n| Authorization | Bearer {token} |\n| X-Trace | abc |\n\n### Query\n\n- `limit` (int): At most 50\n",
    );
    expect(document["servers"]).toEqual([{ url: "https://a.example" }]);
    expect(valueAtPointer(document, "/components/securitySchemes")).toMatchObject({
      bearer: { type: "http", scheme: "bearer" },
    });
    expect(valueAtPointer(document, "/paths/~1v1~1jobs/get/parameters")).toMatchObject([
      { name: "X-Trace", in: "header", schema: { type: "string" } },
      { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
    ]);
  });
});

describe("responses", () => {
  const responses = (text: string): unknown =>
    valueAtPointer(
      read(`# A\n\n## Look up\n\nGET /v1/jobs/<id>\n\n${text}`).document,
      "/paths/~1v1~1jobs~1{id}/get/responses",
    );
  const example = (value: unknown) => ({
    content: { "application/json": { examples: { example: { value } } } },
  });

  it.each([
    ["what a request without a body shows", query],
    ["below a heading", `### Response\n\n${query}`],
    ["below a line", `Returns:\n\n${query}`],
    [
      "below a sample",
      `\`\`\`sh\ncurl https://a.example/v1/jobs/1 -H "Authorization: Bearer $KEY"\n\`\`\`\n\n${query}`,
    ],
  ])("%s", (_name, text) => {
    expect(responses(text)).toMatchObject({ 200: example({ id: "j1", state: "done" }) });
  });

  it.each([
    [
      "a body below a line without an empty one",
      "json",
      'HTTP/1.1 201 Created\n{ "id": "j1" }',
      { id: "j1" },
    ],
    [
      "headers",
      "http",
      'HTTP/2 201\r\nContent-Type: application/json\r\nX-Id: 1\r\n\r\n{ "id": "j1" }',
      { id: "j1" },
    ],
    ["no language", "", "HTTP/1.1 201 Created\n\n[1]", [1]],
  ])("have the status line of a sample with %s", (_name, language, text, value) => {
    const { document, rules } = read(
      `# A\n\n## Start\n\nPOST /v1/jobs\n\n| Name | Type |\n|--|--|\n| prompt | string |\n\n\`\`\`${language}\n${text}\n\`\`\`\n`,
    );
    expect(valueAtPointer(document, "/paths/~1v1~1jobs/post/responses")).toMatchObject({
      201: example(value),
    });
    expect(rules).not.toContain("unreadable-example");
  });

  it("have no body where a sample has its status line alone", () => {
    expect(responses("```\nHTTP/1.1 204 No Content\n```\n")).toEqual({
      204: expect.not.objectContaining({ content: expect.anything() }),
    });
  });

  it("have the status that the heading names, and the schema of a table", () => {
    expect(
      responses(
        `### Response (201 Created)\n\n${query}\n### Response 404\n\n| Name | Type |\n|--|--|\n| error | string |\n\n### Errors\n\n| Code | Meaning |\n|--|--|\n| 401 | no key |\n`,
      ),
    ).toMatchObject({
      201: example({ id: "j1", state: "done" }),
      404: { content: { "application/json": { schema: { properties: { error: { type: "string" } } } } } },
    });
  });
});

describe("samples", () => {
  const draw = `## Draw\n\n\`POST /draw\` on \`https://pix.example\`\n\n${table}`;
  const foreign =
    '```bash\ncurl https://other.example/v1/images -H "Authorization: Bearer $KEY" -d \'{"model": "m"}\'\n```\n';

  it.each([
    ["in a section of its own", `# Pix\n\n${draw}\n## Moving from another service\n\n${foreign}`],
    ["below the operation", `# Pix\n\n${draw}\nBefore:\n\n${foreign}`],
  ])("of another service say nothing of this one: %s", (_name, text) => {
    const { document } = read(text);
    expect(document["servers"]).toEqual([{ url: "https://pix.example" }]);
    expect(Object.keys(Object(document["paths"]))).toEqual(["/draw"]);
    expect(document["security"]).toBeUndefined();
    const schemas = Object.values(Object(valueAtPointer(document, "/components/schemas")));
    expect(schemas.map((schema) => Object.keys(objectMember(schema as JsonValue, "properties")))).toEqual([
      ["prompt"],
    ]);
  });

  it.each([
    [
      "multipart",
      "curl --url https://a.example/v1/jobs --form clip=@a.mp3 -F 'lang=en'",
      "multipart/form-data",
    ],
    [
      "encoded",
      "POST /v1/jobs HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n\nclip=a+b&lang=en",
      "application/x-www-form-urlencoded",
    ],
  ])("send forms: %s", (_name, sample, mediaType) => {
    const { document } = read(`# A\n\n\`\`\`\n${sample}\n\`\`\`\n`);
    expect(document["servers"]).toEqual([{ url: "https://a.example" }]);
    const content = valueAtPointer(document, "/paths/~1v1~1jobs/post/requestBody/content");
    expect(Object.keys(Object(content))).toEqual([mediaType]);
    const [schema] = Object.values(Object(valueAtPointer(document, "/components/schemas")));
    expect(Object.keys(objectMember(schema as JsonValue, "properties"))).toEqual(["clip", "lang"]);
  });
});

it("requests in one heading share what is below", () => {
  const { document } = read(`# A\n\n## \`POST /v1/jobs\` and \`POST /v1/tasks\`\n\n${table}`);
  expect(Object.keys(Object(document["paths"]))).toEqual(["/v1/jobs", "/v1/tasks"]);
});

it("labels of one word separate tables", () => {
  const { document } = read(
    `# A\n\n## Start\n\nPOST /v1/jobs\n\nQuery\n\n| Name | Type |\n|--|--|\n| region | string |\n\nBody\n\n${table}`,
  );
  expect(valueAtPointer(document, "/paths/~1v1~1jobs/post/parameters")).toMatchObject([
    { name: "region", in: "query" },
  ]);
  expect(Object.keys(objectMember(bodyOf(document), "properties"))).toEqual(["prompt"]);
});

it("the example of a body is what curl reads from a here-document, and -u is basic authentication", () => {
  const { document } = read(
    `# A\n\n## Speak\n\n\`\`\`sh\ncurl https://voice.example/v1/speak \\\n  -u "$USER:$PASS" \\\n  --data-binary @- <<'EOF'\n{ "text": "it's \\"so\\"" }\nEOF\n\`\`\`\n`,
  );
  expect(document).toMatchObject({
    paths: {
      "/v1/speak": {
        post: {
          requestBody: {
            content: { "application/json": { examples: { example: { value: { text: 'it\'s "so"' } } } } },
          },
        },
      },
    },
    components: { securitySchemes: { basic: { type: "http", scheme: "basic" } } },
  });
});

it("the example of a body is what curl sends, and its key is a security scheme", () => {
  const { document } = read(
    `# A\n\n## Speak\n\n\`\`\`bash\ncurl -X POST "https://voice.example/v1/speak" \\\n  -H "X-API-Key: $KEY" \\\n  -d '{"text": "it is", "speed": 1.5}'\n\`\`\`\n\n${query}`,
  );
  expect(valueAtPointer(document, "/paths/~1v1~1speak/post")).toMatchObject({
    requestBody: {
      content: { "application/json": { examples: { example: { value: { text: "it is", speed: 1.5 } } } } },
    },
    responses: { 200: {} },
  });
  expect(document["servers"]).toEqual([{ url: "https://voice.example" }]);
  expect(Object.values(Object(valueAtPointer(document, "/components/securitySchemes")))).toMatchObject([
    { type: "apiKey", in: "header", name: "X-API-Key" },
  ]);
});

it.each([
  ["headings", "## Start (POST /v1/jobs\n"],
  ["labels", "- **Method**: POST\n"],
  ["bullets", "- `a` (string, required): b\n"],
  ["samples", "```\ncurl -X POST /v1/jobs -d '{\n```\n"],
  ["open samples", "```\ncurl '"],
  ["words of curl", `\`\`\`\ncurl ${'-H "a: b" \\\n'.repeat(40)}\n\`\`\`\n`],
])("thousands of %s are read in linear work", (_name, line) => {
  const text = `# A\n\n## Start\n\nPOST /v1/jobs\n\n${line.repeat(4000)}`;
  expect(Object.keys(Object(read(text).document["paths"]))).toContain("/v1/jobs");
});
