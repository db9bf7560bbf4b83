import { expect, test } from "vitest";
import { readWords } from "./status-words.js";

test("two words of one family, one of them final, bring the family's others", () => {
  expect(readWords(["starting", "succeeded"])).toEqual({
    words: { starting: "pending", succeeded: "succeeded" },
    assumed: { processing: "running", failed: "failed", canceled: "canceled", aborted: "canceled" },
    unknown: [],
  });
});

test.each([
  ["one word", ["IN_QUEUE"]],
  ["no final word", ["IN_QUEUE", "IN_PROGRESS"]],
  ["words of no common family", ["starting", "COMPLETED"]],
  ["words of several families", ["queued", "failed"]],
])("%s proves no other word", (_, seen) => {
  const { words, assumed } = readWords(seen);
  expect(Object.keys(words)).toEqual(seen);
  expect(assumed).toEqual({});
});

test("a word nobody knows is not given a meaning", () => {
  expect(readWords(["brewing"])).toEqual({ words: {}, assumed: {}, unknown: ["brewing"] });
});
