import { describe, expect, test } from "vitest";
import { collect, Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { readModelSchema } from "../../src/forms/model-object/read-model-schema.js";
import { reportAddedProperties } from "../../src/model-schema/added-properties.js";
import { layUnder } from "../../src/model-schema/lay-model-schema.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { corpusFiles, corpusNote, hasCorpus } from "../pages/corpus-files.js";

/** What the pages and the models say differently, and what only the models have; by a person, from both. */
const known: [model: string, disagreements: string[], onlyModel: string][] = [
  ["stability-ai/sdxl", [], "image, mask, seed, refine_steps, replicate_weights, disable_safety_checker"],
  ["recraft-ai/recraft-v3", ["aspect_ratio property"], ""],
  [
    "stability-ai/stable-diffusion",
    ["guidance_scale required", "num_inference_steps required"],
    "negative_prompt, seed",
  ],
  ["ideogram-ai/ideogram-v2-turbo", [], "negative_prompt, image, mask, seed"],
];

describe.skipIf(!hasCorpus)(`real pages over the schemas of their models${corpusNote}`, () => {
  const { document } = hasCorpus
    ? readDocumentation(corpusFiles("page-md/replicate"))
    : { document: undefined };
  const schemas = corpusFiles("cog").flatMap((file) => readModelSchema(file, new Diagnostics()) ?? []);

  test("every file is a schema", () => {
    expect(schemas).toHaveLength(corpusFiles("cog").length);
  });

  test.each(known)("%s: every disagreement is listed", (id, disagreements, onlyModel) => {
    const schema = schemas.find((one) => one.id === id);
    if (document === undefined || schema === undefined) throw new TypeError(`There is no schema of ${id}.`);
    const laid = structuredClone(document);
    const diagnostics = new Diagnostics();
    const found = layUnder(laid, schema, diagnostics);
    expect(found.map(({ property, keyword }) => `${property} ${keyword}`)).toEqual(disagreements);
    const only = collect((added) => reportAddedProperties(laid, added));
    expect(only.map(({ message }) => /has (.*?);/.exec(message)?.[1])).toEqual(
      onlyModel === "" ? [] : [onlyModel],
    );
    expect(diagnostics.all).toEqual([]);
  });
});
