import { describe, expect, it } from "vitest";
import { type DumpPage, dumpPage, inputBody } from "../../test/pages/dump-page.js";
import type { JsonObject } from "../document/json.js";
import { pageRules } from "../findings/page-rules.js";
import { readDocumentation } from "../read-documentation.js";

/** What a rule finds on a page: message and the line of the page. */
const found = (rule: string, ...pages: DumpPage[]): string[] => {
  const files = pages.map((page, index) => ({ path: `page-${index + 1}.txt`, text: dumpPage(page) }));
  const { diagnostics } = readDocumentation(files);
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ message, location }) => {
      const line =
        files.find(({ path }) => path === location?.file)?.text.split("\n")[(location?.line ?? 0) - 1] ?? "";
      return `${line.trim().slice(0, 16)} → ${message}`;
    });
};

const field = (schema: JsonObject): DumpPage => ({ body: inputBody({ size: schema }) });
const answer: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, output: { type: "string" } },
};

describe("every rule", () => {
  it.each(Object.entries(pageRules))("%s explains itself and says what to do", (_, { explanation, hint }) => {
    expect(explanation).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
  });
});

it("a page that is right has no findings", () => {
  const page = dumpPage({
    ...field({ type: "integer", default: 2, minimum: 1, maximum: 4 }),
    response: answer,
  });
  expect(readDocumentation([{ path: "page.txt", text: page }]).diagnostics).toEqual([]);
});

const cases: [rule: string, page: DumpPage, want: string[]][] = [
  [
    "stale-body-on-get",
    {
      method: "GET",
      path: "/acme/v1/tasks",
      body: { type: "object", properties: { n: { type: "integer" } } },
    },
    [
      '"jsonSchema": { → GET /acme/v1/tasks shows a request body of 1 field (n); it is not part of the document',
    ],
  ],
  [
    "pasted-response-example",
    {
      ...field({ type: "string" }),
      response: answer,
      responseExamples: [{ id: "1" }, { created: 1, data: [] }],
    },
    [
      '"data": "{\\n  \\" → The response example "Answer 2" (created, data) shares no field with the response\'s schema (id, output …)',
    ],
  ],
  [
    "foreign-response-example",
    { ...field({ type: "string" }), response: answer, responseExamples: [{ id: "1", model: "other/model" }] },
    ['"data": "{\\n  \\" → The response example is an answer of other/model, the page is about acme/painter'],
  ],
  [
    "null-typed-output",
    { ...field({ type: "string" }), response: { type: "object", properties: { output: { type: "null" } } } },
    ['"output": { → The response\'s "output" is documented as null'],
  ],
  [
    "pasted-response-schema",
    {
      ...field({ type: "string" }),
      response: {
        type: "object",
        properties: { input: { type: "object", properties: { voice: { type: "string" } } } },
      },
    },
    ['"input": { → The response\'s "input" describes voice, which acme/painter does not take'],
  ],
  [
    "default-outside-enum",
    field({ type: "string", enum: ["a", "b"], default: "c" }),
    ['"default": "c" → "size" has the default "c", which is not among its 2 values; it was left out'],
  ],
  [
    "default-outside-range",
    field({ type: "integer", default: 9, maximum: 4 }),
    ['"default": 9, → "size" has the default 9, which is above its maximum 4; it was left out'],
  ],
  [
    "default-outside-range",
    field({ type: "integer", default: 0, minimum: 1 }),
    ['"default": 0, → "size" has the default 0, which is below its minimum 1; it was left out'],
  ],
  [
    "default-of-wrong-type",
    field({ type: "integer", default: "large" }),
    ['"default": "larg → "size" is integer, but its default is "large"; it was left out'],
  ],
  [
    "minimum-over-maximum",
    field({ type: "integer", minimum: 5, maximum: 2 }),
    ['"size": { → "size" has the minimum 5 and the maximum 2; both were left out'],
  ],
  [
    "undefined-required",
    { body: inputBody({ size: { type: "string" } }, ["siez"]) },
    ['"siez" → "input" requires "siez", which is not among its properties'],
  ],
  [
    "property-only-in-example",
    { ...field({ type: "string" }), example: { input: { size: "s", glow: 1 } } },
    ['"value": "{\\n  \\ → "glow" occurs only in the example, not among the documented fields'],
  ],
  [
    "undocumented-output",
    field({ type: "string" }),
    ["Create acme/pain → The output of acme/painter is not described"],
  ],
  [
    "non-ascii-name",
    { method: "GET", path: "/tasks/{编号}", parameters: { path: [{ name: "编号" }] } },
    ["GET /tasks/{编号} → The path parameter {编号} is called {parameter} in the document"],
  ],
  [
    "repaired-declaration",
    { method: "GET", path: "/tasks/{id}/{id}", parameters: { path: [{ name: "id" }] } },
    [
      "GET /tasks/{id}/ → The path has {id} more than once, OpenAPI has a parameter once; here it is called {id2}",
    ],
  ],
  [
    "path-parameter-mismatch",
    { method: "GET", path: "/tasks/{id}" },
    [
      "GET /tasks/{id} → The path has {id}, but the page does not document that parameter; it is taken to be text",
    ],
  ],
  [
    "path-parameter-mismatch",
    { method: "GET", path: "/tasks", parameters: { path: [{ name: "id" }] } },
    ['"name": "id" → The page documents a path parameter "id" that /tasks does not have'],
  ],
  [
    "unnamed-parameter",
    { parameters: { query: [{ name: "", type: "string" }] } },
    ["{ → A query parameter has no name"],
  ],
  [
    "authorization-header",
    { parameters: { header: [{ name: "Authorization" }] } },
    ['"name": "Authori → The header parameter Authorization is the security scheme "bearer" in the document'],
  ],
  [
    "transport-header",
    { parameters: { header: [{ name: "Accept" }] } },
    ['"name": "Accept" → The header parameter Accept is left to the client'],
  ],
];

it("a description's table about other fields contradicts nothing", () => {
  const description =
    "More settings:\n\nName | Types | Description\n--- | --- | ---\nallowedTides | string, array | List of allowed values\nmaxLength | string | Maximum allowed length, 255 by default, up to 4000\n";
  expect(found("contradicting-description", field({ type: "string", description }))).toEqual([]);
});

it("a default that the example shows as well was not what the words were about", () => {
  const size = { type: "integer", description: "Format: up to 3 N. Default: 840." };
  expect(found("contradicting-description", field(size))).toHaveLength(1);
  expect(found("contradicting-description", field({ ...size, example: 840 }))).toEqual([]);
});

it.each(cases)("%s", (rule, page, want) => {
  expect(found(rule, page)).toEqual(want);
});

it("a pasted schema names the model it belongs to, and the page of no model that has it, too", () => {
  const schema: JsonObject = {
    type: "object",
    properties: { model: {}, input: { type: "object", properties: { voice: {}, speed: {} } } },
  };
  const pasted: DumpPage = { ...field({ type: "string" }), response: schema };
  const query: DumpPage = {
    method: "GET",
    path: "/acme/v1/tasks",
    response: schema,
    responseExamples: [{ model: "acme/speaker", input: { voice: "a", speed: 1 } }],
  };
  expect(found("pasted-response-schema", pasted, query)).toEqual([
    '"input": { → The response\'s "input" describes voice, speed, which acme/painter does not take; these are the inputs of acme/speaker',
  ]);
  expect(found("narrowed-response-schema", pasted, query)).toEqual([
    '"input": { → The response\'s "input" requires voice, speed, but answers about any model come here; these are the inputs of acme/speaker',
  ]);
});

it("a real key is reported without being shown, and masked in the document", () => {
  const key = ["sk", "z9y8x7w6v5u4t3s2r1q0p9o8"].join("-");
  const text = dumpPage({ ...field({ type: "string" }), example: { input: { size: key } } });
  const { document, diagnostics } = readDocumentation([{ path: "page.txt", text }]);
  expect(diagnostics.map(({ rule }) => rule)).toContain("secret-value");
  expect(JSON.stringify({ document, diagnostics })).not.toContain(key);
});

describe("rules over several pages, and over paths", () => {
  const twice = (title: string, size: string): DumpPage => ({
    title,
    path: "/acme/v1/tasks",
    body: { type: "object", properties: { size: { type: size } } },
  });

  it("an operation that two pages document, and nothing tells apart", () => {
    expect(found("duplicate-operation", twice("Create", "integer"), twice("Create", "string"))).toEqual([
      expect.stringMatching(
        / → POST \/acme\/v1\/tasks is documented twice: .*:\d+ documents it with another request/,
      ),
    ]);
    expect(
      found("duplicate-operation", twice("Create one", "integer"), twice("Create other", "string")),
    ).toEqual([]);
  });

  it("a placeholder in a path", () => {
    expect(found("placeholder-in-path", { method: "GET", path: "/acme/v1/tasks/:id/log" })).toEqual([
      expect.stringContaining("has the placeholder :id"),
    ]);
    expect(found("placeholder-in-path", { method: "GET", path: "/acme/v1/tasks/{id}/log" })).toEqual([]);
  });

  it("an example that its schema does not allow", () => {
    const page: DumpPage = {
      path: "/acme/v1/tasks",
      body: {
        type: "object",
        properties: { size: { type: "integer" }, mode: { enum: ["a", "b"] }, note: { type: "string" } },
      },
      example: { size: "big", mode: "c", note: "x" },
    };
    expect(found("example-against-schema", page).map((text) => text.replace(/^.* → /, ""))).toEqual([
      'In the example, "size" is "big", not integer',
      'In the example, "mode" is "c", not one of "a", "b"',
    ]);
    expect(found("example-against-schema", { ...page, example: { size: 1, mode: "a" } })).toEqual([]);
    // An empty text says that none was chosen.
    expect(found("example-against-schema", { ...page, example: { size: 1, mode: "" } })).toEqual([]);
  });

  it("an item of a list by its number, and an alternative that lacks members as what is left out", () => {
    const part = (kind: string): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { enum: [kind] } },
    });
    const page: DumpPage = {
      path: "/acme/v1/tasks",
      body: {
        type: "object",
        properties: { parts: { type: "array", items: { anyOf: [part("text"), part("image")] } } },
      },
      example: { parts: [{ kind: "text" }, {}, { kind: "sound" }] },
    };
    expect(found("example-against-schema", page).map((text) => text.replace(/^.* → /, ""))).toEqual([
      'In the example, "parts[2]" fits none of the alternatives',
    ]);
  });
});

it("a required field may stand in another part of an allOf", () => {
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - { type: object, properties: { a: { type: string } } }
                - { type: object, properties: { b: { type: string } }, required: [a, b] }
      responses: { '200': { description: ok } }
`;
  const { diagnostics } = readDocumentation([{ path: "pages/a.yaml", text }]);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("undefined-required");
});
