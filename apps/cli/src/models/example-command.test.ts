import { describe, expect, it } from "vitest";
import { exampleCommand, shellWord } from "./example-command.js";
import { testModel } from "./test-catalog.js";

describe("exampleCommand", () => {
  const model = testModel("acme", "acme/tide", "tide", "tide", [], {
    type: "object",
    properties: {
      size: { type: "string", default: "1x1" },
      prompt: { type: "string" },
      seed: { type: "integer" },
      mood: { type: "string", enum: ["calm", "wild"] },
    },
    required: ["prompt", "mood"],
  });

  it("takes the example's values that are not the defaults", () => {
    const examples = [{ input: { prompt: "a fox's den", size: "1x1", seed: 7, mood: "wild" } }];
    expect(exampleCommand({ ...model, examples })).toBe(
      `corsac run tide 'a fox'\\''s den' -i seed=7 -i mood=wild`,
    );
  });

  it("makes up what is required where there is no example", () => {
    expect(exampleCommand(model)).toBe("corsac run tide '…' -i mood=calm");
  });
});

describe("shellWord", () => {
  it.each([
    ["plain-1.0", "plain-1.0"],
    ["two words", "'two words'"],
    ["$HOME", "'$HOME'"],
    ["", "''"],
  ])("%s", (text, expected) => expect(shellWord(text)).toBe(expected));
});
