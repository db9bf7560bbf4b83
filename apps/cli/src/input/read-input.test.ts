import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { testModel } from "../models/test-catalog.js";
import { testEnvironment } from "../test-environment.js";
import { readExtra, readInput } from "./read-input.js";

const { descriptor } = testModel("acme", "acme/tide", "tide", "tide", [], {
  type: "object",
  properties: {
    prompt: { type: "string" },
    size: { type: "integer" },
    reference: { type: "string", format: "uri" },
  },
});
const none = { file: undefined, assignments: [], prompt: undefined };
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-input-"));
  await writeFile(join(cwd, "input.json"), '{"prompt": "from the file", "size": 1}');
  await writeFile(join(cwd, "prompt.txt"), "from a text\n");
  await writeFile(join(cwd, "photo.png"), png);
  await writeFile(join(cwd, "broken.json"), '{"prompt": ');
});

describe("readInput", () => {
  it("lets -i win over the file, and the prompt go to its field", async () => {
    const sources = { file: "input.json", assignments: ["size=2"], prompt: "from the command" };
    expect(await readInput(sources, descriptor, testEnvironment({ cwd }).environment)).toEqual({
      prompt: "from the command",
      size: 2,
    });
  });

  it("reads standard input", async () => {
    const { environment } = testEnvironment({ cwd, stdin: '{"size": 3}' });
    expect(await readInput({ ...none, file: "-" }, descriptor, environment)).toEqual({ size: 3 });
  });

  it("takes a text's content, and a picture as a data URL where the field is a URL", async () => {
    const assignments = ["prompt=@prompt.txt", "reference=@photo.png"];
    const input = await readInput({ ...none, assignments }, descriptor, testEnvironment({ cwd }).environment);
    expect(input["prompt"]).toBe("from a text");
    expect(input["reference"]).toBe(`data:image/png;base64,${png.toString("base64")}`);
  });

  it("keeps an unknown field for the validation to name", async () => {
    const { environment } = testEnvironment({ cwd });
    expect(await readInput({ ...none, assignments: ["sise=2"] }, descriptor, environment)).toEqual({
      sise: 2,
    });
  });

  const refused: [string, Parameters<typeof readInput>[0], RegExp][] = [
    ["a missing file", { ...none, assignments: ["prompt=@gone.txt"] }, /^Cannot read gone\.txt: /],
    ["broken JSON", { ...none, file: "broken.json" }, /^broken\.json is not JSON: /],
    ["a list", { ...none, file: "-" }, /^standard input is not a JSON object/],
    [
      "a prompt given twice",
      { ...none, assignments: ["prompt=a"], prompt: "b" },
      /^The prompt is given twice/,
    ],
  ];
  it.each(refused)("refuses %s", async (_, sources, message) => {
    const { environment } = testEnvironment({ cwd, stdin: "[]" });
    await expect(readInput(sources, descriptor, environment)).rejects.toThrow(message);
  });
});

describe("readExtra", () => {
  it("types values by what they look like", () => {
    expect(readExtra(["a=1", "b=true", "c=x"])).toEqual({ a: 1, b: true, c: "x" });
  });
});
