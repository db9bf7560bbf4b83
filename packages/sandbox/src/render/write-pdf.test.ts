import { expect, it } from "vitest";
import { writePdf } from "./write-pdf.js";

/** The objects that the table of a document has, each read at its offset. */
function objectsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  expect(text.startsWith("%PDF-1.4\n")).toBe(true);
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const table = text.slice(Number(start));
  const [, count] = /^xref\n0 (\d+)\n/.exec(table) ?? [];
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets).toHaveLength(Number(count) - 1);
  return offsets.map((offset, index) => {
    const object = text.slice(offset, text.indexOf("endobj", offset));
    expect(object.startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    const stream = /<< \/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(object);
    if (stream) expect(stream[2]).toHaveLength(Number(stream[1]));
    return object;
  });
}

it("has every object at the offset of its table, and the text in a stream of its length", () => {
  const objects = objectsOf(writePdf("Corsac (sandbox) \\ café\nsecond line"));
  expect(objects.join("")).toContain("(Corsac \\(sandbox\\) \\\\ café) Tj");
  expect(objects.join("")).toContain("(second line) Tj");
});

it("has text outside Latin-1 in UTF-16", () => {
  const objects = objectsOf(writePdf("海边的灯塔 🦊"));
  expect(objects.join("")).toContain("<6d778fb9768470b95854".slice(0, 13));
  expect(objects.join("")).toContain("/UniGB-UTF16-H");
});

it("breaks long lines, and continues on further pages", () => {
  const words = Array.from({ length: 2000 }, (_, index) => `word${index}`);
  const objects = objectsOf(writePdf(words.join(" ")));
  const all = objects.join("");
  expect(Number(/\/Count (\d+)/.exec(all)?.[1])).toBeGreaterThan(2);
  const lines = [...all.matchAll(/^\((.*)\) Tj/gm)].map(([, line]) => line ?? "");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(84);
  expect(lines.join(" ").split(/ +/).filter(Boolean)).toEqual(words);
});

it("is a document with one page for an empty text and for a character that is wider than a line", () => {
  for (const text of ["", "x".repeat(500), "宽".repeat(100)])
    expect(objectsOf(writePdf(text)).join("")).toContain("/Count 1 ");
});
