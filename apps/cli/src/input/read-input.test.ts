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
    sound: { type: "string", format: "binary" },
    voice: { type: "object", properties: { speed: { type: "integer" } } },
    images: { type: "array", items: { type: "string", format: "uri" } },
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
    expect((await readInput(sources, descriptor, testEnvironment({ cwd }).environment)).input).toEqual({
      prompt: "from the command",
      size: 2,
    });
  });

  it("reads standard input", async () => {
    const { environment } = testEnvironment({ cwd, stdin: '{"size": 3}' });
    expect((await readInput({ ...none, file: "-" }, descriptor, environment)).input).toEqual({ size: 3 });
  });

  it("takes a text's content, and a file where the field takes one", async () => {
    const assignments = ["prompt=@prompt.txt", "reference=@photo.png"];
    const { environment } = testEnvironment({ cwd });
    const { input, files } = await readInput({ ...none, assignments }, descriptor, environment);
    expect(input["prompt"]).toBe("from a text");
    const { reference } = input;
    if (!(reference instanceof File)) throw new Error("no file");
    expect([reference.name, reference.type]).toEqual(["photo.png", "image/png"]);
    expect(Buffer.from(await reference.arrayBuffer())).toEqual(png);
    expect(files).toEqual({ prompt: join(cwd, "prompt.txt"), reference: join(cwd, "photo.png") });
  });

  it("leads into objects with a dot, and collects the values of a list", async () => {
    const assignments = ["voice.speed=2", "images=@photo.png", "images=https://x.example/a.png"];
    const { environment } = testEnvironment({ cwd });
    const { input } = await readInput({ ...none, assignments }, descriptor, environment);
    expect(input).toEqual({ voice: { speed: 2 }, images: [expect.any(File), "https://x.example/a.png"] });
  });

  it("takes a prompt from standard input, a file, and where none was typed from a pipe", async () => {
    const read = async (prompt: string | undefined, assignments: string[] = []): Promise<unknown> => {
      const { environment } = testEnvironment({ cwd, stdin: "from a pipe\n" });
      return (await readInput({ ...none, prompt, assignments }, descriptor, environment)).input["prompt"];
    };
    expect(await read("-")).toBe("from a pipe");
    expect(await read("@prompt.txt")).toBe("from a text");
    expect(await read("@@prompt.txt")).toBe("@prompt.txt");
    expect(await read(undefined)).toBe("from a pipe");
    expect(await read(undefined, ["prompt=typed"])).toBe("typed");
    // The prompt is not required, and something else was given: standard input may be for another command.
    expect(await read(undefined, ["size=1"])).toBeUndefined();
  });

  it("asks a person nothing", async () => {
    const { environment } = testEnvironment({ cwd, stdin: "typed later", isTerminal: true });
    expect((await readInput(none, descriptor, environment)).input).toEqual({});
  });

  it("makes the lists on the way to a field, and keeps what stands in them", async () => {
    const item = {
      type: "object" as const,
      properties: { text: { type: "string" as const }, weight: { type: "number" as const } },
    };
    const schema = {
      type: "object" as const,
      properties: { parts: { type: "array" as const, items: item } },
    };
    const nested = {
      ...testModel("acme", "acme/tide", "tide", "tide", [], schema).descriptor,
      roles: { prompt: "/parts/0/text" },
    };
    const sources = { ...none, prompt: "hello", assignments: ["parts.0.weight=0.5"] };
    const { input } = await readInput(sources, nested, testEnvironment({ cwd }).environment);
    expect(input).toEqual({ parts: [{ text: "hello", weight: 0.5 }] });
  });

  it("puts the prompt of a chat at the end of its messages", async () => {
    const { roles: _, ...plain } = descriptor;
    const messages = { pointer: "/talk", user: { by: "me", text: "{text}" } };
    const { environment } = testEnvironment({ cwd });
    const chat = { ...plain, roles: {}, messages };
    const { input } = await readInput({ ...none, prompt: "hello" }, chat, environment);
    expect(input).toEqual({ talk: [{ by: "me", text: "hello" }] });
  });

  it("keeps an unknown field for the validation to name", async () => {
    const { environment } = testEnvironment({ cwd });
    expect((await readInput({ ...none, assignments: ["sise=2"] }, descriptor, environment)).input).toEqual({
      sise: 2,
    });
  });

  const refused: [string, Parameters<typeof readInput>[0], RegExp][] = [
    ["a missing file", { ...none, assignments: ["prompt=@gone.txt"] }, /^Cannot read gone\.txt: /],
    ["broken JSON", { ...none, file: "broken.json" }, /^broken\.json is not JSON: /],
    [
      "a path without its @",
      { ...none, assignments: ["reference=photo.png"] },
      /^reference takes a file, and "photo\.png" would be sent as text/,
    ],
    [
      "a path without its @, in a list",
      { ...none, assignments: ["images=photo.png"] },
      /^images takes a file, and "photo\.png" would be sent as text/,
    ],
    ["a text in the place of a file", { ...none, assignments: ["sound=gone.wav"] }, /is none here/],
    ["standard input for two things", { ...none, file: "-", prompt: "-" }, /^Standard input is read twice/],
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
