import type { JsonSchema } from "@corsac/core";
import { describe, expect, it } from "vitest";
import type { Catalog, CatalogModel, CatalogService } from "./catalog.js";
import { findModel } from "./find-model.js";
import { testModel, testService } from "./test-catalog.js";

const service = (name: string, models: CatalogModel[]): CatalogService => testService(name, models);
const portrait = {
  name: "portrait",
  exportName: "sdxlPortrait",
  description: "Tall",
  input: { height: 1024 },
};

const choosing = (...names: string[]): JsonSchema => ({
  type: "object",
  properties: { model: { type: "string", enum: names }, prompt: { type: "string" } },
});
const withChoice = (model: CatalogModel): CatalogModel => ({
  ...model,
  descriptor: { ...model.descriptor, roles: { ...model.descriptor.roles, model: "/model" } },
});

const catalog: Catalog = {
  services: [
    service("replicate", [
      testModel("replicate", "stability-ai/sdxl", "sdxl", "sdxl", [portrait]),
      testModel("replicate", "black-forest-labs/flux-dev", "flux-dev", "fluxDev"),
      testModel("replicate", "black-forest-labs/flux-schnell", "flux-schnell", "fluxSchnell"),
    ]),
    service("acme", [
      testModel("acme", "tide-dev", "tide-dev", "tideDev"),
      testModel("acme", "sdxl-turbo", "turbo", "turbo"),
      testModel("acme", "tide-schnell-2", "tide-schnell-2", "tideSchnell2"),
      testModel("acme", "dusk-schnell-2", "dusk-schnell-2", "duskSchnell2"),
    ]),
    service("clips", [
      withChoice(
        testModel("clips", "text2video", "text2video", "text2video", [], choosing("heron-v1", "heron-v2")),
      ),
      withChoice(
        testModel("clips", "image2video", "image2video", "image2video", [], choosing("heron-v2", "dev")),
      ),
    ]),
  ],
};

describe("findModel", () => {
  it.each([
    ["sdxl", "stability-ai/sdxl"],
    ["stability-ai/sdxl", "stability-ai/sdxl"],
    ["fluxSchnell", "black-forest-labs/flux-schnell"],
    ["FLUX-Schnell", "black-forest-labs/flux-schnell"],
    ["schnell", "black-forest-labs/flux-schnell"],
    ["acme/tide-dev", "tide-dev"],
    ["acme/turbo", "sdxl-turbo"],
  ])("finds %s", (query, id) => {
    expect(findModel(catalog, query).model.descriptor.id).toBe(id);
  });

  it("finds a preset after a colon", () => {
    expect(findModel(catalog, "sdxl:portrait").preset).toBe(portrait);
    expect(findModel(catalog, "sdxl").preset).toBeUndefined();
  });

  it.each(["heron-v1", "Heron-V1"])("finds the only model that offers %s as a choice", (query) => {
    const { model, choice } = findModel(catalog, query);
    expect([model.descriptor.id, choice]).toEqual(["text2video", { field: "model", value: "heron-v1" }]);
  });

  it("takes a choice that is written in full before the ending of a name", () => {
    expect(findModel(catalog, "dev").model.descriptor.id).toBe("image2video");
    expect(findModel(catalog, "text2video").choice).toBeUndefined();
  });

  const refused: [string, object][] = [
    ["sdxxl", { code: "unknown-model", exitCode: 2, hint: expect.stringContaining("Did you mean sdxl?") }],
    ["banana", { code: "unknown-model", hint: "corsac models lists them all." }],
    ["schnell-2", { code: "ambiguous-model", details: ["acme/tide-schnell-2", "acme/dusk-schnell-2"] }],
    [
      "heron-v2",
      {
        code: "ambiguous-model",
        message: '"heron-v2" is a choice that 2 models offer.',
        details: ["corsac run text2video -i model=heron-v2", "corsac run image2video -i model=heron-v2"],
      },
    ],
    ["ell", { code: "unknown-model" }],
    ["sdxl:portrit", { code: "unknown-preset", hint: "Did you mean sdxl:portrait?" }],
    ["flux-dev:tall", { code: "unknown-preset", hint: "It has none." }],
  ];
  it.each(refused)("refuses %s", (query, expected) => {
    expect(() => findModel(catalog, query)).toThrowError(expect.objectContaining(expected));
  });
});
