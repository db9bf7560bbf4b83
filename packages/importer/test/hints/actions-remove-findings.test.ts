import { expect, test } from "vitest";
import { buildDocument } from "../../src/build-document.js";

/** A task without a description of its output, and a query of which nothing says that it follows the task. */
const page = `openapi: 3.1.0
info: { title: Brush, version: "1" }
paths:
  /v1/models/acme/brush/predictions:
    post:
      summary: acme/brush
      operationId: createBrush
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { prompt: { type: string } } }
      responses:
        "201": { description: OK, content: { application/json: { schema: { type: object, properties: { ticket: { type: string } } } } } }
  /v1/progress/{number}:
    get:
      operationId: getProgress
      parameters: [{ name: number, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: OK, content: { application/json: { schema: { type: object, properties: { how: { type: string } } } } } }
`;

const rulesWith = (...actions: string[]): string[] => {
  const text = `overlay: 1.0.0\ninfo: { title: t, version: "1" }\nactions:\n${actions.join("")}`;
  const source = { name: "acme", pages: [{ path: "pages/brush.yaml", text: page }] };
  const { diagnostics } = buildDocument(
    actions.length === 0 ? source : { ...source, overlay: { path: "overlay.yaml", text } },
  );
  return diagnostics.map(({ rule }) => rule).sort();
};

const output = `  - target: $.components.schemas.BrushOutput
    update: { type: string, format: uri, contentMediaType: image/* }
`;
const lifecycle = (state: string, query = "getProgress"): string => `  - target: $
    update:
      x-corsac-lifecycles:
        brush:
          id: /ticket
          query: { operation: ${query}, path: { number: { from: id } } }
          state: ${state}
          fields: {}
`;
const state = "{ pointer: /how, words: { done: succeeded } }";
const role = (pointer: string): string => `  - target: $['x-corsac-models'][0]
    update: { roles: { prompt: ${pointer} } }
`;

test.each([
  ["undocumented-output", [], [output]],
  ["model-without-lifecycle", [], [lifecycle(state)]],
  ["lifecycle-without-state", [lifecycle("{ words: {} }")], [lifecycle(state)]],
  ["operation-unknown", [lifecycle(state, "getProgres")], [lifecycle(state)]],
  ["role-unknown-field", [role("/promt")], [role("/prompt"), output]],
])("the action that %s asks for removes the finding", (rule, before, after) => {
  expect(rulesWith(...before)).toContain(rule);
  expect(rulesWith(...after)).not.toContain(rule);
});

test("with all of them there is nothing left to say", () => {
  expect(rulesWith(output, lifecycle(state))).toEqual([]);
});
