import { type MadeUpCase, operation } from "./made-up-case.js";

/** Keys in headers, schemes in other words. */
export const security: readonly MadeUpCase[] = [
  {
    name: "headers that carry a key, beside security: []",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Keyed, version: '1'}
paths:
  /one: {post: {operationId: one, security: [], parameters: [{name: X-API-Key, in: header, required: true, schema: {type: string}}], responses: {'200': {description: ok}}}}
  /two: {post: {operationId: two, security: [], parameters: [{name: authorization, in: header, required: true, description: 'Bearer {token}', schema: {type: string}}], responses: {'200': {description: ok}}}}
  /open: {post: {operationId: open, security: [], parameters: [{name: X-Request-Id, in: header, schema: {type: string}}], responses: {'200': {description: ok}}}}
`,
    },
    facts: [
      [`${operation("/one")}/security/#length`, 1],
      [`${operation("/one")}/parameters`, undefined],
      [`${operation("/two")}/security/#length`, 1],
      [`${operation("/two")}/parameters`, undefined],
      [`${operation("/open")}/security/#length`, 0],
      [`${operation("/open")}/parameters/0/name`, "X-Request-Id"],
    ],
  },
  {
    name: "types of schemes that OpenAPI does not have, and a scheme that nothing declares",
    files: {
      "pages/api.yaml": `openapi: 3.0.1
info: {title: Keys, version: '1'}
security: [{basicOne: []}]
paths:
  /a: {get: {operationId: a, security: [{tok: []}], responses: {'200': {description: ok}}}}
  /b: {get: {operationId: b, security: [{unknownOne: []}], responses: {'200': {description: ok}}}}
  /c: {get: {operationId: c, security: [{half: []}], responses: {'200': {description: ok}}}}
components:
  securitySchemes:
    basicOne: {type: basic}
    tok: {type: token}
    half: {type: http}
    flow: {type: oauth2}
    apikey: {type: apikey, in: header, name: X-Key}
`,
    },
    facts: [
      ["/components/securitySchemes/basicOne", { type: "http", scheme: "basic" }],
      ["/components/securitySchemes/tok/type", "http"],
      ["/components/securitySchemes/half/scheme", "bearer"],
      ["/components/securitySchemes/apikey/type", "apiKey"],
      ["/components/securitySchemes/unknownOne", { type: "http", scheme: "bearer" }],
      [`${operation("/b", "get")}/security`, [{ unknownOne: [] }]],
    ],
    findings: [
      ["repaired-declaration", "pages/api.yaml:6"],
      ["repaired-declaration", "pages/api.yaml:10"],
    ],
  },
];
