import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import { renderModelList } from "./render-list.js";
import { renderModel } from "./render-model.js";
import { searchCatalog } from "./search-catalog.js";
import { testModel, testService } from "./test-catalog.js";

const plain = picocolors.createColors(false);
const calm = { name: "calm", exportName: "tideCalm", description: "A quiet sea.", input: { mood: "calm" } };
const tide = testModel("acme", "acme/tide", "tide", "tide", [calm], {
  type: "object",
  properties: {
    mood: { type: "string", enum: ["calm", "wild"], default: "wild", description: "How the sea is." },
    prompt: { type: "string", description: "海是什么样子" },
  },
  required: ["prompt"],
});

describe("renderModel", () => {
  it("shows fields in the page's order, output, presets and an example", () => {
    expect(renderModel(tide, plain, 80)).toBe(`TIDE acme/tide
tide · image · acme · tide in TypeScript

Input
  mood    string  default wild
    How the sea is.
    one of calm, wild
  prompt  string  required
    海是什么样子

Output
  image file

Presets
  tide:calm  A quiet sea. mood=calm

Example
  corsac run tide '…'
`);
  });

  it("breaks a long example as a shell reads it", () => {
    const model = { ...tide, examples: [{ input: { prompt: "a very long way to say fog", mood: "calm" } }] };
    expect(renderModel(model, plain, 40)).toContain(
      "  corsac run tide 'a very long way to say fog' \\\n    -i mood=calm\n",
    );
  });
});

describe("renderModelList", () => {
  const catalog = {
    services: [testService("acme", [tide]), testService("other", [testModel("other", "o/x", "x", "x")])],
  };

  it("groups by service", () => {
    expect(renderModelList(catalog, plain, 80)).toBe(`acme service (acme, specs/acme)
  MODEL  MAKES  ID         PRESETS
  tide   image  acme/tide  calm

other service (other, specs/other)
  MODEL  MAKES  ID   PRESETS
  x      image  o/x
`);
  });

  it("says where a service has none", () => {
    expect(renderModelList({ services: [testService("acme", [])] }, plain, 80)).toBe(
      "acme service (acme, specs/acme)\n  no models\n",
    );
  });

  it("finds models by what is said of them", () => {
    const found = searchCatalog(catalog, { words: ["CALM"] });
    expect(found.services.map((service) => service.descriptor.name)).toEqual(["acme"]);
    expect(searchCatalog(catalog, { words: ["nothing"] }).services).toEqual([]);
  });
});
