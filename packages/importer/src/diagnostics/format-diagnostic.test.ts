import { expect, test } from "vitest";
import { formatDiagnostic } from "./format-diagnostic.js";

const source = { path: "pages/one.txt", text: "first\nsecond line\nthird\nfourth\nfifth" };

test("with a code frame, in plain ASCII", () => {
  const text = formatDiagnostic(
    {
      rule: "some-rule",
      severity: "error",
      message: "It is wrong.",
      hint: "Mend it.",
      location: { file: "pages/one.txt", line: 2, column: 8, length: 4 },
    },
    [source],
  );
  expect(text).toBe(`error[some-rule]: It is wrong.
  at pages/one.txt:2:8
    1 | first
  > 2 | second line
      |        ^^^^
    3 | third
  hint: Mend it.`);
});

test("of a line as a whole its words are marked", () => {
  const location = { file: "one.yaml", line: 1, column: 1 };
  const text = formatDiagnostic({ rule: "a", severity: "info", message: "M.", location }, [
    { path: "one.yaml", text: "    post:\n" },
  ]);
  expect(text).toContain("> 1 |     post:\n      |     ^\n");
});

test("without a location, or a source", () => {
  expect(formatDiagnostic({ rule: "a", severity: "info", message: "M." }, [])).toBe("info[a]: M.");
  expect(
    formatDiagnostic(
      { rule: "a", severity: "warning", message: "M.", location: { file: "x", line: 3, column: 1 } },
      [source],
    ),
  ).toBe("warning[a]: M.\n  at x:3:1");
});

test("a line of one long text is cut around the place", () => {
  const text = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
  const formatted = formatDiagnostic(
    {
      rule: "a",
      severity: "error",
      message: "M.",
      location: { file: "x", line: 1, column: 5001, length: 4 },
    },
    [{ path: "x", text }],
  );
  expect(formatted.length).toBeLessThan(500);
  const [, , line = "", marker = ""] = formatted.split("\n");
  expect(line.slice(marker.indexOf("^"), marker.lastIndexOf("^") + 1)).toBe("HERE");
});

test("a place behind the end of the file does no harm", () => {
  const location = { file: "pages/one.txt", line: 99, column: 99 };
  expect(formatDiagnostic({ rule: "a", severity: "error", message: "M.", location }, [source])).toContain(
    "pages/one.txt:99:99",
  );
});

test("color is asked for", () => {
  const diagnostic = { rule: "a", severity: "error", message: "M." } as const;
  expect(formatDiagnostic(diagnostic, [], { color: true })).toContain("\u001b[31merror");
  expect(formatDiagnostic(diagnostic, [])).not.toContain("\u001b");
});

test("text of a page steers no terminal; the colours are our own", () => {
  const text = formatDiagnostic(
    {
      rule: "some-rule",
      severity: "error",
      message: "The type \u001b[31mred\u202e",
      hint: "Mend \u009b2J it.",
      location: { file: "one.txt", line: 1, column: 1 },
    },
    [{ path: "one.txt", text: "a\u0007b" }],
    { color: true },
  );
  expect(text).toContain("\u001b[1mThe type \\u001b[31mred\\u202e\u001b[0m");
  expect(text).toContain("Mend \\u009b2J it.");
  expect(text).toContain("a\\u0007b");
});
