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

  const refused: [string, object][] = [
    ["sdxxl", { code: "unknown-model", exitCode: 2, hint: expect.stringContaining("Did you mean sdxl?") }],
    ["banana", { code: "unknown-model", hint: "corsac models lists them all." }],
    ["dev", { code: "ambiguous-model", details: ["replicate/black-forest-labs/flux-dev", "acme/tide-dev"] }],
    ["ell", { code: "unknown-model" }],
    ["sdxl:portrit", { code: "unknown-preset", hint: "Did you mean sdxl:portrait?" }],
    ["flux-dev:tall", { code: "unknown-preset", hint: "It has none." }],
  ];
  it.each(refused)("refuses %s", (query, expected) => {
    expect(() => findModel(catalog, query)).toThrowError(expect.objectContaining(expected));
  });
});
