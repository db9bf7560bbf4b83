import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { mergeSchemas } from "./merge-schemas.js";

const merge = (one: JsonObject, other: JsonObject) => {
  const diagnostics: Diagnostic[] = [];
  const sourced = (path: string, value: JsonObject) =>
    new SourcedValue(value, new SourceText({ path, text: "" }), new Map());
  const { value } = mergeSchemas(
    sourced("one.txt", one),
    sourced("two.txt", other),
    "acme/painter",
    diagnostics,
  );
  return { value, messages: diagnostics.map(({ message }) => message) };
};
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

describe("two schemas of one thing", () => {
  it("add up", () => {
    const one: JsonObject = { ...object({ a: { type: "string", description: "Old." } }), required: ["a"] };
    const other: JsonObject = {
      ...object({ b: { type: "integer" }, a: { type: "string", description: "New.", default: "x" } }),
      required: ["b"],
    };
    expect(merge(one, other)).toEqual({
      value: {
        ...object({
          a: { type: "string", description: "Old.\n\nNew.", default: "x" },
          b: { type: "integer" },
        }),
        required: ["a", "b"],
      },
      messages: [],
    });
  });

  it.each([
    ["type", "string", "integer"],
    ["default", 1, 2],
    ["enum", ["a"], ["a", "b"]],
    ["minimum", 0, 1],
  ])("contradict each other in their %s: the first counts", (keyword, one, other) => {
    expect(merge(object({ n: { [keyword]: one } }), object({ n: { [keyword]: other } }))).toEqual({
      value: object({ n: { [keyword]: one } }),
      messages: [
        `"n" of acme/painter has the ${keyword} ${JSON.stringify(other)} here, but ${JSON.stringify(one)} at one.txt:1:1`,
      ],
    });
  });

  it("contradict each other deep inside", () => {
    const deep = (type: string): JsonObject =>
      object({ list: { type: "array", items: object({ n: { type } }) } });
    expect(merge(deep("string"), deep("number")).messages).toHaveLength(1);
  });
});
