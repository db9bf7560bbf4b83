import { describe, expect, it } from "vitest";
import type { CommandGroup, CommandLeaf } from "./command-tree.js";
import { commandOf, resolveCommand } from "./resolve-command.js";

const leaf: CommandLeaf = {
  description: "",
  load: () => Promise.reject(new Error("not called in this test")),
};
const tree: CommandGroup = {
  description: "",
  commands: {
    run: leaf,
    models: { description: "", fallback: "list", commands: { list: leaf, show: leaf } },
    predictions: { description: "", commands: { get: leaf, wait: leaf } },
  },
};
const valueOptions = new Set(["--base-url"]);

describe("resolveCommand", () => {
  const cases: [string, { given: string[]; path: string[]; rest: string[] }][] = [
    ["a command", { given: ["run", "sdxl", "run"], path: ["run"], rest: ["sdxl", "run"] }],
    ["a command of a group", { given: ["models", "show", "sdxl"], path: ["models", "show"], rest: ["sdxl"] }],
    ["the fallback of a group", { given: ["models", "audio"], path: ["models"], rest: ["audio"] }],
    [
      "options before the command",
      { given: ["--base-url", "run", "run", "m"], path: ["run"], rest: ["--base-url", "run", "m"] },
    ],
    ["nothing", { given: [], path: [], rest: [] }],
  ];
  it.each(cases)("finds %s", (_, { given, path, rest }) => {
    const resolved = resolveCommand(tree, given, valueOptions);
    expect({ path: resolved.path, rest: resolved.rest }).toEqual({ path, rest });
  });
});

describe("commandOf", () => {
  const of = (given: string[]): CommandLeaf | undefined =>
    commandOf(resolveCommand(tree, given, valueOptions), valueOptions);

  it("gives the fallback where no command of the group is named", () => {
    expect(of(["models", "audio"])).toBe(leaf);
  });

  it("gives nothing where a group is called alone", () => {
    expect(of(["predictions", "--json"])).toBeUndefined();
  });

  it("says what was probably meant", () => {
    expect(() => of(["predictions", "gte"])).toThrowError(
      expect.objectContaining({
        message: 'corsac predictions has no command "gte".',
        hint: "Did you mean corsac predictions get?",
      }),
    );
    expect(() => of(["rum"])).toThrowError(expect.objectContaining({ hint: "Did you mean corsac run?" }));
  });
});
