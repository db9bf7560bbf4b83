import { answer, apifoxPage, body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const ok = "responses: {'200': {description: ok}}";
const json = (schema: string): string =>
  `requestBody: {content: {application/json: {schema: ${schema}}}}, ${ok}`;
const api = (paths: string, rest = ""): string =>
  `openapi: 3.0.3\ninfo: {title: Mixed, version: '1'}\nservers: [{url: 'https://mix.example'}]\npaths:\n${paths}${rest}`;
const field = (path: string, name: string, keyword: string): string =>
  body(path, `/properties/${name}/${keyword}`);

/** One document for each kind of fault, made up before the importer was tried on it. */
export const mixed: readonly MadeUpCase[] = [
  {
    name: "numbers of YAML in the enumeration and the default of a text",
    files: {
      "pages/api.yaml": api(
        `  /v1/render: {post: {${json("{type: object, properties: {height: {type: string, enum: [480, 720, 1080], default: 720}, mode: {type: string, enum: [fast, 2]}}}")}}}\n`,
      ),
    },
    facts: [
      [field("/v1/render", "height", "enum"), ["480", "720", "1080"]],
      [field("/v1/render", "height", "default"), "720"],
      [field("/v1/render", "mode", "enum"), ["fast", "2"]],
      [field("/v1/render", "mode", "type"), "string"],
    ],
    findings: [["enum-of-wrong-type", "pages/api.yaml:5"]],
  },
  {
    name: "bullets whose brackets contain brackets",
    files: {
      "pages/draw.md":
        "# Draw\n\n`POST https://mix.example/v1/draw`\n\n## Body\n\n- `style` (enum(ink, oil, chalk), optional): The technique.\n- `prompt` (string, required): What to draw\n- `layers` (array[string], optional): Names of layers\n- `seed` (integer (int64), optional): Random seed\n",
    },
    facts: [
      [field("/v1/draw", "style", "enum"), ["ink", "oil", "chalk"]],
      [field("/v1/draw", "style", "type"), "string"],
      [body("/v1/draw", "/required"), ["prompt"]],
      [field("/v1/draw", "layers", "type"), "array"],
      [field("/v1/draw", "seed", "type"), "integer"],
    ],
  },
  {
    name: "an interval is no list of values",
    files: {
      "pages/a.md": apifoxPage("Blur", "/v1/blur", [
        "radius: {type: integer, description: '取值范围：[2, 40]，默认 10'}",
      ]),
    },
    facts: [
      [field("/v1/blur", "radius", "enum"), undefined],
      [field("/v1/blur", "radius", "minimum"), 2],
      [field("/v1/blur", "radius", "maximum"), 40],
      [field("/v1/blur", "radius", "default"), 10],
    ],
  },
  {
    name: "values for one model only are no enumeration",
    files: {
      "pages/a.md": apifoxPage("Clip", "/v1/clip", [
        "resolution: {type: string, description: '当 model 为 lite 时可选 480p、720p；其他模型可选 1080p、4k'}",
      ]),
    },
    facts: [[field("/v1/clip", "resolution", "enum"), undefined]],
  },
  {
    name: "lengths of texts and lists in words",
    files: {
      "pages/a.md": apifoxPage("Say", "/v1/say", [
        "text: {type: string, description: '要朗读的文字，最长 300 个字符'}",
        "tags: {type: array, items: {type: string}, description: At most 8 tags.}",
      ]),
    },
    facts: [
      [field("/v1/say", "text", "maxLength"), 300],
      [field("/v1/say", "tags", "maxItems"), 8],
    ],
  },
  {
    name: "a path with a colon and one with variables of Postman's kind",
    files: {
      "pages/api.yaml": api(
        `  '/v2/jobs/:job_id': {get: {parameters: [{name: job_id, in: path, required: true, schema: {type: string}}], ${ok}}}\n  '{{host}}/v2/items': {get: {${ok}}}\n`,
      ),
    },
    facts: [
      ["/paths/#keys", ["/v2/items", "/v2/jobs/{job_id}"]],
      [parameter("/v2/jobs/{job_id}", "job_id", "/required"), true],
    ],
  },
  {
    name: "a query in the path is a parameter",
    files: { "pages/api.yaml": api(`  '/v1/list?page=1': {get: {${ok}}}\n`) },
    facts: [
      ["/paths/#keys", ["/v1/list"]],
      [parameter("/v1/list", "page", "/in"), "query"],
    ],
  },
  {
    name: "one broken page does not reject the service",
    files: {
      "pages/good.yaml": api(`  /v1/ok: {get: {operationId: good, ${ok}}}\n`),
      "pages/note.md": "to do\n",
    },
    facts: [["/paths/#keys", ["/v1/ok"]]],
    findings: [["no-api-in-file", "pages/note.md:1"]],
  },
  {
    name: "a scheme of the type bearer",
    files: {
      "pages/api.yaml": api(
        `  /v1/ok: {get: {security: [{key: []}], ${ok}}}\n`,
        "components: {securitySchemes: {key: {type: bearer}}}\n",
      ),
    },
    facts: [
      ["/components/securitySchemes/key/type", "http"],
      ["/components/securitySchemes/key/scheme", "bearer"],
    ],
  },
  {
    name: "defaults of another type",
    files: {
      "pages/api.yaml": api(
        `  /v1/o: {post: {${json("{type: object, properties: {a: {type: string, default: null}, b: {type: integer, default: '3'}, c: {type: boolean, default: 'false'}, d: {type: array, items: {type: string}, default: x}}}")}}}\n`,
      ),
    },
    facts: [
      [field("/v1/o", "a", "default"), undefined],
      [field("/v1/o", "b", "default"), 3],
      [field("/v1/o", "c", "default"), false],
      [field("/v1/o", "d", "default"), undefined],
    ],
  },
  {
    name: "a dangling reference in a definition that nothing uses",
    files: {
      "pages/api.yaml": api(
        `  /v1/ok: {get: {${ok}}}\n`,
        "components: {schemas: {Unused: {type: object, properties: {a: {$ref: '#/components/schemas/Gone'}}}}}\n",
      ),
    },
    facts: [["/paths/#keys", ["/v1/ok"]]],
    findings: [["unresolved-reference", "pages/api.yaml:6"]],
  },
  {
    name: "an empty schema of a binary body",
    files: {
      "pages/api.yaml": api(
        `  /v1/up: {put: {requestBody: {required: true, content: {application/octet-stream: {schema: {}}}}, ${ok}}}\n`,
      ),
    },
    facts: [[`${operation("/v1/up", "put")}/requestBody/required`, true]],
  },
  {
    name: "a Swagger reference into definitions and a form",
    files: {
      "pages/api.json": JSON.stringify({
        swagger: "2.0",
        info: { title: "Old", version: "1" },
        host: "old.example",
        basePath: "/api",
        schemes: ["https"],
        paths: {
          "/w": {
            post: {
              consumes: ["multipart/form-data"],
              parameters: [
                { name: "pic", in: "formData", type: "file", required: true },
                { name: "size", in: "formData", type: "integer", enum: [1, 2] },
              ],
              responses: { 200: { description: "ok", schema: { $ref: "#/definitions/Out" } } },
            },
          },
        },
        definitions: { Out: { type: "object", properties: { url: { type: "string" } } } },
      }),
    },
    facts: [
      ["/servers/0/url", "https://old.example/api"],
      [body("/w", "/properties/size/enum", "multipart/form-data"), [1, 2]],
      [body("/w", "/required", "multipart/form-data"), ["pic"]],
      [answer("/w", "/$ref", "200", "post"), "#/components/schemas/Out"],
    ],
  },
  {
    name: "an enumerated model is an input with a choice",
    files: {
      "pages/api.yaml": api(
        `  /v1/paint: {post: {operationId: paint, ${json("{type: object, required: [model, prompt], properties: {model: {type: string, enum: [brush-1, brush-2]}, prompt: {type: string}}}")}}}\n`,
      ),
    },
    facts: [
      ["/x-corsac-models/#length", 1],
      ["/components/schemas/PaintInput/properties/model/enum", ["brush-1", "brush-2"]],
    ],
  },
  {
    name: "two operations with one constant model are two models",
    files: {
      "pages/api.yaml": api(
        `  /v1/text: {post: {operationId: fromText, ${json("{type: object, required: [prompt], properties: {model: {type: string, const: reel-1}, prompt: {type: string}}}")}}}\n  /v1/image: {post: {operationId: fromImage, ${json("{type: object, required: [image], properties: {model: {type: string, const: reel-1}, image: {type: string, format: uri}}}")}}}\n`,
      ),
    },
    facts: [["/x-corsac-models/#length", 2]],
  },
  {
    name: "Postman: host in a variable, a body with comments, noauth",
    files: {
      "pages/c.json": JSON.stringify({
        info: { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
        variable: [{ key: "base", value: "https://pm.example/api" }],
        auth: { type: "bearer", bearer: [{ key: "token", value: "{{t}}" }] },
        item: [
          {
            name: "Make",
            request: {
              method: "POST",
              url: { raw: "{{base}}/make", host: ["{{base}}"], path: ["make"] },
              body: {
                mode: "raw",
                raw: '{\n  // text\n  "prompt": "a", "n": 2\n}',
                options: { raw: { language: "json" } },
              },
            },
          },
          { name: "Ping", request: { method: "GET", auth: { type: "noauth" }, url: "{{base}}/ping" } },
        ],
      }),
    },
    facts: [
      ["/paths/#keys", ["/make", "/ping"]],
      ["/servers/0/url", "https://pm.example/api"],
      [field("/make", "n", "type"), "integer"],
      [`${operation("/ping", "get")}/security`, []],
    ],
  },
  {
    name: "an Authorization header beside security: []",
    files: {
      "pages/api.yaml": api(
        `  /v1/own: {get: {security: [], parameters: [{name: Authorization, in: header, required: true, schema: {type: string, example: Bearer sk}}], ${ok}}}\n`,
      ),
    },
    facts: [
      [`${operation("/v1/own", "get")}/security`, [{ bearer: [] }]],
      [parameter("/v1/own", "Authorization"), undefined],
    ],
    findings: [["contradicting-security", "pages/api.yaml:5"]],
  },
  {
    name: "a query by a query parameter is found",
    files: {
      "pages/api.yaml": api(
        `  /v1/films: {post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [prompt], properties: {model: {type: string, const: film-1}, prompt: {type: string}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {task_id: {type: string}}}}}}}}}\n  /v1/films/status: {get: {operationId: ask, parameters: [{name: task_id, in: query, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {task_id: {type: string}, status: {type: string, enum: [pending, success, failed]}, video_url: {type: string, format: uri}}}}}}}}}\n`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/#keys", ["task"]],
      ["/x-corsac-models/0/kind", "task"],
    ],
    findings: [["lifecycle-inferred"]],
  },
  {
    name: "status words in a sentence of the query's page",
    files: {
      "pages/api.yaml": api(
        `  /v1/songs: {post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [prompt], properties: {model: {type: string, const: song-1}, prompt: {type: string}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}, status: {type: string}}}}}}}}}\n  '/v1/songs/{id}': {get: {operationId: ask, description: 'The status is one of waiting, working, finished and broken.', parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}, status: {type: string}, audio_url: {type: string, format: uri}}}}}}}}}\n`,
      ),
    },
    facts: [
      ["/x-corsac-lifecycles/#keys", ["song"]],
      ["/x-corsac-lifecycles/song/state/words/waiting", "pending"],
      ["/x-corsac-lifecycles/song/state/words/working", "running"],
      ["/x-corsac-lifecycles/song/state/words/finished", "succeeded"],
    ],
    findings: [["lifecycle-inferred"]],
  },
  {
    name: "names of Object.prototype and names that differ in case",
    files: {
      "pages/api.yaml": api(
        `  /v1/a: {get: {operationId: constructor, ${ok}}}\n  /v1/b: {get: {operationId: getItem, ${ok}}}\n  /v1/c: {get: {operationId: GetItem, ${ok}}}\n`,
      ),
    },
    facts: [["/paths/#keys", ["/v1/a", "/v1/b", "/v1/c"]]],
  },
];
