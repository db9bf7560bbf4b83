import { expect, it } from "vitest";
import { hasTopLevelKey } from "./top-level-keys.js";

it.each([
  ['{ "openapi": "3.1.0" }', true],
  ['{ "a": { "b": [1] }, "openapi" : {} }', true],
  ['{ "a": { "openapi": 1 } }', false],
  ['{ "a": "openapi" }', false],
  ['{ "a": "\\"openapi\\": 1" }', false],
  ['[{ "openapi": 1 }]', false],
  ["openapi: 3.1.0", false],
])("%s", (text, want) => {
  expect(hasTopLevelKey(text, ["openapi"])).toBe(want);
});
