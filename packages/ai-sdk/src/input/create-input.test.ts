import type { JsonSchema } from "@corsac/core";
import { describe, expect, test } from "vitest";
import { testModel } from "../model.fixture.js";
import { createInput } from "./create-input.js";
import { setSize } from "./picture-settings.js";

const modelWith = (properties: Readonly<Record<string, JsonSchema>>, roles = {}) =>
  testModel({ input: { pointer: "", schema: { type: "object", properties } }, roles });

describe("a setting", () => {
  test("becomes the first value that the field allows", () => {
    const input = createInput(modelWith({ seconds: { type: "string", enum: ["5", "10"] } }), {});
    expect(input.set("duration", "/seconds", 5, "5")).toBe(true);
    expect(input.fields).toEqual({ seconds: "5" });
    expect(input.warnings).toEqual([]);
  });

  test("that the field does not allow is a warning which says why", () => {
    const input = createInput(modelWith({ seconds: { type: "integer", maximum: 10 } }), {});
    expect(input.set("duration", "/seconds", 60)).toBe(false);
    expect(input.fields).toEqual({});
    expect(input.warnings).toMatchObject([
      { type: "unsupported", feature: "duration", details: expect.stringContaining("/seconds") },
    ]);
  });

  test("without a field is a warning; one that is not given is none", () => {
    const input = createInput(modelWith({}), {});
    input.set("seed", undefined, 1);
    input.set("seed", "/seed", 1);
    input.set("fps", undefined, undefined);
    expect(input.warnings.map((warning) => "feature" in warning && warning.feature)).toEqual([
      "seed",
      "seed",
    ]);
  });

  test("gives way to the caller's field", () => {
    const input = createInput(modelWith({ seed: { type: "integer" } }), { seed: 3 });
    expect(input.set("seed", "/seed", 1)).toBe(true);
    expect(input.fields).toEqual({ seed: 3 });
  });

  test("is found by name, whatever its case", () => {
    const input = createInput(modelWith({ maxTokens: { type: "integer" }, Top_P: { type: "number" } }), {});
    input.setNamed("maxOutputTokens", 9);
    input.setNamed("topP", 0.5);
    expect(input.fields).toEqual({ maxTokens: 9, Top_P: 0.5 });
  });
});

describe("files", () => {
  test("go into one list", () => {
    const input = createInput(modelWith({ images: { type: "array", items: { type: "string" } } }), {});
    input.setFiles("files", ["/images"], ["https://a.example/1", "https://a.example/2"]);
    expect(input.fields).toEqual({ images: ["https://a.example/1", "https://a.example/2"] });
  });

  test("go into one field each, and what is left is a warning", () => {
    const input = createInput(modelWith({ first: { type: "string" }, last: { type: "string" } }), {});
    input.setFiles("files", ["/first", "/last"], ["a", "b", "c"]);
    expect(input.fields).toEqual({ first: "a", last: "b" });
    expect(input.warnings).toMatchObject([{ feature: "files", details: expect.stringContaining("2 of 3") }]);
  });
});

describe("a size", () => {
  test.each([
    ["as one field", { size: { type: "string" } }, { size: "/size" }, { size: "640x320" }],
    [
      "in the spelling of the field",
      { size: { type: "string", enum: ["640*320"] } },
      { size: "/size" },
      { size: "640*320" },
    ],
    [
      "as width and height",
      { w: { type: "integer" }, h: { type: "integer" } },
      { width: "/w", height: "/h" },
      { w: 640, h: 320 },
    ],
    ["as an aspect ratio", { ratio: { type: "string" } }, { aspectRatio: "/ratio" }, { ratio: "2:1" }],
  ])("%s", (_how, properties, roles, fields) => {
    const model = modelWith(properties, roles);
    const input = createInput(model, {});
    setSize(input, model, "size", "640x320");
    expect(input.fields).toEqual(fields);
  });
});
