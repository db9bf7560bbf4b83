import { expect, test } from "vitest";
import { getPointer, setPointer } from "./pointer.js";

const value = {
  a: { "b/c": 1, "d~e": 2 },
  list: [{ u: "x" }, { v: 0 }, { u: "y" }],
  deep: [{ l: [1, 2] }, { l: [3] }],
};

test.each<[string, unknown]>([
  ["", value],
  ["/a/b~1c", 1],
  ["/a/d~0e", 2],
  ["/list/0/u", "x"],
  ["/list/9/u", undefined],
  ["/list/*/u", ["x", "y"]],
  ["/deep/*/l", [[1, 2], [3]]],
  ["/deep/*/l/*", [1, 2, 3]],
  ["/a/*", [1, 2]],
  ["/nowhere/*", undefined],
  ["/constructor", undefined],
  ["/a/b~1c/x", undefined],
])("get %s", (pointer, want) => {
  expect(getPointer(value, pointer)).toEqual(want);
});

test.each<[unknown, string, unknown]>([
  [{}, "/input", { input: 1 }],
  [{ input: { x: 2 } }, "/input/y", { input: { x: 2, y: 1 } }],
  [{ list: [0, 0] }, "/list/1", { list: [0, 1] }],
  [{ list: [0] }, "/list/-", { list: [0, 1] }],
  [{ list: [{}, {}] }, "/list/*/k", { list: [{ k: 1 }, { k: 1 }] }],
  [{ a: 1 }, "", 1],
])("set in %j at %s", (root, pointer, want) => {
  const before = JSON.stringify(root);
  expect(setPointer(root, pointer, 1)).toEqual(want);
  expect(JSON.stringify(root)).toBe(before);
});
