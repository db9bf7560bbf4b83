import { expect, test } from "vitest";
import { wrapProse } from "./prose.js";

test("words are not broken, and further lines are indented", () => {
  const text =
    "error: specs/acme/pages/a-very-long-name-of-a-page.md holds no API documentation that can be read.";
  expect(wrapProse(text, 42)).toEqual([
    "error:",
    "  specs/acme/pages/a-very-long-name-of-a-page.md",
    "  holds no API documentation that can be",
    "  read.",
  ]);
});

test("a command at the end of a line stays in one piece", () => {
  const text = "hint: It goes on; fetch it with corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez";
  expect(wrapProse(text, 42)).toEqual([
    "hint: It goes on; fetch it with",
    "  corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez",
  ]);
  expect(wrapProse("hint: Start it: corsac sandbox", 42)).toEqual(["hint: Start it: corsac sandbox"]);
});

test("without a width a text stays as it is", () => {
  const text = `${"a ".repeat(100)}\nb`;
  expect(wrapProse(text, undefined)).toEqual(text.split("\n"));
});
