import { expect, it } from "vitest";
import { emptyNames } from "../../names/names.js";
import { modelSlugs } from "./model-slugs.js";

it("models that end alike keep their slugs when another one comes", () => {
  const names = emptyNames();
  expect([...modelSlugs(["one/flux-2.1"], names)]).toEqual([["one/flux-2.1", "flux-2.1"]]);
  expect([...modelSlugs(["a/first", "two/Flux-2.1", "one/flux-2.1"], names)]).toEqual([
    ["one/flux-2.1", "flux-2.1"],
    ["a/first", "first"],
    ["two/Flux-2.1", "two-flux-2.1"],
  ]);
});

it.each([
  ["acme/绘图", "acme"],
  ["绘图", "model"],
  ["gpt-4o:mini", "gpt-4o"],
  ["A B/C_D", "c-d"],
])("%s is %s", (id, slug) => {
  expect(modelSlugs([id], emptyNames()).get(id)).toBe(slug);
});
