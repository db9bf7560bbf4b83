import { describe, expect, it } from "vitest";
import { wantsColor } from "./style.js";

const terminal = {
  isTerminal: true,
  columns: 80,
  write: (): void => undefined,
  writeRaw: (): void => undefined,
  writeBytes: (): void => undefined,
};
const pipe = { ...terminal, isTerminal: false };

describe("wantsColor", () => {
  it.each([
    [{}, terminal, true],
    [{}, pipe, false],
    [{ NO_COLOR: "1" }, terminal, false],
    [{ NO_COLOR: "" }, terminal, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, terminal, false],
    [{ FORCE_COLOR: "1" }, pipe, true],
    [{ FORCE_COLOR: "0" }, terminal, false],
    [{ TERM: "dumb" }, terminal, false],
  ])("%j on %j", (variables, output, expected) => {
    expect(wantsColor(variables, output)).toBe(expected);
  });
});
