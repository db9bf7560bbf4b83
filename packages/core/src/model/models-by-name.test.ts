import { expect, it } from "vitest";
import { modelsByName } from "./models-by-name.js";

const model = (service: string, id: string, slug: string, name: string) => ({
  id,
  slug,
  name,
  service: { name: service },
});
const models = [
  model("heron", "acme/ink-1", "ink-1", "ink1"),
  model("heron", "paper", "paper-long", "paperLong"),
  model("egret", "acme/ink-1", "ink-1", "ink1"),
  model("egret", "ink1", "other", "otherInk"),
];

it.each<[string, number[]]>([
  ["paper", [1]],
  ["paper-long", [1]],
  ["paperLong", [1]],
  ["PAPER-LONG", [1]],
  // An id comes before another model's exported name.
  ["ink1", [3]],
  ["heron/ink-1", [0]],
  ["egret/acme/ink-1", [2]],
  ["acme/ink-1", [0, 2]],
  ["long", []],
  ["", []],
])("%s names %j", (name, found) => {
  expect(modelsByName(models, name)).toEqual(found.map((index) => models[index]));
});
