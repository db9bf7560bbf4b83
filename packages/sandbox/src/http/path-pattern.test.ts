import { expect, it } from "vitest";
import { pathPattern } from "./path-pattern.js";

it.each([
  ["/a/{x}", "/a/1", ["1"]],
  ["/a/{x}", "/a/1/2", undefined],
  ["/a/{x}/b", "/a//b", undefined],
  ["/a/pre-{x}.json", "/a/pre-1.json", ["1"]],
  ["/{a}-{b}.{c}", "/1-2.3", ["1", "2", "3"]],
  ["/{a}-{b}", "/1-2-3", ["1-2", "3"]],
  ["/{a}-{b}", "/-1", undefined],
  ["/{a}-{b}", "/1-", undefined],
  ["/{a}{b}", "/12", ["1", "2"]],
  ["/{a}{b}", "/1", undefined],
  ["/items/{id}{extension}", "/items/a1.b.json", ["a1.b", ".json"]],
  ["/v-{id}{extension}", "/v-12", ["1", "2"]],
  ["/items/{id}{extension}/x", "/items/a-1/x", ["a", "-1"]],
  ["/items/{id}{extension}", "/items/.json", [".jso", "n"]],
  ["/{wide}", "/a/b", ["a/b"]],
  ["/{wide}:run", "/a/b:run", ["a/b"]],
  ["/{wide}:{verb}", "/a/b:run", ["a/b", "run"]],
  ["/v1/{a}..{b}/x", "/v1/main..next/x", ["main", "next"]],
  ["/a/{x", "/a/{x", []],
])("%s of %s is %j", (documented, path, values) => {
  expect(pathPattern(documented, new Set(["wide"])).match(path)).toEqual(values);
});

it("takes time in proportion to the path, whatever its pattern", () => {
  const many = `/${Array.from({ length: 30 }, (_, index) => `{p${index}}-`).join("")}end`;
  expect(pathPattern(many, new Set()).match(`/${"-".repeat(100_000)}`)).toBeUndefined();
});
