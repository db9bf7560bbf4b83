import { apifoxPage, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

/** Paths in every way in which people write them, and collections of requests. */
export const paths: readonly MadeUpCase[] = [
  {
    name: "absolute, without a slash, with variables, colons, a query or a fragment",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Odd paths, version: '1'}
servers: [{url: 'https://odd.example/v1'}]
paths:
  'https://files.odd.example/up/{name}': {put: {operationId: up, parameters: [{name: name, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok}}}}
  things/list: {get: {operationId: list, responses: {'200': {description: ok}}}}
  '{{host}}/stock/{{sku}}': {get: {operationId: stock, responses: {'200': {description: ok}}}}
  '/users/:userId/pets/:petId': {get: {operationId: pet, parameters: [{name: userId, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: ok}}}}
  '/rpc?action=start': {post: {operationId: start, responses: {'200': {description: ok}}}}
  '/rpc?action=stop': {post: {operationId: stop, responses: {'200': {description: ok}}}}
  '/page#top': {get: {operationId: page, responses: {'200': {description: ok}}}}
  '/v1/models/{model}:generate': {post: {operationId: generate, parameters: [{name: model, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok}}}}
`,
    },
    facts: [
      [
        "/paths/#keys",
        [
          "/page",
          "/rpc",
          "/stock/{sku}",
          "/things/list",
          "/up/{name}",
          "/users/{userId}/pets/{petId}",
          "/v1/models/{model}:generate",
        ],
      ],
      [`${operation("/up/{name}", "put")}/servers/0/url`, "https://files.odd.example"],
      [parameter("/stock/{sku}", "sku", "/in"), "path"],
      [parameter("/users/{userId}/pets/{petId}", "userId", "/schema/type"), "integer"],
      [parameter("/users/{userId}/pets/{petId}", "petId", "/in"), "path"],
      [parameter("/rpc", "action", "/schema/enum", "post"), ["start", "stop"]],
    ],
    findings: [
      ["repaired-path", "pages/api.yaml:5"],
      ["repaired-path", "pages/api.yaml:10"],
      ["placeholder-in-path", "pages/api.yaml:8"],
    ],
    without: ["duplicate-operation"],
  },
  {
    name: "in pages of Apifox",
    files: {
      "pages/a.md": apifoxPage("甲", "'{{BASE_URL}}/api/v3/chat'", ["text: {type: string}"]),
      "pages/b.md": apifoxPage("乙", "http://10.0.0.8:8080/api/v3/tts?type=1", ["text: {type: string}"]),
    },
    facts: [
      ["/paths/#keys", ["/api/v3/chat", "/api/v3/tts"]],
      [parameter("/api/v3/tts", "type", "/in", "post"), "query"],
    ],
  },
  {
    name: "a collection with folders, variables, inherited keys and bodies of every kind",
    files: {
      "pages/shop.postman_collection.json": JSON.stringify({
        info: {
          name: "Shop",
          schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] },
        variable: [{ key: "host", value: "https://shop.example" }],
        item: [
          {
            name: "Admin",
            auth: {
              type: "apikey",
              apikey: [
                { key: "key", value: "X-Admin" },
                { key: "in", value: "header" },
              ],
            },
            item: [
              { name: "Wipe", request: { method: "DELETE", url: "{{host}}/all" } },
              {
                name: "Health",
                request: { method: "GET", auth: { type: "noauth" }, url: "{{host}}/health?deep=true" },
              },
            ],
          },
          {
            name: "Find",
            request: {
              method: "POST",
              body: { mode: "graphql", graphql: { query: "query Q { a }", variables: '{"n": 3}' } },
              url: "{{host}}/graphql",
            },
          },
          {
            name: "Send picture",
            request: {
              method: "PUT",
              header: [{ key: "Content-Type", value: "image/png" }],
              body: { mode: "file", file: { src: "/x.png" } },
              url: "{{host}}/pics/:picId",
            },
          },
          {
            name: "Commented",
            request: {
              method: "POST",
              body: {
                mode: "raw",
                raw: '{\n  // which one\n  "model": "pea-2", /* free */ "prompt": "a // b"\n}',
                options: { raw: { language: "json" } },
              },
              url: "{{host}}/make",
            },
          },
          { name: "No address", request: { method: "GET", url: "" } },
        ],
      }),
    },
    facts: [
      ["/servers/0/url", "https://shop.example"],
      ["/paths/#keys", ["/all", "/graphql", "/health", "/make", "/pics/{picId}"]],
      [parameter("/health", "deep", "/in"), "query"],
      [`${operation("/health", "get")}/security/#length`, 0],
      [body("/graphql", "/properties/variables/type"), "object"],
      [`${operation("/pics/{picId}", "put")}/requestBody/content/#keys`, ["image/png"]],
      [body("/make", "/properties/prompt/type"), "string"],
      ["/x-corsac-models/0/id", "pea-2"],
    ],
    findings: [["left-out"]],
  },
];
