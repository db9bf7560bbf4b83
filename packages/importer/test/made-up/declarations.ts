import { answer, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const ok = "{'200': {description: ok}}";

/** Declarations of the document, of its hosts and of its keys that are written in other ways than the standard says. */
export const declarations: readonly MadeUpCase[] = [
  {
    name: "info, servers, tags, parameters and statuses of the wrong kind",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: 42}
servers: https://one.example/base
tags: {a: 1}
paths:
  /p:
    get:
      operationId: readP
      deprecated: 'yes'
      tags: books
      parameters: {name: q, in: query, schema: {type: string}}
      responses:
        200: {content: {application/json: {schema: {type: object, required: 'true', properties: {a: {type: string}}}}}}
    put:
    post: later
  /q: {get: {operationId: readQ, responses: {}}}
  /r: {get: {operationId: readR}}
`,
    },
    facts: [
      ["/paths/#keys", ["/p", "/q", "/r"]],
      ["/info/title", "42"],
      ["/servers", [{ url: "https://one.example/base" }]],
      [answer("/p", "/properties/a/type"), "string"],
      [operation("/p", "put"), undefined],
      [`${operation("/q", "get")}/operationId`, "readQ"],
    ],
    findings: [
      ["repaired-declaration", "pages/api.yaml:2"],
      ["repaired-declaration", "pages/api.yaml:3"],
    ],
  },
  {
    name: "Swagger with a host that is an address, one scheme as text, and types of no standard",
    files: {
      "pages/api.json": JSON.stringify({
        swagger: "2.0",
        info: { title: "Reservas", version: 3 },
        host: "https://reservas.example/",
        basePath: "v2",
        schemes: "https",
        securityDefinitions: {
          clave: { type: "jwt" },
          otra: { type: "apiKey", in: "headers", name: "X-Clave" },
        },
        security: [{ clave: [] }],
        paths: {
          "/mesas": {
            get: {
              operationId: "mesas",
              parameters: [{ name: "plazas", in: "query", type: "any" }],
              responses: { 200: { description: "ok", schema: { $ref: "#/definitions/Mesa" } } },
            },
          },
        },
        definitions: {
          Mesa: { type: "object", properties: { n: { type: "int", default: null }, nota: { type: "text" } } },
          Vacia: null,
        },
      }),
    },
    facts: [
      ["/servers/0/url", "https://reservas.example/v2"],
      ["/components/securitySchemes/clave", { type: "http", scheme: "bearer", bearerFormat: "JWT" }],
      [answer("/mesas", "/properties/n/type"), "integer"],
      [answer("/mesas", "/properties/nota/type"), "string"],
      [parameter("/mesas", "plazas", "/in"), "query"],
    ],
  },
  {
    name: "addresses of servers that are none, and info of the wrong kind, have a place",
    files: {
      "pages/first.yaml":
        "openapi: 3.0.3\ninfo: {title: '', version: 1}\npaths: {/a: {get: {responses: {'200': {description: ok}}}}}\n",
      "pages/second.yaml": `openapi: 3.0.3
info:
  title: Second
  version: '1'
  contact: {email: not an address, url: 'no address'}
  license: MIT
servers:
  - url: 'https://good.example'
  - url: 'https://bad host:port/ x'
  - {description: no address}
  - url: 'https://{zone}.example'
    variables: {zone: {enum: [north, south]}}
paths: {/b: {get: {responses: {'200': {description: ok}}}}}
`,
    },
    facts: [
      ["/paths/#keys", ["/a", "/b"]],
      ["/info/title", "Second"],
      ["/servers/#length", 2],
      ["/servers/1/variables/zone/default", "north"],
    ],
    findings: [
      ["repaired-declaration", "pages/first.yaml:2"],
      ["openapi-invalid", "pages/second.yaml:6"],
      ["left-out", "pages/second.yaml:9"],
      ["left-out", "pages/second.yaml:10"],
      ["repaired-declaration", "pages/second.yaml:12"],
    ],
  },
  {
    name: "a key in a header of the path item, and headers that carry tokens under names of their own",
    files: {
      "pages/api.json": JSON.stringify({
        openapi: "3.0.2",
        info: { title: "Tide", version: "1" },
        servers: [{ url: "https://tide.example" }],
        paths: {
          "/charts": {
            parameters: [{ name: "api-key", in: "header", required: true, schema: { type: "string" } }],
            get: { operationId: "charts", security: [], responses: { 200: { description: "ok" } } },
          },
          "/ports": {
            get: {
              operationId: "ports",
              security: [],
              parameters: [
                { name: "x-service-token", in: "header", required: true, schema: { type: "string" } },
                { name: "X-Page-Token", in: "header", schema: { type: "string" }, description: "next page" },
              ],
              responses: { 200: { description: "ok" } },
            },
          },
        },
      }),
    },
    facts: [
      [`${operation("/charts", "get")}/security/#length`, 1],
      [parameter("/charts", "api-key"), undefined],
      [`${operation("/ports", "get")}/security/#length`, 1],
      [parameter("/ports", "x-service-token"), undefined],
      [parameter("/ports", "X-Page-Token", "/in"), "header"],
    ],
  },
  {
    name: "a page whose Authorization header has an example in Chinese, beside one without a key",
    files: {
      "pages/余额.md": `# 查询余额

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info: {title: '', version: 1.0.0}
paths:
  /balance:
    get:
      summary: 查询余额
      parameters:
        - {name: Authorization, in: header, required: false, description: '', example: 'Bearer {{你的密钥}}', schema: {type: string}}
        - {name: Accept, in: header, required: true, example: application/json, schema: {type: string}}
      responses: ${ok}
      security: []
components: {securitySchemes: {}}
servers: [{url: 'https://yue.example'}]
security: []
\`\`\`
`,
      "pages/状态.md": `# 服务状态

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info: {title: '', version: 1.0.0}
paths:
  /status:
    get: {summary: 服务状态, parameters: [], responses: ${ok}, security: []}
components: {securitySchemes: {}}
servers: [{url: 'https://yue.example'}]
security: []
\`\`\`
`,
    },
    facts: [
      [`${operation("/balance", "get")}/security/#length`, 1],
      [parameter("/balance", "Authorization"), undefined],
      [`${operation("/status", "get")}/security`, []],
    ],
  },
];
