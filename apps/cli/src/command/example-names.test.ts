import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleNames, fillExample } from "./example-names.js";

describe("exampleNames", () => {
  it("takes the first model of pictures with a preset", async () => {
    const folder = await mkdtemp(join(tmpdir(), "corsac-names-"));
    const models = [
      { slug: "plain", presets: [] },
      { slug: "reader", media: "audio", kind: "answer", presets: [{ name: "slow", input: { speed: 1 } }] },
      { slug: "tide", presets: [{ name: "calm", input: { mood: "calm" } }] },
    ];
    await writeFile(join(folder, "acme.json"), JSON.stringify({ "x-corsac-models": models }));
    const names = await exampleNames(folder);
    expect(fillExample("{service} {model}:{preset} -i {setting} {other}", names)).toBe(
      "acme tide:calm -i mood=calm {other}",
    );
  });

  it("takes a model that has a seed for the examples with one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "corsac-names-"));
    const seed = { schema: { $ref: "#/components/schemas/Seeded" } };
    const components = { schemas: { Seeded: { properties: { seed: { type: "integer" } } } } };
    const tide = { slug: "tide", presets: [{ name: "calm", input: { mood: "calm" } }] };
    const plain = { "x-corsac-models": [tide] };
    const other = { components, "x-corsac-models": [{ slug: "grain", input: seed }] };
    await writeFile(join(folder, "a.json"), JSON.stringify(plain));
    expect(await exampleNames(folder)).toMatchObject({ model: "tide", seeded: "some-model" });
    await writeFile(join(folder, "b.json"), JSON.stringify(other));
    expect(await exampleNames(folder)).toMatchObject({ model: "tide", seeded: "grain" });
    const both = {
      components,
      "x-corsac-models": [
        { slug: "dust", input: seed },
        { ...tide, input: seed },
      ],
    };
    await writeFile(join(folder, "a.json"), JSON.stringify(both));
    expect(await exampleNames(folder)).toMatchObject({ model: "tide", seeded: "tide" });
  });

  it("makes names up where there is no document", async () => {
    expect((await exampleNames("/nowhere")).model).toBe("some-model");
  });
});
