import { expect, test } from "vitest";
import { applyFacts } from "./apply-facts.js";
import { inferFromProse } from "./infer-from-prose.js";
import { proseProperty } from "./prose-property.js";

const withFacts = (schema: Parameters<typeof applyFacts>[0]) =>
  applyFacts(schema, inferFromProse(String(schema["description"]), proseProperty(schema, "kind")));

test.each([
  [{ type: "string", example: "slow", description: "One of `fast`, `slower`." }],
  [{ type: "integer", examples: [3, 20], description: "取值范围 1-10" }, "minimum"],
  [{ type: "integer", default: 0, description: "Minimum: 1." }],
  [{ type: "string", example: "abcdef", description: "At most 5 characters." }],
  [{ type: "array", example: ["a"], description: "至少两个" }],
  [{ type: "integer", maximum: 5, description: "Default: 9." }],
])("%j: what would refuse an example or a declared value is left out", (schema, ...kept: string[]) => {
  const keywords = Object.keys(withFacts(schema)).filter((key) => key !== "x-corsac-inferred");
  expect(keywords.sort()).toEqual([...Object.keys(schema), ...kept].sort());
});

test("the values of a list stand in its items", () => {
  const description = "Which events: one of `start`, `end`.";
  expect(withFacts({ type: "array", items: { type: "string" }, description })).toEqual({
    type: "array",
    description,
    items: {
      type: "string",
      enum: ["start", "end"],
      "x-corsac-inferred": [{ keyword: "enum", from: "prose", text: "one of `start`, `end`" }],
    },
  });
});

test("items that declare their values, or refer to another schema, stay", () => {
  for (const items of [{ enum: ["start"] }, { $ref: "#/components/schemas/Event" }]) {
    const schema = { type: "array", items, description: "One of `start`, `end`." };
    expect(withFacts(schema)).toBe(schema);
  }
});
