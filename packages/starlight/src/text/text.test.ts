import { describe, expect, test } from "vitest";
import { chooseText } from "./choose-text.js";
import { parseInlineText } from "./inline-text.js";

describe("chooseText", () => {
  const node = {
    description: "own",
    "x-corsac-text": { description: { en: "english", "zh-Hant": "繁體", de: "" } },
  };
  test.each([
    ["en-GB", "english"],
    ["zh-CN", "繁體"],
    ["de", "own"],
    ["fr", "own"],
  ])("%s → %s", (language, want) => {
    expect(chooseText(node, "description", language)).toBe(want);
  });
  test("nothing is nothing", () => {
    expect(chooseText({ description: " " }, "description", "en")).toBeUndefined();
  });
});

test("a text has paragraphs, code and links; markup in it stays text", () => {
  expect(
    parseInlineText("Use `a_b` or <b>.\n\nSee https://acme.example/x, 或 https://acme.example。"),
  ).toEqual([
    [
      { kind: "text", value: "Use " },
      { kind: "code", value: "a_b" },
      { kind: "text", value: " or <b>." },
    ],
    [
      { kind: "text", value: "See " },
      { kind: "link", value: "https://acme.example/x" },
      { kind: "text", value: ", 或 " },
      { kind: "link", value: "https://acme.example" },
      { kind: "text", value: "。" },
    ],
  ]);
});
