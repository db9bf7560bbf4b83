import { expect, it } from "vitest";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import { soundSchema } from "./sound-schema.js";

const cases: [given: JsonObject, want: JsonObject, rules: string[]][] = [
  [{ type: ["string", "null"], minimum: 1 }, { type: ["string", "null"], minimum: 1 }, []],
  [{ required: ["a", "a"], enum: [1, 1, 2] }, { required: ["a"], enum: [1, 2] }, ["repeated-required"]],
  [{ type: "int" }, { type: "integer" }, ["unknown-type"]],
  [{ type: "String" }, { type: "string" }, ["unknown-type"]],
  [{ type: "file" }, { type: "string", format: "binary" }, ["unknown-type"]],
  [{ type: "any" }, {}, ["unknown-type"]],
  [{ type: "constructor" }, {}, ["unknown-type"]],
  [{ type: [] }, {}, ["unknown-type"]],
  [{ properties: [] }, {}, ["malformed-schema"]],
  [{ properties: { a: "string", b: {} } }, { properties: { a: {}, b: {} } }, ["malformed-schema"]],
  [
    { required: true, minLength: -1, enum: "a" },
    {},
    ["malformed-schema", "malformed-schema", "malformed-schema"],
  ],
  [{ "x-order": "any", constructor: 1 }, { "x-order": "any" }, ["unknown-keyword"]],
  [{ maxlength: 9, uniqueItems: "yes" }, {}, ["unknown-keyword", "malformed-schema"]],
  [{ type: "integer", default: "1024" }, { type: "integer", default: 1024 }, ["default-of-wrong-type"]],
  [{ type: "boolean", default: "False" }, { type: "boolean", default: false }, ["default-of-wrong-type"]],
  [{ type: "string", default: null }, { type: "string" }, ["default-of-wrong-type"]],
  [{ type: "integer", enum: ["1", "2"] }, { type: "integer", enum: [1, 2] }, ["enum-of-wrong-type"]],
  [{ type: "integer", enum: ["a", 2] }, { enum: ["a", 2] }, ["enum-of-wrong-type"]],
  [{ enum: ["a", "b"], default: "c" }, { enum: ["a", "b"] }, ["default-outside-enum"]],
  [{ minimum: 1, maximum: 4, default: 9 }, { minimum: 1, maximum: 4 }, ["default-outside-range"]],
  [{ minimum: 9, maximum: 4, default: 5 }, { default: 5 }, ["minimum-over-maximum"]],
  [{ minLength: 9, maxLength: 4 }, {}, ["minimum-over-maximum"]],
  [
    { patternProperties: { "^a$": {}, "(a+)+$": {} }, additionalProperties: false, minProperties: 1 },
    { patternProperties: { "^a$": {} }, minProperties: 1 },
    ["unsafe-pattern"],
  ],
  [{ pattern: "/^[a-z]$/i" }, { "x-corsac-unchecked-pattern": "/^[a-z]$/i" }, ["unreadable-pattern"]],
  [{ pattern: "/^[0-9]$/" }, { pattern: "^[0-9]$" }, ["repaired-pattern"]],
  [{ pattern: "[a" }, { "x-corsac-unchecked-pattern": "[a" }, ["unreadable-pattern"]],
  [{ pattern: "^{[a-f]}$" }, { pattern: "^\\{[a-f]\\}$" }, ["repaired-pattern"]],
  [{ prefixItems: {}, items: false, unevaluatedItems: false }, {}, ["malformed-schema"]],
  [{ properties: [], additionalProperties: false }, {}, ["malformed-schema"]],
  [{ properties: {}, additionalProperties: false }, { properties: {}, additionalProperties: false }, []],
];

it.each(cases)("%j", (given, want, rules) => {
  const diagnostics = new Diagnostics();
  const location = { file: "page.txt", line: 1, column: 1 };
  expect(soundSchema(given, phrase`"${"a"}"`, () => location, diagnostics)).toEqual(want);
  expect(diagnostics.all.map(({ rule }) => rule)).toEqual(rules);
});

it("stands at the keyword that is wrong", () => {
  const places: string[] = [];
  const given = { type: "integer", enum: ["1"], default: "2" };
  const diagnostics = new Diagnostics();
  const at = (keyword = ""): { file: string; line: number; column: number } => {
    places.push(keyword);
    return { file: "page.txt", line: 1, column: 1 };
  };
  soundSchema(given, phrase`"${"a"}"`, at, diagnostics);
  expect(places).toEqual(["enum", "default", "default"]);
});
