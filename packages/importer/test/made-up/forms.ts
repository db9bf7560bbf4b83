import { body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const input = { type: "object", required: ["prompt"], properties: { prompt: { type: "string" } } };
const output = { type: "string", format: "uri" };

/** Forms of documentation that people write by hand or save by themselves. */
export const forms: readonly MadeUpCase[] = [
  {
    name: "the document of a model's server alone is an API with that model",
    files: {
      "pages/reef_coral.json": JSON.stringify({
        openapi: "3.0.2",
        info: { title: "Cog", version: "0.1.0" },
        paths: {
          "/predictions": {
            post: {
              requestBody: {
                content: {
                  "application/json": { schema: { $ref: "#/components/schemas/PredictionRequest" } },
                },
              },
              responses: { "200": { description: "ok" } },
            },
          },
        },
        components: {
          schemas: {
            Input: { title: "Input", ...input },
            Output: output,
            PredictionRequest: {
              type: "object",
              properties: { input: { $ref: "#/components/schemas/Input" } },
            },
          },
        },
      }),
    },
    facts: [
      ["/paths/#keys", ["/predictions"]],
      ["/x-corsac-models/0/id", "reef/coral"],
    ],
    without: ["model-schema-unused"],
  },
  {
    name: "the schemas of a model alone lie under its page",
    files: {
      "pages/reef_coral.json": JSON.stringify({ Input: input, Output: output }),
      "pages/run.yaml": `openapi: 3.0.3
info: {title: Reef, version: '1'}
paths:
  /v1/models/reef/coral/predictions: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {input: {type: object}}}}}}, responses: {'200': {description: ok}}}}
`,
    },
    facts: [["/components/schemas/CoralInput/properties/prompt/type", "string"]],
    without: ["model-schema-unused", "no-api-in-file"],
  },
  {
    name: "tables below a line or a heading of method and path, as a person writes them",
    files: {
      "pages/posters.md": `# 生成海报

POST /v2/posters

|名称|位置|类型|必选|说明|
|---|---|---|---|---|
|» words|body|array[string]| 是 |海报上的字|

# 查询海报

## GET /v2/posters/{id}

| 参数名 | 类型 | 是否必填 | 描述 |
|---|---|---|---|
| id | string | 是 | 海报 |
| sizes | array<integer> | 否 | 宽度 |

**返回:**

\`\`\`json
{"id": "p1", "url": "https://posters.example/1.png"}
\`\`\`
`,
    },
    facts: [
      [body("/v2/posters", "/properties/words/items/type"), "string"],
      [body("/v2/posters", "/required"), ["words"]],
      [`${operation("/v2/posters")}/summary`, "生成海报"],
      [parameter("/v2/posters/{id}", "id", "/in"), "path"],
      [parameter("/v2/posters/{id}", "sizes", "/schema/items/type"), "integer"],
      [
        `${operation("/v2/posters/{id}", "get")}/responses/200/content/application~1json/schema/properties/url/type`,
        "string",
      ],
    ],
  },
  {
    name: "an output documented as null is one finding",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Nulls, version: '1'}
paths:
  /v1/models/acme/nib/predictions: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {input: {type: object, properties: {prompt: {type: string}}}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}, status: {type: string}, output: {type: 'null'}}}}}}}}}
`,
    },
    facts: [],
    findings: [["null-typed-output", "pages/api.yaml:4"]],
    without: ["undocumented-output"],
  },
  {
    name: "a generated name of a removed model is no finding, a name that a person wrote is",
    files: {
      "pages/api.yaml": `openapi: 3.1.0
info: {title: Names, version: '1'}
paths:
  /v1/models/acme/nib/predictions: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {input: {type: object, properties: {prompt: {type: string}}}}}}}}, responses: {'200': {description: ok}}}}
`,
      "names.yaml": `models:
  acme/nib: nib
  acme/quill-2: quill2
  acme/nob: pen
operations:
  GET /v1/quills/{id}: getQuill
`,
    },
    facts: [],
    findings: [["names-unused", "names.yaml:4"]],
  },
  {
    name: "model objects alone, as their host publishes them, are an API with those models",
    files: Object.fromEntries(
      [
        ["reef", "kelp", { prompt: { type: "string" } }],
        ["reef", "eel", { image: { type: "string", format: "uri" }, scale: { type: "integer", maximum: 4 } }],
      ].map(([owner, name, properties]) => [
        `pages/${owner}_${name}.json`,
        JSON.stringify({
          owner,
          name,
          latest_version: {
            id: "7c1d",
            openapi_schema: {
              openapi: "3.0.2",
              info: { title: "Cog", version: "0.1.0" },
              paths: {
                "/health-check": {
                  get: { operationId: "health", responses: { "200": { description: "ok" } } },
                },
                "/predictions": {
                  post: {
                    operationId: "predict",
                    requestBody: {
                      content: {
                        "application/json": { schema: { $ref: "#/components/schemas/PredictionRequest" } },
                      },
                    },
                    responses: { "200": { description: "ok" } },
                  },
                },
              },
              components: {
                schemas: {
                  Input: { type: "object", title: "Input", properties },
                  Output: output,
                  PredictionRequest: {
                    type: "object",
                    properties: { input: { $ref: "#/components/schemas/Input" } },
                  },
                },
              },
            },
          },
        }),
      ]),
    ),
    facts: [
      ["/paths/#keys", ["/health-check", "/predictions"]],
      ["/x-corsac-models/#length", 2],
      ["/x-corsac-models/0/id", "reef/eel"],
      ["/components/schemas/EelInput/properties/scale/maximum", 4],
      ["/components/schemas/KelpInput/properties/prompt/type", "string"],
      ["/components/schemas/KelpOutput/format", "uri"],
    ],
    without: ["no-api-in-file", "duplicate-operation", "undocumented-output", "model-schema-unused"],
  },
];
