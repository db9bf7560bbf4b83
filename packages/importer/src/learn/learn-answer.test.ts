import { describe, expect, test } from "vitest";
import { dumpPage } from "../../test/pages/dump-page.js";
import { buildDocument } from "../build-document.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { schemaOfAnswer } from "../suggest/schema-of-answer.js";
import { addActions } from "../suggest/write-actions.js";
import { learnAnswer } from "./learn-answer.js";
import { maskAnswer } from "./mask-answer.js";

const page = dumpPage({ title: "Query", method: "GET", path: "/acme/v1/tasks/{id}" });
const source = { name: "acme", pages: [{ path: "pages/query.txt", text: page }] };
const answer = {
  id: "t-1",
  files: [{ url: "https://files.example/a.png?token=abc&w=1" }, { url: null, size: 7 }],
  api_key: "k-123",
};

describe("a saved answer", () => {
  const { document } = buildDocument(source);

  test("becomes an overlay action that fills the empty answer", () => {
    const { action } = learnAnswer(document, {
      operation: "GET /acme/v1/tasks/{id}",
      answer,
      file: "answer.json",
    });
    expect(action.description).toContain("answer.json");
    const text = addActions(undefined, [action]) ?? "";
    expect(text).not.toContain("k-123");
    expect(text).not.toContain("token=abc");
    const made = buildDocument({ ...source, overlay: { path: "overlay.yaml", text } });
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const content = "/paths/~1acme~1v1~1tasks~1{id}/get/responses/200/content/application~1json";
    expect(valueAtPointer(made.document, `${content}/schema`)).toMatchObject({
      type: "object",
      properties: {
        id: { type: "string" },
        files: {
          type: "array",
          items: { properties: { url: { type: "string", format: "uri" }, size: { type: "integer" } } },
        },
      },
      "x-corsac-inferred": [{ keyword: "type", from: "answer", text: "answer.json" }],
    });
    expect(() =>
      learnAnswer(made.document, { operation: "GET /acme/v1/tasks/{id}", answer, file: "answer.json" }),
    ).toThrow(/described already/);
  });

  test("larger than the page says adds what is left out, and changes nothing else", () => {
    const described = dumpPage({
      title: "Query",
      method: "GET",
      path: "/acme/v1/tasks/{id}",
      response: {
        type: "object",
        properties: {
          id: { type: "string", description: "Its name." },
          files: { type: "array", items: { type: "object", properties: { url: { type: "string" } } } },
        },
      },
    });
    const larger = { ...source, pages: [{ path: "pages/query.txt", text: described }] };
    const saved = { operation: "GET /acme/v1/tasks/{id}", answer, file: "answer.json" };
    const { action } = learnAnswer(buildDocument(larger).document, saved);
    const text = addActions(undefined, [action]) ?? "";
    const made = buildDocument({ ...larger, overlay: { path: "overlay.yaml", text } });
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const content = "/paths/~1acme~1v1~1tasks~1{id}/get/responses/200/content/application~1json";
    expect(valueAtPointer(made.document, `${content}/schema/properties`)).toMatchObject({
      id: { type: "string", description: "Its name." },
      files: { items: { properties: { url: { type: "string" }, size: { type: "integer" } } } },
      api_key: { type: "string", "x-corsac-inferred": [{ from: "answer", text: "answer.json" }] },
    });
    expect(() => learnAnswer(made.document, saved)).toThrow(/described already/);
  });

  test("of another type than the page says is refused, without its values, unless it is said to be right", () => {
    const described = dumpPage({
      title: "Query",
      method: "GET",
      path: "/acme/v1/tasks/{id}",
      response: { type: "object", properties: { data: { type: "string" } } },
      responseExamples: [{ data: "t-1" }],
    });
    const contradicted = { ...source, pages: [{ path: "pages/query.txt", text: described }] };
    const before = buildDocument(contradicted).document;
    const saved = {
      operation: "GET /acme/v1/tasks/{id}",
      answer: { data: { status: "SUCCESS" } },
      file: "answer.json",
    };
    expect(() => learnAnswer(before, saved)).toThrow("/data is object, not string.");
    const { action } = learnAnswer(before, { ...saved, overrule: true });
    const text = addActions(undefined, [action]) ?? "";
    const made = buildDocument({ ...contradicted, overlay: { path: "overlay.yaml", text } });
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const content = "/paths/~1acme~1v1~1tasks~1{id}/get/responses/200/content/application~1json";
    expect(valueAtPointer(made.document, content)).toMatchObject({
      schema: { properties: { data: { type: "object", properties: { status: { type: "string" } } } } },
      examples: { learned: { value: saved.answer } },
    });
  });

  test("of an operation that does not exist is refused", () => {
    expect(() => learnAnswer(document, { operation: "getTsk", answer, file: "a.json" })).toThrow(
      /no operation/,
    );
  });
});

test("secrets are masked by their look, their name and in addresses", () => {
  expect(
    maskAnswer({
      access_token: "x",
      note: `Bearer ${"a1".repeat(20)}`,
      url: "https://a.example/?Signature=1&b=2",
      prompt: "token",
    }),
  ).toEqual({
    access_token: "***",
    note: expect.stringMatching(/^Bearer a1a\*+$/),
    url: "https://a.example/?Signature=***&b=2",
    prompt: "token",
  });
});

test.each([
  [[1, 2.5], { type: "array", items: { type: "number" } }],
  [["a", 1], { type: "array", items: { type: ["integer", "string"] } }],
  [[], { type: "array" }],
  [
    { at: "2026-01-02T03:04:05Z", none: null },
    { type: "object", properties: { at: { type: "string", format: "date-time" }, none: {} } },
  ],
])("%j", (value, schema) => {
  expect(schemaOfAnswer(value)).toEqual(schema);
});
