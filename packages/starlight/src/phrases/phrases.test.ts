import { expect, test } from "vitest";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import { fill, ownPhrases, sitePhrases } from "./phrases.js";

test("languages are found by their tag, English stands in for the rest", () => {
  expect(ownPhrases("zh-Hans-CN")).toBe(chinese);
  expect(ownPhrases("en-GB")).toMatchObject(english);
  expect(ownPhrases("fr")).toMatchObject(english);
});

test("a site's own translation goes before ours", () => {
  const phrases = sitePhrases("zh", (key) => (key === "corsac.models" ? "模型库" : undefined));
  expect([phrases.models, phrases.input]).toEqual(["模型库", "输入"]);
});

test("every phrase has the same places in every language", () => {
  const places = (phrase: string): string[] =>
    [...phrase.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [key, phrase] of Object.entries(english))
    expect([key, places(new Map<string, string>(Object.entries(chinese)).get(key) ?? "")]).toEqual([
      key,
      places(phrase),
    ]);
});

test("values go into their places", () => {
  expect(fill("{file}, line {line}", { file: "a.txt" })).toBe("a.txt, line {line}");
});
