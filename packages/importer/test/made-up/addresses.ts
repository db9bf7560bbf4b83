import { apifoxPage, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const ok = "{'200': {description: ok}}";

/** Placeholders of addresses and of paths, and the addresses of collections. */
export const addresses: readonly MadeUpCase[] = [
  {
    name: "the address as a placeholder before the path",
    files: {
      "pages/甲.md": apifoxPage("甲", "/BASE_URL/v1/alpha", ["text: {type: string}"]),
      "pages/乙.md": apifoxPage("乙", "'{BASE_URL}/v1/beta'", ["text: {type: string}"]),
      "pages/丙.md": apifoxPage("丙", "'{{base_url}}/v1/gamma'", ["text: {type: string}"]),
      "pages/丁.md": apifoxPage("丁", "/{baseUrl}/v1/delta", ["text: {type: string}"]),
      "pages/戊.md": apifoxPage("戊", "'<BASE_URL>/v1/epsilon'", ["text: {type: string}"]),
      "pages/己.md": apifoxPage("己", "https://{{host}}/v1/zeta", ["text: {type: string}"]),
    },
    facts: [
      ["/paths/#keys", ["/v1/alpha", "/v1/beta", "/v1/delta", "/v1/epsilon", "/v1/gamma", "/v1/zeta"]],
      [parameter("/v1/delta", "baseUrl", "", "post"), undefined],
    ],
    findings: [
      ["repaired-path", "pages/甲.md:9"],
      ["repaired-path", "pages/乙.md:9"],
      ["repaired-path", "pages/丁.md:9"],
    ],
  },
  {
    name: "parameters as other frameworks write them, and blanks and methods around a path",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Frameworks, version: '1'}
servers: [{url: 'https://frameworks.example'}]
paths:
  '/flask/<int:pid>/items/<name>': {get: {operationId: flask, responses: ${ok}}}
  '/express/:id(\\\\d+)': {get: {operationId: express, responses: ${ok}}}
  '/encoded/%7Bkey%7D': {get: {operationId: encoded, responses: ${ok}}}
  ' /padded ': {get: {operationId: padded, responses: ${ok}}}
  'GET /worded': {get: {operationId: worded, responses: ${ok}}}
  '//twice': {get: {operationId: twice, responses: ${ok}}}
  '/plain/{a}/{b}': {get: {operationId: plain, responses: ${ok}}}
`,
    },
    facts: [
      [
        "/paths/#keys",
        [
          "/encoded/{key}",
          "/express/{id}",
          "/flask/{pid}/items/{name}",
          "/padded",
          "/plain/{a}/{b}",
          "/twice",
          "/worded",
        ],
      ],
      [parameter("/flask/{pid}/items/{name}", "pid", "/required"), true],
      [parameter("/flask/{pid}/items/{name}", "name", "/in"), "path"],
      [parameter("/express/{id}", "id", "/in"), "path"],
      [parameter("/plain/{a}/{b}", "b", "/required"), true],
    ],
  },
  {
    name: "a collection of version 2.0 with addresses as text, a port, forms and a switched-off parameter",
    files: {
      "pages/lab.json": JSON.stringify({
        info: { name: "Lab", schema: "https://schema.getpostman.com/json/collection/v2.0.0/collection.json" },
        variables: [],
        variable: [
          { key: "root", value: "http://lab.example:8080" },
          { key: "version", value: "v3" },
        ],
        item: [
          {
            name: "Samples",
            request: {
              method: "GET",
              url: "{{root}}/{{version}}/samples?size=20&page=",
              header: "Accept: application/json\nX-Trace: 1",
            },
          },
          {
            name: "Send",
            request: {
              method: "POST",
              url: {
                protocol: "http",
                host: ["lab", "example"],
                port: "8080",
                path: ["v3", "samples", ":kind"],
                query: [{ key: "dry", value: "1", disabled: true }],
                variable: [{ key: "kind", value: "blood" }],
              },
              body: {
                mode: "formdata",
                formdata: [
                  { key: "scan", type: "file", src: "a.png" },
                  { key: "note", type: "text", value: "x" },
                ],
              },
            },
          },
          {
            name: "Login",
            request: {
              method: "POST",
              url: "{{root}}/login",
              body: { mode: "urlencoded", urlencoded: [{ key: "user", value: "u" }] },
            },
          },
        ],
      }),
    },
    facts: [
      ["/servers/0/url", "http://lab.example:8080"],
      [parameter("/v3/samples", "size", "/in"), "query"],
      [body("/v3/samples/{kind}", "/properties/scan/format", "multipart/form-data"), "binary"],
      [body("/v3/samples/{kind}", "/properties/note/type", "multipart/form-data"), "string"],
      [body("/login", "/properties/user/type", "application/x-www-form-urlencoded"), "string"],
    ],
  },
  {
    name: "a collection whose bodies hold comments, variables without quotes and a comma too many",
    files: {
      "pages/gate.postman_collection.json": JSON.stringify({
        info: {
          name: "Gate",
          schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        auth: { type: "bearer", bearer: [{ key: "token", value: "{{key}}", type: "string" }] },
        variable: [{ key: "gate", value: "https://gate.example" }],
        item: [
          {
            name: "Images",
            item: [
              {
                name: "Sunset",
                request: {
                  method: "POST",
                  url: { raw: "{{gate}}/images", host: ["{{gate}}"], path: ["images"] },
                  body: {
                    mode: "raw",
                    raw: '{\n  "model": "easel-1", // fixed\n  "n": {{count}},\n  "prompt": "{{words}}",\n}',
                  },
                },
              },
              {
                name: "Harbour",
                request: {
                  method: "POST",
                  url: { raw: "{{gate}}/images", host: ["{{gate}}"], path: ["images"] },
                  body: { mode: "raw", raw: '{"model": "easel-2", "prompt": "b", "seed": 4}' },
                },
              },
            ],
          },
          { name: "Notes only" },
          {
            name: "Ping",
            request: {
              auth: { type: "noauth" },
              method: "GET",
              url: { raw: "{{gate}}/ping", host: ["{{gate}}"], path: ["ping"] },
            },
          },
        ],
      }),
    },
    facts: [
      ["/servers/0/url", "https://gate.example"],
      ["/paths/#keys", ["/images", "/ping"]],
      [`${operation("/ping", "get")}/security`, []],
      ["/security/#length", 1],
    ],
  },
];
