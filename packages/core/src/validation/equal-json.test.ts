import { expect, test } from "vitest";
import { equalJson } from "./equal-json.js";

test.each<[left: unknown, right: unknown, want: boolean]>([
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [JSON.parse('{"__proto__":1}'), {}, false],
  [{ toString: 1 }, {}, false],
  [[1, 2], [2, 1], false],
  [[1], { 0: 1 }, false],
  [{ 0: 1 }, [1], false],
  [null, {}, false],
  ["1", 1, false],
])("%j and %j: %s", (left, right, want) => {
  expect(equalJson(left, right)).toBe(want);
});
