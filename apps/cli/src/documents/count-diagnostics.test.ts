import { describe, expect, it } from "vitest";
import { countWords } from "./count-diagnostics.js";

describe("countWords", () => {
  it.each([
    [{ errors: 2, warnings: 1, infos: 3 }, "2 errors, 1 warning and 3 notes"],
    [{ errors: 0, warnings: 1, infos: 1 }, "1 warning and 1 note"],
    [{ errors: 1, warnings: 0, infos: 0 }, "1 error"],
    [{ errors: 0, warnings: 0, infos: 0 }, undefined],
  ])("%j", (counts, expected) => expect(countWords(counts)).toBe(expected));
});
