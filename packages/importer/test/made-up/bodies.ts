import { answer, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const form = "multipart/form-data";

/** Bodies, parameters and answers in the words of other versions and tools. */
export const bodies: readonly MadeUpCase[] = [
  {
    name: "bodies without a schema, in: body, content parameters, odd statuses, webhooks",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Bodies, version: '1'}
paths:
  /zip: {post: {operationId: zip, requestBody: {content: {application/zip: {}, 'image/*': {schema: {}}}}, responses: {'200': {description: ok, content: {application/pdf: {}}}}}}
  /null: {post: {operationId: nul, requestBody: {content: {application/octet-stream: {schema: null}}}, responses: {'200': {description: ok}}}}
  /old: {post: {operationId: old, parameters: [{name: payload, in: body, required: true, schema: {type: object, properties: {x: {type: string}}}}], responses: {'200': {description: ok}}}}
  /form: {post: {operationId: form, parameters: [{name: pic, in: formData, type: file, required: true}, {name: note, in: formData, schema: {type: string}}], responses: {'200': {description: ok}}}}
  /find: {get: {operationId: find, parameters: [{name: filter, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: integer}}}}}}, {name: n, in: query, type: integer, minimum: 1, default: 5}], responses: {'2XX': {description: some}, default: {description: other}, fine: {description: odd}}}}
  /media: {get: {operationId: media, responses: {ok: {description: yes, content: {json: {schema: {type: object, properties: {lvl: {type: integer, enum: ['1', '2']}}}}}}}}}
webhooks:
  jobDone: {post: {operationId: jobDone, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}, responses: {'204': {description: taken}}}}
components: {schemas: {Job: {type: object, properties: {id: {type: string}}}}}
`,
    },
    facts: [
      [`${operation("/zip")}/requestBody/content/#keys`, ["application/zip", "image/*"]],
      [`${operation("/zip")}/responses/200/content/#keys`, ["application/pdf"]],
      [`${operation("/null")}/requestBody/content/#keys`, ["application/octet-stream"]],
      [body("/old", "/properties/x/type"), "string"],
      [body("/form", "/required", form), ["pic"]],
      [body("/form", "/properties/#keys", form), ["note", "pic"]],
      [parameter("/find", "filter", "/content/application~1json/schema/properties/a/type"), "integer"],
      [parameter("/find", "n", "/schema"), { type: "integer", minimum: 1, default: 5 }],
      [`${operation("/find", "get")}/responses/#keys`, ["2XX", "default"]],
      [answer("/media", "/properties/lvl/enum"), [1, 2]],
      ["/webhooks/jobDone/post/requestBody/content/application~1json/schema/properties/id/type", "string"],
    ],
    findings: [
      ["left-out", "pages/api.yaml:8"],
      ["repaired-declaration", "pages/api.yaml:9"],
    ],
  },
  {
    name: "an Apifox project with form fields and a binary body",
    files: {
      "pages/项目.apifox.json": JSON.stringify({
        apifoxProject: "1.0.0",
        $schema: { app: "apifox", type: "project", version: "1.2.0" },
        info: { name: "项目" },
        apiCollection: [
          {
            name: "根目录",
            items: [
              {
                name: "上传",
                api: {
                  id: "11",
                  method: "post",
                  path: "/upload",
                  parameters: {},
                  responses: [],
                  requestBody: {
                    type: form,
                    parameters: [
                      { id: "a", name: "file", type: "file", required: true, enable: true },
                      {
                        id: "b",
                        name: "labels",
                        type: "array",
                        enable: true,
                        schema: { type: "array", items: { type: "string", maxLength: 8 }, maxItems: 3 },
                      },
                    ],
                  },
                },
              },
              {
                name: "原文",
                api: {
                  id: "12",
                  method: "post",
                  path: "/raw",
                  parameters: {},
                  responses: [],
                  requestBody: { type: "application/octet-stream", parameters: [] },
                },
              },
            ],
          },
        ],
      }),
    },
    facts: [
      [body("/upload", "/required", form), ["file"]],
      [body("/upload", "/properties/labels/maxItems", form), 3],
      [body("/upload", "/properties/labels/items/maxLength", form), 8],
      [`${operation("/raw")}/requestBody/content/#keys`, ["application/octet-stream"]],
    ],
  },
  {
    name: "a Markdown export in English, whose heading of statuses names HTTP",
    files: {
      "pages/export.md": `---
title: Depot
generator: "@tarslib/widdershins v4.0.30"
---

# Depot

Base URLs:

* <a href="https://depot.example">Prod: https://depot.example</a>

# Default

## GET Parcels

GET /parcels/{depot}

### Params

|Name|Location|Type|Required|Description|
|---|---|---|---|---|
|depot|path|string| yes |which|
|codes|query|array[string]| no |several|
|rows|query|array[object]| no |several|

> Response Examples

> 200 Response

\`\`\`json
{"parcels": [{"id": 1}]}
\`\`\`

### Responses

|HTTP Status Code |Meaning|Description|Data schema|
|---|---|---|---|
|200|[OK](https://tools.ietf.org/html/rfc7231#section-6.3.1)|none|Inline|

### Responses Data Schema

HTTP Status Code **200**

|Name|Type|Required|Restrictions|Title|description|
|---|---|---|---|---|---|
|» parcels|[object]|true|none||none|
|»» id|integer|true|none||none|
`,
    },
    facts: [
      [parameter("/parcels/{depot}", "codes", "/schema/items/type"), "string"],
      [parameter("/parcels/{depot}", "rows", "/schema/items/type"), "object"],
      [answer("/parcels/{depot}", "/properties/parcels/items/properties/id/type"), "integer"],
      [answer("/parcels/{depot}", "/required"), ["parcels"]],
    ],
  },
];
