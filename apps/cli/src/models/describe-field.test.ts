import { describe, expect, it } from "vitest";
import { describeFields, typeWords } from "./describe-field.js";

describe("describeFields", () => {
  it("keeps the page's order and says what each field takes", () => {
    const fields = describeFields({
      type: "object",
      required: ["prompt"],
      properties: {
        scale: { type: "number", default: 0.6, minimum: 0, maximum: 1, description: "Strength." },
        prompt: { type: "string" },
        negative: { type: "string", default: "" },
        ratio: { type: "string", enum: ["1:1", "16:9"], default: "1:1" },
        seed: { type: "integer", minimum: 0 },
      },
    });
    expect(fields).toEqual([
      {
        name: "scale",
        type: "number",
        facts: ["default 0.6", "0 to 1"],
        choices: [],
        description: "Strength.",
      },
      { name: "prompt", type: "string", facts: ["required"], choices: [], description: "" },
      { name: "negative", type: "string", facts: ['default ""'], choices: [], description: "" },
      { name: "ratio", type: "string", facts: ["default 1:1"], choices: ["1:1", "16:9"], description: "" },
      { name: "seed", type: "integer", facts: ["at least 0"], choices: [], description: "" },
    ]);
  });
});

describe("typeWords", () => {
  it.each([
    [{ type: ["string", "null"] }, "string or null"],
    [{ type: "array", items: { type: "string", format: "uri" } }, "list of file URL"],
    [{ anyOf: [{ type: "integer" }, { type: "string" }] }, "integer or string"],
    [{ enum: ["a", 1] }, "string or number"],
    [{}, "any"],
  ])("%j", (schema, expected) => expect(typeWords(schema)).toBe(expected));
});
