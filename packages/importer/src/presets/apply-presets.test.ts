import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";
import { applyPresets } from "./apply-presets.js";

const start = (): JsonObject => ({
  components: {
    schemas: {
      Ratio: { type: "string", enum: ["1:1", "16:9"] },
      OneInput: {
        type: "object",
        properties: {
          prompt: { type: "string" },
          ratio: { $ref: "#/components/schemas/Ratio" },
          steps: { type: "integer", minimum: 1 },
        },
        required: ["prompt"],
      },
    },
  },
  "x-corsac-models": [
    {
      id: "acme/one",
      name: "one",
      input: { pointer: "/input", schema: { $ref: "#/components/schemas/OneInput" } },
    },
    {
      id: "acme/one-wide",
      name: "oneWide",
      input: { pointer: "", schema: { $ref: "#/components/schemas/OneInput" } },
    },
  ],
});

const apply = (document: JsonObject, text: string) =>
  collect((found) => applyPresets(document, { path: "presets.yaml", text }, found));

test("a preset becomes part of its model", () => {
  const document = start();
  const text = `models:
  acme/one:
    slide-show:
      text: { en: Wide., zh: 宽。 }
      input: { ratio: "16:9" }
      defaults: { steps: 20 }
    quick:
      text: { en: Quick. }
      input: { steps: 1 }
`;
  expect(apply(document, text)).toEqual([]);
  expect(document["x-corsac-models"]).toMatchObject([
    {
      id: "acme/one",
      presets: [
        {
          name: "slide-show",
          exportName: "oneSlideShow",
          description: "Wide.",
          input: { ratio: "16:9" },
          defaults: { steps: 20 },
          "x-corsac-text": { description: { en: "Wide.", zh: "宽。" } },
        },
        { name: "quick", exportName: "oneQuick", description: "Quick.", input: { steps: 1 } },
      ],
    },
    { id: "acme/one-wide" },
  ]);
});

const head = "models:\n  acme/one:\n    quick:\n      text: { en: Quick. }\n";
const wrong: [name: string, text: string, rule: string, line: number, column: number, says: RegExp][] = [
  [
    "an unknown model",
    "models:\n  acme/oen:\n    a: { text: { en: A }, input: {} }\n",
    "preset-model-unknown",
    2,
    3,
    /Did you mean "acme\/one"/,
  ],
  [
    "an unknown input",
    `${head}      input: { ratoi: "1:1" }`,
    "preset-input-invalid",
    5,
    16,
    /Did you mean "ratio"/,
  ],
  [
    "a value that is not allowed",
    `${head}      input:\n        ratio: "4:3"`,
    "preset-input-invalid",
    6,
    16,
    /one of the allowed values: "1:1", "16:9"/,
  ],
  [
    "a value out of range",
    `${head}      input: {}\n      defaults: { steps: 0 }`,
    "preset-input-invalid",
    6,
    26,
    /must be >= 1/,
  ],
  [
    "a field both fixed and suggested",
    `${head}      input: { steps: 2 }\n      defaults: { steps: 3 }`,
    "preset-input-invalid",
    6,
    19,
    /both decides and suggests/,
  ],
  [
    "a taken name",
    "models:\n  acme/one:\n    wide: { text: { en: A }, input: { steps: 1 } }",
    "preset-name-taken",
    3,
    5,
    /oneWide/,
  ],
  [
    "a bad name",
    "models:\n  acme/one:\n    Wide One: { text: { en: A }, input: { steps: 1 } }",
    "preset-invalid",
    3,
    5,
    /phone-wallpaper/,
  ],
  [
    "no text",
    "models:\n  acme/one:\n    quick: { input: { steps: 1 } }",
    "preset-invalid",
    3,
    5,
    /does not say what it makes/,
  ],
  ["nothing decided", `${head}`, "preset-invalid", 3, 5, /decides nothing/],
  [
    "an unknown field",
    `${head}      input: { steps: 1 }\n      default: {}`,
    "preset-invalid",
    6,
    7,
    /Did you mean "defaults"/,
  ],
  ["no models", "acme/one: {}", "preset-invalid", 1, 1, /under `models`/],
];

test.each(wrong)("%s", (_name, text, rule, line, column, says) => {
  const document = start();
  const diagnostics = apply(document, `${text}\n`);
  expect(diagnostics).toMatchObject([
    { rule, severity: "error", location: { file: "presets.yaml", line, column } },
  ]);
  expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toMatch(says);
});

test("a preset is let pass where ajv's code of the model's schema cannot run", () => {
  const document = start();
  const properties = valueAtPointer(document, "/components/schemas/OneInput/properties");
  const patternProperties = { "^s": { type: "integer" } };
  if (isJsonObject(properties))
    properties["more"] = { oneOf: [{ additionalProperties: false }], patternProperties };
  const text = "models:\n  acme/one: { quick: { text: { en: Quick. }, input: { more: { s: 1 } } } }\n";
  expect(apply(document, text)).toEqual([]);
  expect(valueAtPointer(document, "/x-corsac-models/0/presets/0/name")).toBe("quick");
});
