import { expect, it } from "vitest";
import { promptDirectives } from "./parse-directives.js";

it("reads a word and a directive in a prompt", () => {
  expect(promptDirectives("a boat [sandbox:fail] [sandbox:duration=300]")).toEqual({
    outcome: "failed",
    duration: 300,
  });
});

it.each(["constructor", "__proto__", "toString", "nothing"])("refuses the unknown word %s", (word) => {
  expect(() => promptDirectives(`a boat [sandbox:${word}]`)).toThrow(
    expect.objectContaining({ status: 400, title: "Unknown sandbox directive" }),
  );
});
