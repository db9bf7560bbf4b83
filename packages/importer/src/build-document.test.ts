import { describe, expect, test } from "vitest";
import { buildDocument, type ServiceSource } from "./build-document.js";
import { formatDiagnostic } from "./diagnostics/format-diagnostic.js";
import { serializeDocument } from "./serialize/serialize-document.js";

/** A page of an invented service, as an OpenAPI file. */
const page = {
  path: "pages/jobs.yaml",
  text: `openapi: 3.0.1
info: { title: 任务, version: 1.0.0 }
paths:
  /v2/jobs:
    post:
      summary: 创建任务 acme/painter-2
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [model, input]
              properties:
                model: { type: string }
                input:
                  type: object
                  required: [prompt]
                  properties:
                    prompt: { type: string, description: 想画什么。 }
                    steps: { type: integer, description: "步数。默认值：20。最小值：1，最大值：50。" }
            example: { model: acme/painter-2, input: { prompt: a fox } }
      responses: { "200": { description: 成功, content: { application/json: { schema: { type: object, properties: { job_id: { type: string }, state: { type: string } } } } } } }
  /v2/jobs/{id}:
    get:
      summary: 查询任务
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: 成功, content: { application/json: { schema: { type: object } } } } }
`,
};

const head = "overlay: 1.0.0\ninfo: { title: Test, version: 1.0.0 }\nactions:\n";
const overlay = {
  path: "overlay.yaml",
  text: `${head}  - target: $
    update:
      servers: [{ url: https://acme.example }]
      x-corsac-lifecycles:
        job:
          id: /job_id
          query: { operation: getJob, path: { id: { from: id } } }
          state: { pointer: /state, words: { done: succeeded, broken: failed } }
          fields: { output: /result }
  - target: $.components.schemas.Painter2Output
    update: { type: string, format: uri, contentMediaType: image/* }
`,
};
const translation = {
  path: "overlay.en.yaml",
  text: `${head}  - target: $.components.schemas.Painter2Input.properties.prompt
    update: { description: What to paint. }
`,
};
const presets = {
  path: "presets.yaml",
  text: "models:\n  acme/painter-2:\n    sketch: { text: { en: A sketch. }, input: { steps: 5 } }\n",
};
const whole: ServiceSource = {
  name: "acme",
  pages: [page],
  overlay,
  translations: [{ language: "en", file: translation }],
  presets,
};

test("pages, overlay, translation and presets become one document", () => {
  const { document, diagnostics, names, sources } = buildDocument(whole);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map((error) => formatDiagnostic(error, sources))).toEqual([]);
  expect({ ...names.models }).toEqual({ "acme/painter-2": "painter2" });
  expect({ ...names.operations }).toEqual({ "POST /v2/jobs": "createJob", "GET /v2/jobs/{id}": "getJob" });
  expect(document["x-corsac-models"]).toMatchObject([
    {
      id: "acme/painter-2",
      name: "painter2",
      media: "image",
      lifecycle: "job",
      output: { documented: true, files: [{ pointer: "", media: "image" }] },
      roles: { prompt: "/prompt", steps: "/steps" },
      presets: [{ name: "sketch", exportName: "painter2Sketch" }],
    },
  ]);
  expect(document.components["schemas"]).toMatchObject({
    Painter2Input: {
      properties: {
        prompt: {
          description: "What to paint.",
          "x-corsac-text": { description: { en: "What to paint.", zh: "想画什么。" } },
        },
        steps: { default: 20, minimum: 1, maximum: 50 },
      },
    },
  });
  expect(diagnostics.map(({ rule }) => rule)).toContain("translation-missing");
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("undocumented-output");
});

test("the same sources give the same bytes, and are not changed", () => {
  const before = JSON.stringify(whole);
  const first = serializeDocument(buildDocument(whole).document);
  expect(serializeDocument(buildDocument(whole).document)).toBe(first);
  expect(first.endsWith("}\n")).toBe(true);
  expect(JSON.stringify(whole)).toBe(before);
});

test("names that were given stay", () => {
  const names = { path: "names.yaml", text: "models:\n  acme/painter-2: brush\n" };
  const { document, names: all } = buildDocument({ name: "acme", pages: [page], names });
  expect(all.models["acme/painter-2"]).toBe("brush");
  expect(document["x-corsac-models"]).toMatchObject([
    { name: "brush", input: { schema: { $ref: "#/components/schemas/BrushInput" } } },
  ]);
});

describe("what is wrong is collected, never thrown", () => {
  test("an output that nothing describes", () => {
    const { diagnostics } = buildDocument({ name: "acme", pages: [page] });
    expect(diagnostics.filter(({ rule }) => rule === "undocumented-output")).toMatchObject([
      { severity: "warning", location: { file: "pages/jobs.yaml" } },
    ]);
  });

  test("all findings name a loose page as it was given", () => {
    const loose = { ...page, path: "/docs/acme/jobs.yaml" };
    const { diagnostics } = buildDocument({ name: "acme", pages: [loose] });
    expect(new Set(diagnostics.map(({ location }) => location?.file))).toEqual(new Set([loose.path]));
  });

  test("every file can be wrong at once", () => {
    const { diagnostics } = buildDocument({
      name: "acme",
      pages: [{ path: "pages/cut.json", text: '{"openapi": "3.0.1", "paths": {"/v1' }, page],
      overlay: { path: "overlay.yaml", text: `${head}  - { target: $.gone, remove: true }\n` },
      translations: [{ language: "en", file: { path: "overlay.en.yaml", text: "actions: [" } }],
      presets: { path: "presets.yaml", text: "models: { nobody: { a: { text: { en: A }, input: {} } } }" },
      names: { path: "names.yaml", text: "models: []" },
    });
    const files = new Set(
      diagnostics.filter(({ severity }) => severity === "error").map(({ location }) => location?.file),
    );
    expect([...files].sort()).toEqual(["names.yaml", "overlay.en.yaml", "overlay.yaml", "presets.yaml"]);
  });

  test.each([
    ["a file that is no page", "ok", "no-api-in-file"],
    ["a page that is cut off", '{"openapi": "3.0.1", "paths": {"/v1', "truncated-page"],
    ["a page that is no YAML", "openapi: 3.0.0\ninfo: [\npaths: {", "unreadable-yaml"],
  ])("%s among pages is a warning, and the others are read", (_, text, rule) => {
    const built = buildDocument({ name: "acme", pages: [{ path: "pages/odd", text }, page] });
    const found = built.diagnostics.filter(({ location }) => location?.file === "pages/odd");
    expect(found.map((one) => [one.rule, one.severity])).toEqual([[rule, "warning"]]);
    expect(built.readable).toBe(true);
    expect(Object.keys(built.document.paths)).toEqual(
      Object.keys(buildDocument({ name: "acme", pages: [page] }).document.paths),
    );
  });

  test("where no page can be read there is no document, and nothing silences that", () => {
    const accepted = {
      path: "accepted.yaml",
      text: "- { rule: no-documentation, reason: none }\n- { rule: no-api-in-file, reason: none }\n",
    };
    const pages = ["one", "two"].map((name) => ({ path: `pages/${name}.md`, text: "Please log in." }));
    const built = buildDocument({ name: "acme", pages, accepted });
    expect(built.readable).toBe(false);
    expect(built.diagnostics).toMatchObject([
      { rule: "no-documentation", severity: "error" },
      { rule: "acceptance-unused" },
    ]);
  });

  test("a service without a name is a mistake of the program", () => {
    expect(() => buildDocument({ name: "", pages: [] })).toThrow(/needs a name/);
  });
});

describe("a model whose response looks like a task with a query", () => {
  const answer = `{ "200": { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string }, status: { type: string, enum: [running, done] } } } } } } }`;
  const text = `openapi: 3.1.0
info: { title: Talks, version: 1.0.0 }
paths:
  /v1/talks:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { model: { const: talker-2 }, input: { anyOf: [{ type: string }, { type: array }] } } } } } }
      responses: ${answer}
  /v1/talks/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: ${answer}
`;
  const pages = [{ path: "pages/talks.yaml", text }];
  const target = `$['x-corsac-models'][?@.id=='talker-2']`;
  const overlay = (update: string): NonNullable<ServiceSource["overlay"]> => ({
    path: "overlay.yaml",
    text: `${head}  - target: ${target}\n    update: ${update}\n`,
  });

  test("is a task", () => {
    const { document } = buildDocument({ name: "talks", pages, overlay: overlay("{ title: Talker 2 }") });
    expect(document["x-corsac-models"]).toMatchObject([{ kind: "task", input: { pointer: "" } }]);
    expect(document["x-corsac-lifecycles"]).not.toEqual({});
  });

  test("is synchronous where an overlay says so", () => {
    const { document } = buildDocument({
      name: "talks",
      pages,
      overlay: overlay("{ title: Talker 2, kind: answer }"),
    });
    expect(document["x-corsac-models"]).toMatchObject([{ kind: "answer" }]);
    expect(document["x-corsac-lifecycles"] ?? {}).toEqual({});
  });
});
