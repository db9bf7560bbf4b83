import type { JsonSchema, Model } from "@corsac/core";
import { describe, expect, test } from "vitest";
import { documentedModels } from "./documents.fixture.js";
import * as exported from "./generated/index.gen.js";

const exports: ReadonlyMap<string, Model | JsonSchema> = new Map(Object.entries(exported));

/** A model or preset by its exported name. */
function model(name: string): Model {
  const found = exports.get(name);
  if (found === undefined || !("~standard" in found)) throw new Error(`${name} is not exported`);
  return found;
}

test("every documented model and preset is exported, and nothing else", () => {
  const names = documentedModels.flatMap(({ name, presets = [] }) => [
    name,
    `${name}Schema`,
    ...presets.map(({ exportName }) => exportName),
  ]);
  expect([...exports.keys()].sort()).toEqual(names.sort());
});

describe.each(documentedModels)("$id", ({ id, name, examples = [], presets = [] }) => {
  test("is what the document says", () => {
    expect(model(name)).toMatchObject({ id, name });
  });

  test("has the words of its input beside it, for those who import them", () => {
    const bare = JSON.stringify(model(name).input.schema);
    expect(bare).not.toContain('"description":"');
    expect(JSON.stringify(exports.get(`${name}Schema`))).toContain('"description":"');
  });

  test.each(examples)("accepts its own example %#", async ({ input }) => {
    expect(await model(name)["~standard"].validate(input)).toEqual({ value: input });
  });

  test.each(presets)("accepts what $exportName decides and suggests", async ({ exportName }) => {
    const [example] = examples;
    const { preset } = model(exportName);
    const own = { ...preset?.defaults, ...preset?.input };
    expect(Object.keys(own).length).toBeGreaterThan(0);
    const input = { ...example?.input, ...own };
    const result = await model(name)["~standard"].validate(input);
    // Without a documented example, required fields of the caller are missing.
    const faults = (result.issues ?? []).filter(
      ({ path: [field] = [] }) => example !== undefined || Object.hasOwn(own, String(field)),
    );
    expect(faults).toEqual([]);
  });
});
