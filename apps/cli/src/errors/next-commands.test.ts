import { describe, expect, it } from "vitest";
import { nextCommands } from "./next-commands.js";

describe("nextCommands", () => {
  it.each<[string | undefined, string[], string[]]>([
    ["Start a sandbox there: corsac sandbox --port 4010", [], ["corsac sandbox --port 4010"]],
    [
      "It goes on; fetch it with corsac predictions wait t1 --model moon",
      [],
      ["corsac predictions wait t1 --model moon"],
    ],
    ["Did you mean corsac sandbox acme?", [], ["corsac sandbox acme"]],
    [
      "Name the model: corsac predictions get 1 --model a\nModels of acme: a, b",
      [],
      ["corsac predictions get 1 --model a"],
    ],
    // A sentence about a command is none.
    ["corsac models lists them all.", [], []],
    [
      "Run the one you mean.",
      ["corsac run a -i m=1", "corsac run b -i m=1"],
      ["corsac run a -i m=1", "corsac run b -i m=1"],
    ],
    [undefined, [], []],
  ])("%j", (hint, details, expected) => {
    expect(nextCommands({ hint, details })).toEqual(expected);
  });
});
