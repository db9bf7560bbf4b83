import { expect, test } from "vitest";
import { group, hardLine, ifBroken, indent, type Layout, line, printLayout, softLine } from "./layout.js";

const list = (...items: string[]): Layout =>
  group(
    "[",
    indent(softLine, ...items.map((item, index) => (index === 0 ? item : [",", line, item]))),
    ifBroken(","),
    softLine,
    "]",
  );

test("a group that fits stays on one line", () => {
  expect(printLayout(list("a", "b"), 20)).toBe("[a, b]");
});

test("a group that does not fit takes a line for each item", () => {
  expect(printLayout(list("first", "second", "third"), 20)).toBe("[\n  first,\n  second,\n  third,\n]");
});

test("what follows a group counts", () => {
  expect(printLayout([list("first", "second"), ";"], 15)).toBe(
    "[first, second];".replace(/.*/, "[\n  first,\n  second,\n];"),
  );
});

test("a group with a hard line is broken, those inside it need not be", () => {
  expect(printLayout(group("{", indent(hardLine, list("a", "b")), hardLine, "}"), 20)).toBe("{\n  [a, b]\n}");
});

test("no line ends in a space, empty ones included", () => {
  expect(printLayout(indent("a: ", hardLine, hardLine, "b"))).toBe("a:\n\n  b");
});
