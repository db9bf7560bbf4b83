import { describe, expect, it } from "vitest";
import { testModel } from "../models/test-catalog.js";
import { expandRanges } from "./expand-ranges.js";

const { descriptor } = testModel("acme", "acme/tide", "tide", "tide", [], {
  type: "object",
  properties: { prompt: { type: "string" }, seed: { type: "integer" }, steps: { type: ["number", "null"] } },
});

describe("expandRanges", () => {
  it.each<[string, string[], string[][]]>([
    ["no range", ["seed=7"], [["seed=7"]]],
    [
      "a range",
      ["seed=1..3", "steps=4"],
      [
        ["seed=1", "steps=4"],
        ["seed=2", "steps=4"],
        ["seed=3", "steps=4"],
      ],
    ],
    ["one number", ["seed=-1..-1"], [["seed=-1"]]],
    [
      "every combination",
      ["seed=1..2", "steps=3..4"],
      [
        ["seed=1", "steps=3"],
        ["seed=1", "steps=4"],
        ["seed=2", "steps=3"],
        ["seed=2", "steps=4"],
      ],
    ],
    ["a text that looks like a range", ["prompt=1..3"], [["prompt=1..3"]]],
    ["a field that is not known", ["sed=1..3"], [["sed=1..3"]]],
    ["nothing", [], [[]]],
  ])("%s", (_, assignments, expected) => {
    expect(expandRanges(descriptor, assignments)).toEqual(expected);
  });

  it.each([["seed=3..1"], ["seed=1..101"], ["seed=0..9999999999"]])("refuses %s", (assignment) => {
    expect(() => expandRanges(descriptor, [assignment])).toThrow(/is a range of/);
  });

  it("refuses more than a line is for", () => {
    expect(() => expandRanges(descriptor, ["seed=1..50", "steps=1..3"])).toThrow(/more than 100/);
  });
});
