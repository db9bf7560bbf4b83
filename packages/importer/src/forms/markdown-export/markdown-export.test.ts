import { describe, expect, it } from "vitest";
import { collect } from "../../diagnostics/diagnostics.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";
import { markdownExport } from "./markdown-export.js";

const chinese = `---
title: Acme
generator: "@tarslib/widdershins v4.0.30"
---

# Acme

Base URLs:

* <a href="https://acme.example">正式环境: https://acme.example</a>

# Authentication

# 任务/图片

## POST 创建任务

POST /v1/tasks/{style}

画一张图。

## 说明

\`\`\`json
{ "words": "of the author" }
\`\`\`

> Body 请求参数

\`\`\`json
{ "prompt": "a fox", "parts": [{ "type": "text" }] }
\`\`\`

### 请求参数

|名称|位置|类型|必选|中文名|说明|
|---|---|---|---|---|---|
|style|path|string| 是 ||画风|
|limit|query|integer| 否 ||none|
|body|body|object| 否 ||none|
|» prompt|body|string| 是 |提示|a \\| b|
|» size|body|string| 否 ||none|
|» parts|body|[anyOf]| 否 ||none|
|»» *anonymous*|body|[文本](#schema文本)| 否 ||none|
|»»» type|body|string| 是 ||none|
|»» *anonymous*|body|object| 否 ||none|
|»»» url|body|string(uri)| 是 ||none|
|» id|body|any| 否 ||none|
|»» *anonymous*|body|string| 否 ||none|
|»» *anonymous*|body|number| 否 ||none|

#### 枚举值

|属性|值|
|---|---|
|» size|1:1|
|» size|16:9|

> 返回示例

> 200 Response

\`\`\`json
{ "id": "t1", "parts": [] }
\`\`\`

> 404 Response

\`\`\`json
{ "id": 
\`\`\`

### 返回结果

|状态码|状态码含义|说明|数据模型|
|---|---|---|---|
|200|[OK](https://example)|none|Inline|
|404|[Not Found](https://example)|没有|[文本](#schema文本)|

### 返回数据结构

状态码 **200**

|名称|类型|必选|约束|中文名|说明|
|---|---|---|---|---|---|
|» id|string¦null|true|none||none|
|» parts|[anyOf]|false|none||none|

*anyOf*

|名称|类型|必选|约束|中文名|说明|
|---|---|---|---|---|---|
|»» *anonymous*|[文本](#schema文本)|false|none||none|

*or*

|名称|类型|必选|约束|中文名|说明|
|---|---|---|---|---|---|
|»» *anonymous*|object|false|none||none|
|»»» left|integer|true|read-only||none|

*continued*

|名称|类型|必选|约束|中文名|说明|
|---|---|---|---|---|---|
|» tags|[string]|true|none||none|

# 数据模型

<h2 id="tocS_文本">文本</h2>

<a id="schema文本"></a>

\`\`\`json
{ "type": "text" }
\`\`\`

### 属性

|名称|类型|必选|约束|中文名|说明|
|---|---|---|---|---|---|
|type|string|true|none||none|
|next|[[文本](#schema文本)]|false|none||none|
`;

const { document, diagnostics } = readDocumentation([{ path: "all.md", text: chinese }]);
const post = objectMember(objectMember(document.paths, "/v1/tasks/{style}"), "post");

describe("a Markdown export", () => {
  it("is told by its content", () => {
    expect(markdownExport.recognises({ path: "x", text: chinese })).toBe(true);
    expect(
      markdownExport.recognises({ path: "x", text: "# Words\n\nPOST /a\n\n|Name|Age|\n|---|---|" }),
    ).toBe(false);
  });

  it("has title, address and folder", () => {
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(document).toMatchObject({
      info: { title: "Acme" },
      servers: [{ url: "https://acme.example", description: "正式环境" }],
    });
    expect(post).toMatchObject({ summary: "创建任务", tags: ["任务/图片"] });
  });

  it("has the author's words, headings and all", () => {
    expect(post["description"]).toBe('画一张图。\n\n## 说明\n\n```json\n{ "words": "of the author" }\n```');
  });

  it("has parameters and a body, nested by its marks", () => {
    expect(post["parameters"]).toMatchObject([
      { name: "style", in: "path", required: true, description: "画风" },
      { name: "limit", in: "query", required: false, schema: { type: "integer" } },
    ]);
    const request = Object.values(objectMember(document.components, "schemas")).find((schema) =>
      JSON.stringify(schema).includes("提示"),
    );
    expect(request).toMatchObject({
      properties: {
        prompt: { type: "string", title: "提示", description: "a | b" },
        size: { type: "string", enum: ["1:1", "16:9"] },
        parts: {
          type: "array",
          items: {
            anyOf: [
              { $ref: expect.stringMatching(/^#\/components\/schemas\/[\w.-]+$/) },
              { type: "object", properties: { url: { type: "string", format: "uri" } }, required: ["url"] },
            ],
          },
        },
        id: { anyOf: [{ type: "string" }, { type: "number" }] },
      },
      required: ["prompt"],
    });
  });

  it("has answers, alternatives over several tables, and data models", () => {
    const responses = objectMember(post, "responses");
    expect(responses["200"]).toMatchObject({
      description: "OK",
      content: {
        "application/json": {
          schema: {
            properties: {
              id: { type: ["string", "null"] },
              parts: {
                items: { anyOf: [{}, { properties: { left: { type: "integer", readOnly: true } } }] },
              },
              tags: { type: "array", items: { type: "string" } },
            },
          },
          examples: { example: { value: { id: "t1", parts: [] } } },
        },
      },
    });
    expect(responses["404"]).toMatchObject({
      description: "没有",
      content: { "application/json": { schema: {} } },
    });
    expect(JSON.stringify(document.components)).toContain('"next":{"type":"array"');
  });

  it("reports a field that an example leaves out at the field's row", () => {
    const found = diagnostics.filter(({ rule }) => rule === "required-contradicted");
    const lines = chinese.split("\n");
    expect(found.map(({ location }) => lines[(location?.line ?? 0) - 1])).toContain(
      "|» tags|[string]|true|none||none|",
    );
  });

  it("knows where everything stands", () => {
    const line = chinese.split("\n").findIndex((one) => one.startsWith("|» prompt")) + 1;
    expect(JSON.stringify(document.components)).toContain(
      `"x-corsac-source":[{"file":"all.md","line":${line}`,
    );
    const broken = diagnostics.find(({ rule }) => rule === "unreadable-example");
    expect(chinese.split("\n")[(broken?.location?.line ?? 1) - 1]).toMatch(/"id":|```/);
  });
});

it("an export in English says the same", () => {
  const text = `# Acme

# Tasks

## POST Create a task

POST /v1/tasks

> Body Parameters

\`\`\`yaml
file: ""
\`\`\`

### Params

|Name|Location|Type|Required|Title|Description|
|---|---|---|---|---|---|
|body|body|object| no ||none|
|» file|body|string(binary)| yes ||The file.|

> Response Examples

> 200 Response

\`\`\`json
{ "id": "t1" }
\`\`\`

### Responses

|HTTP Status Code |Meaning|Description|Data schema|
|---|---|---|---|
|200|[OK](https://example)|Fine.|Inline|

### Responses Data Schema

HTTP Status Code **200**

|Name|Type|Required|Restrictions|Title|description|
|---|---|---|---|---|---|
|» id|string|true|none||none|
`.replace("HTTP Status Code |", "Status Code|");
  const english = readDocumentation([{ path: "all.md", text }]).document;
  expect(english.paths["/v1/tasks"]).toMatchObject({
    post: {
      tags: ["Tasks"],
      requestBody: { content: { "multipart/form-data": {} } },
      responses: {
        "200": {
          description: "Fine.",
          content: { "application/json": { schema: { properties: { id: {} } } } },
        },
      },
    },
  });
  expect(JSON.stringify(english.components)).toContain('"format":"binary","description":"The file."');
});
