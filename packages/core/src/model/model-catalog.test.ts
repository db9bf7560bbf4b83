import { expect, expectTypeOf, test } from "vitest";
import { ConfigurationError } from "../errors/configuration-error.js";
import { draw, film, mystery, sketch } from "../testing/services.fixture.js";
import type { Model } from "./define-model.js";
import { modelCatalog } from "./model-catalog.js";
import { preset } from "./preset.js";

const tall = preset(draw, { width: 64 }, { name: "tall", description: "Tall." });
const models = modelCatalog([film, tall, mystery, draw]);

test.each<[string, readonly Model[]]>([
  ["studio", [mystery, draw, tall]],
  ["draw", [draw, tall]],
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
  expectTypeOf(models.find("x")).toExtend<readonly Model[]>();
});

test("exactly by id, typed by it", () => {
  const typed = modelCatalog([tall, draw, sketch]);
  expect(typed.get("studio/sketch")).toBe(sketch);
  expectTypeOf(typed.get("studio/sketch")).toEqualTypeOf(sketch);
  expect(typed.get("studio/draw"), "not the preset").toBe(draw);
  const text: string = "studio/sketch";
  expectTypeOf(typed.get(text)).toExtend<Model>();
});

test("no other word, letter or case is an id", () => {
  for (const word of ["sketch", "studio/Sketch", "studio/sketc", ""]) {
    expect(() => modelCatalog([draw, sketch]).get(word)).toThrow(`There is no model with the id "${word}"`);
  }
  expect(outcomeOf(() => modelCatalog([draw, sketch]).get("studio/sketc")).hint).toBe(
    'Did you mean "studio/sketch"?',
  );
  expect(outcomeOf(() => modelCatalog([]).get("studio/sketch")).hint).toContain("No models are known here");
});

test("an id of two services is no answer", () => {
  const other = { ...sketch, service: { ...sketch.service, name: "other" } };
  expect(() => modelCatalog([sketch, other]).get("studio/sketch")).toThrow(
    'flat and other both have a model with the id "studio/sketch"',
  );
});

function outcomeOf(act: () => unknown): ConfigurationError {
  try {
    act();
  } catch (error) {
    if (ConfigurationError.isInstance(error)) return error;
  }
  throw new Error("it did not fail");
}
