import { answer, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const ok = "{'200': {description: ok}}";
const form = "multipart/form-data";

/** Bodies, fields and parameters that hold little, and what they hold. */
export const parts: readonly MadeUpCase[] = [
  {
    name: "bodies of text, XML and anything, parts without a schema, several examples of a parameter",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Parts, version: '1'}
servers: [{url: 'https://parts.example'}]
paths:
  /text: {post: {operationId: text, requestBody: {content: {text/plain: {example: hello}}}, responses: ${ok}}}
  /xml: {post: {operationId: xml, requestBody: {content: {application/xml: {schema: true}}}, responses: ${ok}}}
  /any: {post: {operationId: any, requestBody: {required: true, content: {'*/*': {}}}, responses: ${ok}}}
  /form: {post: {operationId: form, requestBody: {content: {${form}: {schema: {type: object, required: [clip], properties: {clip: {}, cover: {type: string, contentMediaType: image/png, contentEncoding: base64}}}, encoding: {clip: {contentType: video/mp4}}}}}, responses: ${ok}}}
  /find: {get: {operationId: find, parameters: [{name: sort, in: query, schema: {type: string}, examples: {up: {value: asc}, down: {value: desc}}}, {name: ids, in: query, style: form, explode: false, schema: {type: array, items: {type: integer}}}], responses: {'200': {description: ok, content: {JSON: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
webhooks:
  paid: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {amount: {type: integer}}}}}}, responses: ${ok}}}
`,
    },
    facts: [
      [`${operation("/text")}/requestBody/content/#keys`, ["text/plain"]],
      [`${operation("/xml")}/requestBody/content/#keys`, ["application/xml"]],
      [`${operation("/any")}/requestBody/content/#keys`, ["*/*"]],
      [`${operation("/any")}/requestBody/required`, true],
      [body("/form", "/properties/#keys", form), ["clip", "cover"]],
      [
        `${operation("/form")}/requestBody/content/multipart~1form-data/encoding/clip/contentType`,
        "video/mp4",
      ],
      [parameter("/find", "sort", "/examples/down/value"), "desc"],
      [parameter("/find", "ids", "/explode"), false],
      [answer("/find", "/properties/a/type"), "string"],
      ["/webhooks/paid/post/requestBody/content/application~1json/schema/properties/amount/type", "integer"],
    ],
  },
  {
    name: "a project with encoded forms, a list of objects and a JSON body of a bare list",
    files: {
      "pages/库.apifox.json": JSON.stringify({
        apifoxProject: "1.0.0",
        $schema: { app: "apifox", type: "project", version: "1.2.0" },
        info: { name: "库" },
        apiCollection: [
          {
            name: "根目录",
            items: [
              {
                name: "登录",
                api: {
                  id: "21",
                  method: "post",
                  path: "/login",
                  parameters: {},
                  responses: [],
                  requestBody: {
                    type: "application/x-www-form-urlencoded",
                    parameters: [
                      {
                        id: "a",
                        name: "user",
                        type: "string",
                        required: true,
                        schema: { type: "string", maxLength: 20 },
                      },
                      { id: "b", name: "keep", type: "boolean", schema: { type: "boolean", default: false } },
                      {
                        id: "c",
                        name: "level",
                        type: "integer",
                        schema: { type: "integer", enum: [1, 2, 3] },
                      },
                    ],
                  },
                },
              },
              {
                name: "批量",
                api: {
                  id: "22",
                  method: "put",
                  path: "/rows",
                  parameters: {
                    query: [
                      {
                        id: "q",
                        name: "mode",
                        type: "array",
                        required: false,
                        schema: { type: "array", items: { type: "string", enum: ["a", "b"] } },
                      },
                    ],
                  },
                  responses: [],
                  requestBody: {
                    type: "application/json",
                    parameters: [],
                    jsonSchema: {
                      type: "array",
                      items: { type: "object", properties: { k: { type: "string" } }, required: ["k"] },
                    },
                  },
                },
              },
            ],
          },
        ],
      }),
    },
    facts: [
      [body("/login", "/required", "application/x-www-form-urlencoded"), ["user"]],
      [body("/login", "/properties/user/maxLength", "application/x-www-form-urlencoded"), 20],
      [body("/login", "/properties/keep/default", "application/x-www-form-urlencoded"), false],
      [body("/login", "/properties/level/enum", "application/x-www-form-urlencoded"), [1, 2, 3]],
      [parameter("/rows", "mode", "/schema/items/enum", "put"), ["a", "b"]],
      [body("/rows", "/items/required", "application/json", "put"), ["k"]],
    ],
  },
  {
    name: "booleans whose defaults and values are 0 and 1",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Flags, version: '1'}
paths:
  /flags: {post: {operationId: flags, parameters: [{name: dry, in: query, schema: {type: boolean, default: 0}}], requestBody: {content: {application/json: {schema: {type: object, properties: {loud: {type: boolean, default: 1}, quiet: {type: boolean, default: '0'}, odd: {type: boolean, default: 2}}}}}}, responses: ${ok}}}
`,
    },
    facts: [
      [parameter("/flags", "dry", "/schema/default", "post"), false],
      [body("/flags", "/properties/loud/default"), true],
      [body("/flags", "/properties/quiet/default"), false],
      [body("/flags", "/properties/odd/default"), undefined],
    ],
  },
];
