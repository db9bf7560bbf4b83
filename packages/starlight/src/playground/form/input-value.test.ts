import { expect, test } from "vitest";
import { asJson, type Input, valueAt, withValue } from "./input-value.js";

test.each<[name: string, input: Input, pointer: string, value: string | undefined, want: Input]>([
  ["a field", { a: 1 }, "/b", "x", { a: 1, b: "x" }],
  ["another value", { a: 1 }, "/a", "x", { a: "x" }],
  ["no value", { a: 1, b: 2 }, "/a", undefined, { b: 2 }],
  ["inside an object that is missing", {}, "/a/b", "x", { a: { b: "x" } }],
  ["the last field of an object", { a: { b: 1 } }, "/a/b", undefined, {}],
  ["inside an item", { a: [{ b: 1, c: 2 }] }, "/a/0/b", "x", { a: [{ b: "x", c: 2 }] }],
  ["inside a list that is missing", {}, "/a/0/b", "x", { a: [{ b: "x" }] }],
  ["the last item of a list", { a: [{ b: 1 }], c: 1 }, "/a/0/b", undefined, { c: 1 }],
  ["an escaped name", {}, "/a~1b", "x", { "a/b": "x" }],
  ["a name like a number in an object", { a: { 0: "y" } }, "/a/0", "x", { a: { 0: "x" } }],
])("%s", (_name, input, pointer, value, want) => {
  const before = structuredClone(input);
  const next = withValue(input, pointer, value);
  expect(next).toEqual(want);
  expect(valueAt(next, pointer)).toBe(value);
  expect(input).toEqual(before);
});

test("a prototype has no values", () => {
  expect(valueAt({}, "/constructor/name")).toBeUndefined();
});

test("files become what is written for them, wherever they stand", () => {
  const file = new File(["x"], "x.png");
  expect(asJson({ a: file, b: [file, 1], c: { d: file } }, ({ name }) => name)).toEqual({
    a: "x.png",
    b: ["x.png", 1],
    c: { d: "x.png" },
  });
});
