import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleNames, fillExample } from "./example-names.js";

describe("exampleNames", () => {
  it("takes the first model with a preset", async () => {
    const folder = await mkdtemp(join(tmpdir(), "corsac-names-"));
    const models = [
      { slug: "plain", presets: [] },
      { slug: "tide", presets: [{ name: "calm", input: { mood: "calm" } }] },
    ];
    await writeFile(join(folder, "acme.json"), JSON.stringify({ "x-corsac-models": models }));
    const names = await exampleNames(folder);
    expect(fillExample("{service} {model}:{preset} -i {setting} {other}", names)).toBe(
      "acme tide:calm -i mood=calm {other}",
    );
  });

  it("makes names up where there is no document", async () => {
    expect((await exampleNames("/nowhere")).model).toBe("some-model");
  });
});
