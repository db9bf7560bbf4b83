import { describe, expect, it, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { arrayMember, objectMember } from "../document/json-values.js";
import { glossedWords } from "./glossed-words.js";

describe("glossedWords", () => {
  test.each([
    ["baked (finished) or dropped (failed)", { baked: "succeeded", dropped: "failed" }],
    ["`baked`: the work has finished; `dropped`: it was rejected", { baked: "succeeded", dropped: "failed" }],
    ["baked = successful, dropped = stopped", { baked: "succeeded", dropped: "canceled" }],
    ["baked means done", { baked: "succeeded" }],
    ["baked - still in progress", { baked: "running" }],
    // Negated, two meanings, or a part of another word.
    ["baked (not finished)", {}],
    ["baked (finished or failed)", {}],
    ["half-baked (finished)", {}],
    ["baked or dropped", {}],
    // Not a documented value.
    ["burnt (failed)", {}],
  ])("%s", (text, want) => {
    expect(Object.fromEntries(glossedWords(text, ["baked", "dropped"]))).toEqual(want);
  });
});

const page = (status: string): string => `openapi: 3.1.0
info: { title: Ovens, version: '1' }
paths:
  /loaves:
    post:
      operationId: bake
      requestBody: { content: { application/json: { schema: { type: object, properties: { model: { type: string, enum: [rye-1] }, flour: { type: string } } } } } }
      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
  /loaves/{loaf_id}:
    get:
      operationId: getLoaf
      parameters: [{ name: loaf_id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
components:
  schemas:
    Loaf:
      type: object
      properties: { id: { type: string }, status: ${status}, picture_url: { type: string, format: uri }, error: { type: string } }
`;

function build(status: string): { model: unknown; words: unknown; messages: string[] } {
  const pages = [{ path: "pages/loaf.yaml", text: page(status) }];
  const { document, diagnostics } = buildDocument({ name: "ovens", pages });
  const [lifecycle] = Object.values(objectMember(document, "x-corsac-lifecycles"));
  return {
    model: arrayMember(document, "x-corsac-models")[0],
    words: objectMember(objectMember({ lifecycle: lifecycle ?? {} }, "lifecycle"), "state")["words"],
    messages: diagnostics.filter(({ rule }) => rule.startsWith("lifecycle")).map(({ message }) => message),
  };
}

describe("the state values of an enum", () => {
  it.each([
    [
      "{ type: string, enum: [queued, rising, baked, dropped], description: 'queued, rising, baked (finished) or dropped (failed)' }",
      { queued: "pending", baked: "succeeded", dropped: "failed" },
    ],
    [
      "{ type: string, enum: [kneading, out], description: 'kneading: in progress. out: successful. A loaf that failed is deleted.' }",
      { kneading: "running", out: "succeeded" },
    ],
    [
      "{ oneOf: [{ const: rising, description: Being baked }, { const: golden, description: The loaf is finished }, { const: burnt, description: The oven failed }] }",
      { rising: "running", golden: "succeeded", burnt: "failed" },
    ],
  ])("have the meanings of their glosses, and no other value has one: %s", (status, want) => {
    const { model, words } = build(status);
    expect(model).toMatchObject({ kind: "task", lifecycle: "loaf" });
    expect(words).toEqual(want);
  });

  it("without an explanation are named", () => {
    const { messages } = build("{ type: string, enum: [queued, rising, done, error] }");
    expect(messages).toEqual([expect.stringMatching(/No page explains the status rising:/)]);
  });

  it("that do not include success make no lifecycle", () => {
    const { model, words, messages } = build(
      "{ type: string, enum: [queued, rising, golden, dropped], description: 'The loaf is finished when golden. failed: see error' }",
    );
    expect(model).toMatchObject({ kind: "task" });
    expect(model).not.toHaveProperty("lifecycle");
    expect(words).toBeUndefined();
    expect(messages).toEqual([
      expect.stringMatching(
        /no page explains which status means success: queued, rising, golden and dropped/,
      ),
    ]);
  });
});
