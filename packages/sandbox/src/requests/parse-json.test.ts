import type { JSONVisitor } from "jsonc-parser";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "../http/problem.js";
import { parseJson } from "./parse-json.js";

const told = vi.hoisted(() => ({ errors: 0 }));
vi.mock("jsonc-parser", async (original) => {
  const real = await original<typeof import("jsonc-parser")>();
  const visit: typeof real.visit = (text, visitor, options) => {
    const onError: NonNullable<JSONVisitor["onError"]> = (...error) => {
      told.errors++;
      visitor.onError?.(...error);
    };
    return real.visit(text, { ...visitor, onError }, options);
  };
  return { ...real, visit };
});

function problemOf(text: string): { status: number; more: unknown } | undefined {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof Problem) return { status: error.status, more: error.more };
    throw error;
  }
  return undefined;
}

it.each(["1e400", '{"a": [-2.5E+999]}', `[${"9".repeat(400)}]`])("%.20s has too large a number", (text) => {
  expect(problemOf(text)).toEqual({ status: 400, more: {} });
});

it.each(['"1e400"', "1e308", "0.5e-400", '{"true": true, "1e999": "1e999"}', "[1, 2.50e3]"])(
  "%s is read as it is",
  (text) => expect(parseJson(text)).toEqual(JSON.parse(text)),
);

describe("a text that is not JSON", () => {
  it.each([
    ["{", 1, 2],
    ['{\n  "a": nope }', 2, 8],
    ["[1,\n 2,\n]", 3, 1],
    ['["\n]', 1, 2],
    ["{} // comment", 1, 4],
  ])("%j: line %d, column %d", (text, line, column) => {
    expect(problemOf(text)).toEqual({ status: 400, more: { line, column } });
  });

  it("is not read behind its first error: brackets behind a string without end", () => {
    expect(problemOf(`["\n${"[".repeat(200_000)}`)).toEqual({ status: 400, more: { line: 1, column: 2 } });
  });

  it("is not read behind its first error: thousands of words", () => {
    told.errors = 0;
    expect(problemOf("a ".repeat(10_000))).toEqual({ status: 400, more: { line: 1, column: 1 } });
    expect(told.errors).toBe(1);
  });

  it("may not be nested deep", () => {
    expect(problemOf("[".repeat(65) + "]".repeat(65))).toMatchObject({ status: 400 });
    expect(parseJson(`["[[", ${"[".repeat(63)}${"]".repeat(63)}]`)).toBeDefined();
  });
});
