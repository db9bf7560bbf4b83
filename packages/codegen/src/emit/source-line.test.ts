import { expect, test } from "vitest";
import { isGenerated, sourceLine } from "./source-line.js";

test("a file is generated where its first line says so, not where a later one does", () => {
  expect(isGenerated(`${sourceLine("specs/acme")}\n`)).toBe(true);
  expect(isGenerated(`// Written by hand.\n${sourceLine("specs/acme")}\n`)).toBe(false);
});
