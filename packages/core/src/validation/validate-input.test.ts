import { expect, test } from "vitest";
import type { JsonSchema } from "../descriptor/model.js";
import { explain } from "./explain.js";
import { findBreaches } from "./find-breaches.js";
import { validateInput } from "./validate-input.js";

const schema: JsonSchema = {
  type: "object",
  required: ["prompt"],
  properties: {
    prompt: { type: "string", minLength: 2, maxLength: 5 },
    width: { type: "integer", minimum: 64, maximum: 128, multipleOf: 8 },
    scale: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    aspect_ratio: { type: "string", enum: ["16:9", "9:16", "square"] },
    seed: { type: ["integer", "null"] },
    images: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 2 },
    code: { type: "string", pattern: "^\\p{Lu}+$" },
    mode: { const: "fast" },
    size: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\d+x\\d+$" }] },
    either: { oneOf: [{ minimum: 3 }, { maximum: 5 }] },
    both: {
      allOf: [{ properties: { width: { type: "integer" } } }, { properties: { widths: { type: "string" } } }],
    },
    mix: { enum: [{ red: 1, blue: 2 }] },
    budget: { type: "integer", multipleOf: 10_000_000 },
    share: { type: "number", multipleOf: 0.1 },
    word: { not: { enum: ["none"] } },
    never: { not: {} },
    options: { type: "object", properties: { depth: { type: "integer" } }, additionalProperties: false },
  },
};

test.each<[string, unknown, string[]]>([
  ["nothing wrong", { prompt: "fox", width: 64, seed: null, size: "1x2", images: ["a"] }, []],
  ["not an object", "fox", [': must be an object, but is the string "fox"']],
  ["required", {}, ["/prompt: is required"]],
  ["undefined is absent", { prompt: undefined }, ["/prompt: is required"]],
  ["type", { prompt: "fox", width: "64" }, ['/width: must be an integer, but is the string "64"']],
  [
    "several types",
    { prompt: "fox", seed: 1.5 },
    ["/seed: must be an integer or null, but is the number 1.5"],
  ],
  ["not finite", { prompt: "fox", scale: Number.NaN }, ["/scale: must be a finite number, but is NaN"]],
  [
    "range and step",
    { prompt: "fox", width: 12 },
    ["/width: must be at least 64, but is 12", "/width: must be a multiple of 8, but is 12"],
  ],
  ["maximum", { prompt: "fox", width: 136 }, ["/width: must be at most 128, but is 136"]],
  ["exclusive", { prompt: "fox", scale: 0 }, ["/scale: must be more than 0, but is 0"]],
  ["exclusive maximum", { prompt: "fox", scale: 1 }, ["/scale: must be less than 1, but is 1"]],
  ["characters, not units", { prompt: "🦊🦊🦊🦊🦊" }, []],
  ["too short", { prompt: "🦊" }, ["/prompt: must have at least 2 characters, but has 1"]],
  ["too long", { prompt: "foxes!" }, ["/prompt: must have at most 5 characters, but has 6"]],
  ["pattern", { prompt: "fox", code: "a" }, ['/code: must match ^\\p{Lu}+$, but is the string "a"']],
  [
    "choice",
    { prompt: "fox", aspect_ratio: "sqare" },
    [
      '/aspect_ratio: must be one of "16:9", "9:16", "square", but is the string "sqare"; did you mean "square"?',
    ],
  ],
  ["constant", { prompt: "fox", mode: "slow" }, ['/mode: must be "fast", but is the string "slow"']],
  [
    "items",
    { prompt: "fox", images: ["a", 1, "c"] },
    ["/images: must have at most 2 items, but has 3", "/images/1: must be a string, but is the number 1"],
  ],
  ["too few items", { prompt: "fox", images: [] }, ["/images: must have at least 1 item, but has 0"]],
  ["any of", { prompt: "fox", size: "big" }, ['/size: must match ^\\d+x\\d+$, but is the string "big"']],
  ["one of", { prompt: "fox", either: 4 }, ["/either: must fit exactly one of its forms"]],
  ["parts name each other's fields", { prompt: "fox", both: { widths: "x" } }, []],
  [
    "a part of several",
    { prompt: "fox", both: { width: "x" } },
    ['/both/width: must be an integer, but is the string "x"'],
  ],
  ["an object in any order", { prompt: "fox", mix: { blue: 2, red: 1 } }, []],
  [
    "excluded",
    { prompt: "fox", word: "none" },
    ['/word: must not fit {"enum":["none"]}, but is the string "none"'],
  ],
  ["excluded, another value", { prompt: "fox", word: "some" }, []],
  ["never", { prompt: "fox", never: 1 }, ["/never: is not allowed here, but is the number 1"]],
  [
    "steps of large whole numbers",
    { prompt: "fox", budget: 10_000_001 },
    ["/budget: must be a multiple of 10000000, but is 10000001"],
  ],
  ["steps of fractions", { prompt: "fox", share: 0.3 }, []],
  [
    "nearly none is not none",
    { prompt: "fox", share: 1e-9 },
    ["/share: must be a multiple of 0.1, but is 1e-9"],
  ],
  ["near miss", { prompt: "fox", widht: 64 }, ['/widht: is not a field; did you mean "width"?']],
  [
    "other case",
    { prompt: "fox", aspectRatio: "16:9" },
    ['/aspectRatio: is not a field; did you mean "aspect_ratio"?'],
  ],
  ["far from all", { prompt: "fox", lora_weights: "x" }, []],
  ["closed object", { prompt: "fox", options: { x: 1 } }, ["/options/x: is not a field"]],
  [
    "everything at once",
    { widht: 1, seed: "x" },
    [
      "/prompt: is required",
      '/widht: is not a field; did you mean "width"?',
      '/seed: must be an integer or null, but is the string "x"',
    ],
  ],
])("%s", (_name, given, want) => {
  expect(validateInput(schema, given).map(({ path, message }) => `${path}: ${message}`)).toEqual(want);
});

test("rules that were inferred are found, and are no violations", () => {
  const text = "at most 10 seconds";
  const marked: JsonSchema = {
    type: "object",
    properties: {
      seconds: { type: "integer", maximum: 10, minimum: 1, "x-corsac-inferred": { maximum: { text } } },
      style: { type: "string", enum: ["dry", "wet"], "x-corsac-inferred": { enum: { source: "a.md:3" } } },
      size: {
        anyOf: [
          { type: "integer", maximum: 4, "x-corsac-inferred": { maximum: {} } },
          { type: "string", maxLength: 2 },
        ],
      },
      count: { type: "integer", maximum: 5, "x-corsac-inferred": { type: {} } },
    },
  };
  const found = (value: unknown): ReturnType<typeof explain> => explain(findBreaches(marked, value));
  expect(found({ seconds: 12, style: "weet" })).toMatchObject({
    violations: [],
    inferred: [
      { path: "/seconds", keyword: "maximum", message: "must be at most 10, but is 12", inferred: { text } },
      { path: "/style", keyword: "enum", suggestion: "wet", inferred: { source: "a.md:3" } },
    ],
  });
  expect(found({ seconds: 0 })).toMatchObject({ violations: [{ keyword: "minimum" }], inferred: [] });
  expect(found({ size: 9 })).toMatchObject({ violations: [], inferred: [{ path: "/size" }] });
  expect(found({ size: "long" })).toMatchObject({ violations: [{ path: "/size" }], inferred: [] });
  // The type was inferred, the bound was declared.
  expect(found({ count: 2.5 })).toMatchObject({ violations: [], inferred: [{ keyword: "type" }] });
  expect(found({ count: 5.5 })).toMatchObject({
    violations: [{ keyword: "maximum" }],
    inferred: [{ keyword: "type" }],
  });
  expect(validateInput(marked, { seconds: 12, count: 2.5 })).toEqual([]);
});

test.each<[string, JsonSchema, string]>([
  ["all values of a choice", { enum: ["alloy", "echo"] }, 'is required: one of "alloy", "echo"'],
  ["the only value", { const: "fast" }, 'is required: "fast"'],
  ["ten of many", { enum: [...Array(12).keys()] }, "is required: one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …"],
  ["examples", { type: "integer", minimum: 1, examples: [256, 1024] }, "is required, such as 256, 1024"],
  ["a range", { type: "integer", minimum: 1, maximum: 4 }, "is required: from 1 to 4"],
  ["a lower limit", { type: "integer", minimum: 1 }, "is required: at least 1"],
  ["an upper limit", { type: "number", maximum: 0.5 }, "is required: at most 0.5"],
  ["nothing for a free text", { type: "string", maxLength: 5 }, "is required"],
])("the message about a missing field contains %s", (_name, field, message) => {
  const violations = validateInput({ type: "object", required: ["it"], properties: { it: field } }, {});
  expect(violations).toEqual([{ path: "/it", keyword: "required", message }]);
});
