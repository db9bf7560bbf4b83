import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { mergeUpdate } from "./merge-update.js";

const rows: [name: string, target: JsonObject, update: JsonObject, merged: JsonObject, changed: boolean][] = [
  ["a new field", { a: 1 }, { b: 2 }, { a: 1, b: 2 }, true],
  ["nothing new", { a: { b: [1] } }, { a: { b: [1] } }, { a: { b: [1] } }, false],
  ["another kind of value", { a: [1], b: { c: 1 } }, { a: { d: 1 }, b: 2 }, { a: { d: 1 }, b: 2 }, true],
  ["objects in arrays", { a: [{ b: 1 }] }, { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 2 }] }, true],
  [
    "what is stated is no longer inferred",
    {
      default: 1,
      minimum: 0,
      "x-corsac-inferred": [
        { keyword: "default", from: "prose" },
        { keyword: "minimum", from: "prose" },
      ],
    },
    { default: 2 },
    { default: 2, minimum: 0, "x-corsac-inferred": [{ keyword: "minimum", from: "prose" }] },
    true,
  ],
  [
    "the same value again is stated from then on",
    { minimum: 0, "x-corsac-inferred": [{ keyword: "minimum", from: "prose" }] },
    { minimum: 0 },
    { minimum: 0 },
    true,
  ],
  [
    "a whole list again is stated from then on",
    { enum: ["a", "b"], "x-corsac-inferred": [{ keyword: "enum", from: "prose" }] },
    { enum: ["b", "a", "c"] },
    { enum: ["a", "b", "c"] },
    true,
  ],
  [
    "one more value does not state the others",
    { enum: ["a", "b"], "x-corsac-inferred": [{ keyword: "enum", from: "prose" }] },
    { enum: ["c"] },
    { enum: ["a", "b", "c"], "x-corsac-inferred": [{ keyword: "enum", from: "prose" }] },
    true,
  ],
  [
    "the last inference leaves nothing behind",
    { default: 1, "x-corsac-inferred": [{ keyword: "default", from: "prose" }] },
    { default: 2 },
    { default: 2 },
    true,
  ],
];

test.each(rows)("%s", (_name, target, update, merged, changed) => {
  expect(mergeUpdate(target, update)).toBe(changed);
  expect(target).toEqual(merged);
});

test("the update is copied", () => {
  const update = { a: { b: [1] } };
  const target: JsonObject = {};
  mergeUpdate(target, update);
  mergeUpdate(target, { a: { b: [2] } });
  expect(update).toEqual({ a: { b: [1] } });
});
