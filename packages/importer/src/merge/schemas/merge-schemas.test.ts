import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { mergeSchemas } from "./merge-schemas.js";

const merge = (...schemas: [JsonObject, ...JsonObject[]]) => {
  const diagnostics = new Diagnostics();
  const [first, ...others] = schemas;
  const sourced = (value: JsonObject, index: number) =>
    new SourcedValue(value, new SourceText({ path: `${index}.txt`, text: "" }), new Map());
  const { value } = mergeSchemas(
    [sourced(first, 1), ...others.map((schema, index) => sourced(schema, index + 2))],
    "acme/painter",
    diagnostics,
  );
  return { value, messages: diagnostics.all.map(({ message, location }) => `${location?.file}: ${message}`) };
};
const shown = (schema: JsonObject): JsonObject => ({
  ...schema,
  "x-corsac-inferred": [{ keyword: "property", from: "example", text: "n" }],
});
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
      },
      messages: ['2.txt: "a" of acme/painter is optional here, but required at 1.txt:1:1'],
    });
  });

  it.each<[string, JsonObject[], JsonObject]>([
    ["a list in another order", [{ enum: ["a", "b"] }, { enum: ["b", "a"] }], { enum: ["a", "b"] }],
    [
      "the types that two examples show",
      [shown({ type: "integer" }), shown({ type: "number" })],
      shown({ type: "number" }),
    ],
    [
      "what an example shows beside what is declared",
      [shown({ type: "integer" }), { type: "string" }],
      shown({ type: "string" }),
    ],
    [
      "the parts of what an example shows",
      [
        shown({ type: "array", items: object({ n: { type: "integer" } }) }),
        shown({ type: "array", items: object({ n: { type: "number" } }) }),
      ],
      shown({ type: "array", items: object({ n: { type: "number" } }) }),
    ],
  ])("do not contradict each other: %s", (_, [one = {}, other = {}], n) => {
    expect(merge(object({ n: one }), object({ n: other }))).toEqual({ value: object({ n }), messages: [] });
  });

  it.each<[string, JsonValue, JsonValue, JsonObject]>([
    ["type", "string", "integer", { type: ["string", "integer"] }],
    ["type", "integer", "number", { type: "number" }],
    ["default", 1, 2, {}],
    ["enum", ["a"], ["a", "b"], { enum: ["a", "b"] }],
    ["minimum", 1, 0, { minimum: 0 }],
    ["maxLength", 10, 20, { maxLength: 20 }],
    ["pattern", "^a", "^b", {}],
  ])("contradict each other in their %s (%j, %j): the looser one counts", (keyword, one, other, n) => {
    expect(merge(object({ n: { [keyword]: one } }), object({ n: { [keyword]: other } }))).toEqual({
      value: object({ n }),
      messages: [
        `2.txt: "n" of acme/painter has the ${keyword} ${JSON.stringify(other)} here, but ${JSON.stringify(one)} at 1.txt:1:1`,
      ],
    });
  });

  it("names the page that says otherwise, not the first that has the field", () => {
    const { value, messages } = merge(
      object({ n: { type: "integer" } }),
      object({ n: { type: "integer", maximum: 4 } }),
      object({ n: { type: "integer", maximum: 8 } }),
    );
    expect(value).toEqual(object({ n: { type: "integer", maximum: 8 } }));
    expect(messages).toEqual(['3.txt: "n" of acme/painter has the maximum 8 here, but 4 at 2.txt:1:1']);
  });

  it("require what both require; an example says nothing of it", () => {
    const one: JsonObject = { ...object({ a: {}, b: {} }), required: ["a", "b"] };
    const other: JsonObject = { ...object({ a: {}, b: {} }), required: ["a"] };
    expect(merge(one, other)).toEqual({
      value: { ...object({ a: {}, b: {} }), required: ["a"] },
      messages: ['2.txt: "b" of acme/painter is optional here, but required at 1.txt:1:1'],
    });
    const example = object({ a: shown({ type: "string" }) });
    expect(merge(one, example)).toMatchObject({ value: { required: ["a", "b"] }, messages: [] });
    expect(merge(example, one)).toMatchObject({ value: { required: ["a", "b"] }, messages: [] });
  });

  it("contradict each other deep inside", () => {
    const deep = (type: string): JsonObject =>
      object({ list: { type: "array", items: object({ n: { type } }) } });
    expect(merge(deep("string"), deep("number")).messages).toHaveLength(1);
  });
});
