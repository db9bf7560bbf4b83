import { describe, expect, it } from "vitest";
import { type DumpPage, dumpPage } from "../../../test/pages/dump-page.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { type Documentation, readDocumentation } from "../../read-documentation.js";

const read = (page: DumpPage): Documentation =>
  readDocumentation([
    { path: "pages/page.txt", text: dumpPage({ title: "Do it", path: "/acme/do", ...page }) },
  ]);

const operation = ({ document }: Documentation): JsonObject =>
  objectMember(objectMember(document.paths, "/acme/do"), "post");
const json = (owner: JsonValue | undefined): JsonObject =>
  objectMember(objectMember(objectMember(owner, "content"), "application/json"), "schema");
const answer = (documentation: Documentation): JsonObject =>
  json(objectMember(objectMember(operation(documentation), "responses"), "200"));
const request = ({ document }: Documentation): JsonObject =>
  objectMember(objectMember(document.components, "schemas"), "CreateAcmeDoRequest");
const rules = ({ diagnostics }: Documentation): string[] => diagnostics.map(({ rule }) => rule);

const body: JsonObject = {
  type: "object",
  properties: {
    size: { type: "string", description: "The size. One of small, large." },
    parts: {
      type: "array",
      items: {
        type: "object",
        properties: { a: { type: "string" }, b: { type: "string" } },
        required: ["a", "b"],
      },
    },
  },
  required: ["size", "parts"],
};

describe("a request and its own example", () => {
  it("make optional what the example leaves out, at every depth, and say so", () => {
    const documentation = read({ body, example: { parts: [{ a: "1", b: "2" }, { a: "3" }] } });
    const schema = request(documentation);
    expect(schema["required"]).toEqual(["parts"]);
    expect(
      objectMember(objectMember(objectMember(schema, "properties"), "parts"), "items")["required"],
    ).toEqual(["a"]);
    const found = documentation.diagnostics.filter(({ rule }) => rule === "required-contradicted");
    expect(found.map(({ message }) => message)).toEqual(
      [
        `"b" is required, but the page's own example does without it; it is optional in the document`,
        `"size" is required, but the page's own example does without it; it is optional in the document`,
      ].sort(
        (one, other) =>
          found.findIndex(({ message }) => message === one) -
          found.findIndex(({ message }) => message === other),
      ),
    );
    for (const { location } of found) expect(location?.line).toBeGreaterThan(1);
  });

  it("that agree change nothing", () => {
    const documentation = read({ body, example: { size: "small", parts: [] } });
    expect(request(documentation)["required"]).toEqual(["size", "parts"]);
    expect(rules(documentation)).not.toContain("required-contradicted");
  });

  it("add a value to those that words list, and never to those that the schema does", () => {
    const listed = { description: "支持 small、large" };
    const properties: JsonObject = {
      words: { type: "string", ...listed },
      schema: { type: "string", enum: ["small", "large"] },
    };
    const documentation = read({
      body: { type: "object", properties },
      example: { words: "huge", schema: "huge" },
    });
    const found = objectMember(request(documentation), "properties");
    expect(objectMember(found, "words")["enum"]).toEqual(["small", "large", "huge"]);
    expect(objectMember(found, "schema")["enum"]).toEqual(["small", "large"]);
  });

  it("that is empty say nothing", () => {
    expect(request(read({ body, example: {} }))["required"]).toEqual(["size", "parts"]);
  });
});

describe("an answer without a schema", () => {
  it("has the one its examples show, marked as inferred", () => {
    const documentation = read({
      response: { type: "object", properties: {} },
      responseExamples: [
        { id: "a", items: [{ n: 1 }, { n: 1.5, url: "https://acme.example/a.png" }] },
        { id: "b", cost: null },
      ],
    });
    expect(answer(documentation)).toEqual({
      type: "object",
      properties: {
        id: { type: "string" },
        items: {
          type: "array",
          items: {
            type: "object",
            properties: { n: { type: "number" }, url: { type: "string", format: "uri" } },
          },
        },
        cost: {},
      },
      "x-corsac-inferred": [{ keyword: "type", from: "example", text: expect.stringContaining('{"id":"a"') }],
    });
  });

  it("has none where the example shows nothing", () => {
    expect(answer(read({ response: {}, responseExamples: [{}] }))).toEqual({});
  });
});

it("an answer that has no field of its schema was pasted from elsewhere, and contradicts nothing", () => {
  const response: JsonObject = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
  const documentation = read({ response, responseExamples: [{ created: 1, data: [] }] });
  expect(answer(documentation)["required"]).toEqual(["id"]);
});
