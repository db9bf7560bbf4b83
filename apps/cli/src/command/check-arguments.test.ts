import type { ArgsDef } from "citty";
import { describe, expect, it } from "vitest";
import { checkArguments } from "./check-arguments.js";

const args = {
  model: { type: "positional", description: "The model" },
  prompt: { type: "positional", required: false },
  field: { type: "string", alias: "i" },
  output: { type: "string", alias: "o" },
  wait: { type: "boolean", default: true },
} satisfies ArgsDef;

describe("checkArguments", () => {
  it("collects every value of a repeated option, in order and in each spelling", () => {
    const { values } = checkArguments(["m", "-i", "a=1", "--field=b=2", "-ic=3"], args, false);
    expect(values.get("field")).toEqual(["a=1", "b=2", "c=3"]);
  });

  it("takes what follows -- as positional arguments", () => {
    expect(checkArguments(["m", "--", "--a prompt"], args, false).positionals).toEqual(["m", "--a prompt"]);
  });

  it("accepts the negation of a switch and a lone dash", () => {
    expect(checkArguments(["m", "--no-wait", "-o", "-"], args, false).values.get("output")).toEqual(["-"]);
  });

  const refused: [string, { given: string[]; message: string; hint?: string }][] = [
    [
      "an unknown option",
      {
        given: ["m", "--outptu", "x"],
        message: "There is no option --outptu here.",
        hint: "Did you mean --output?",
      },
    ],
    ["an option without its value", { given: ["m", "-o"], message: "-o needs a value." }],
    ["a missing argument", { given: [], message: "<model> is missing.", hint: "The model" }],
    ["a surplus argument", { given: ["m", "a", "fox"], message: '"fox" is one argument too many.' }],
  ];
  it.each(refused)("refuses %s", (_, { given, message, hint }) => {
    expect(() => checkArguments(given, args, false)).toThrowError(
      expect.objectContaining({ message, exitCode: 2, ...(hint === undefined ? {} : { hint }) }),
    );
  });
});
