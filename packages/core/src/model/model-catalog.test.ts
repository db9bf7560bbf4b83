import { expect, expectTypeOf, test } from "vitest";
import { draw, film, mystery } from "../testing/services.fixture.js";
import type { Model } from "./define-model.js";
import { modelCatalog } from "./model-catalog.js";
import { preset } from "./preset.js";

const tall = preset(draw, { width: 64 }, { name: "tall", description: "Tall." });
const models = modelCatalog([film, tall, mystery, draw]);

test.each<[string, readonly Model[]]>([
  ["draw", [mystery, draw, tall]],
  ["studio/draw", [draw, tall]],
  ["FILM", [film]],
  ["tall", [tall]],
  ["draw tall", [tall]],
  ["flim", [film]],
  ["nothing like it", []],
])("%s", (words, want) => {
  expect(models.find(words)).toEqual(want);
});

test("all of them, and types", () => {
  expect(models.all).toHaveLength(4);
  expect(models.find("")).toHaveLength(4);
  expectTypeOf(models.find("x")).toEqualTypeOf<readonly Model[]>();
});
