import { describe, expect, it } from "vitest";
import { readDocumentation } from "../../src/read-documentation.js";
import { hasSeeds, seedFiles, seedsNote } from "../pages/seed-files.js";

const { diagnostics } = readDocumentation(seedFiles, { service: "replicate" });

describe.skipIf(!hasSeeds)(`what is wrong with the verbatim pages${seedsNote}`, () => {
  it("are reported, each with its line", () => {
    const lines = (rule: string): string[] =>
      diagnostics
        .filter((diagnostic) => diagnostic.rule === rule)
        .map(({ location }) => `${location?.file.slice(6, 9)}:${location?.line}`);
    /** The line of the n-th occurrence of a text. */
    const lineOf = (seed: string, text: string, from = ""): string => {
      const page = seedFiles.find(({ path }) => path.includes(`/${seed}_`))?.text ?? "";
      const offset = page.indexOf(text, from === "" ? 0 : page.indexOf(from));
      return `${seed}:${page.slice(0, offset).split("\n").length}`;
    };
    expect(lines("stale-body-on-get")).toEqual([lineOf("002", '"jsonSchema"', "\n请求体\n")]);
    expect(lines("pasted-response-example")).toEqual(
      ["001", "002", "004"].map((seed) => lineOf(seed, '"data": "{\\n    \\"created\\"')),
    );
    expect(lines("pasted-response-schema")).toEqual(
      ["000", "001", "004"].map((seed) => lineOf(seed, '"input": {', "\n响应\n")),
    );
    expect(lines("narrowed-response-schema")).toEqual([lineOf("002", '"input": {', "\n响应\n")]);
    expect(lines("null-typed-output")).toEqual(
      ["000", "001", "004"].map((seed) => lineOf(seed, '"output": {')),
    );
    expect(lines("property-only-in-example")).toEqual([
      lineOf("001", "version\\"),
      lineOf("003", '"prompt_upsampling"'),
    ]);
    expect(lines("unnamed-parameter")).toEqual([
      `003:${(seedFiles[3]?.text ?? "").split("\n").indexOf("Query 参数") + 2}`,
      lineOf("003", "string\n可选\nBody 参数"),
    ]);
    expect(lines("undocumented-output")).toHaveLength(7);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
