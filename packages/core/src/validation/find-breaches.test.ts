import { expect, test } from "vitest";
import { equalJson } from "./equal-json.js";
import { explain } from "./explain.js";
import { findBreaches } from "./find-breaches.js";
import { isValid } from "./is-valid.js";

test("a file stands for a text, and for nothing else", () => {
  const file = new Blob(["x"]);
  expect(isValid({ type: "string" }, file)).toBe(true);
  expect(isValid({ type: ["string", "null"] }, file)).toBe(true);
  expect(isValid({ type: "integer" }, file)).toBe(false);
  expect(isValid({ type: "array", items: { type: "string" } }, file)).toBe(false);
});

test("a list is not equal to its beginning", () => {
  expect(equalJson([1, 2], [1, 2, 3])).toBe(false);
  expect(equalJson([1, 2, 3], [1, 2])).toBe(false);
  expect(isValid({ enum: [[1, 2]] }, [1, 2, 3])).toBe(false);
});

test("a part of a schema may leave fields to the other parts", () => {
  const part = { type: "object", properties: { a: { type: "integer" } } } as const;
  const found = findBreaches({ allOf: [part] }, { a: "x", b: 1 });
  expect(found.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual(["/a type"]);
});

test("of several forms the nearest is the one that only inferred rules speak against", () => {
  const inferred = { text: "at most one character", source: "page:1" };
  const { violations, inferred: guessed } = explain(
    findBreaches(
      {
        anyOf: [
          { type: "string", minLength: 5 },
          { type: "string", maxLength: 1, "x-corsac-inferred": { maxLength: inferred } },
        ],
      },
      "abc",
    ),
  );
  expect(violations).toEqual([]);
  expect(guessed.map(({ keyword }) => keyword)).toEqual(["maxLength"]);
});
