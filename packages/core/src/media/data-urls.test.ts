import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataUrl } from "./read-data-url.js";
import { writeDataUrl } from "./write-data-url.js";

test("what was written is read, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readDataUrl(writeDataUrl(bytes, "image/png"))).toEqual({ contentType: "image/png", bytes });
    }),
  );
});

test("a file of any size is written", () => {
  const bytes = new Uint8Array(3_000_000).fill(7);
  expect(writeDataUrl(bytes, "image/png")).toBe(
    `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`,
  );
});

test.each<[string, string | undefined, string]>([
  ["data:text/plain,a%20b%zz%e6%bc%81", "text/plain", "a b%zz漁"],
  ["data:,hi", undefined, "hi"],
  ["DATA:Text/HTML;charset=utf-8,<p>", "text/html", "<p>"],
  ["data:image/svg+xml;utf8,<svg/>", "image/svg+xml", "<svg/>"],
  ["data:;base64,aGk=", undefined, "hi"],
  ["data:text/plain;BASE64,aGk%3D", "text/plain", "hi"],
  ["data:text/plain;base64,aG\nk", "text/plain", "hi"],
  ["data:text/plain;base64,_-8", "text/plain", Buffer.from("_-8", "base64url").toString()],
])("%j", (url, contentType, text) => {
  const content = readDataUrl(url);
  expect(content?.contentType).toBe(contentType);
  expect(new TextDecoder().decode(content?.bytes)).toBe(text);
});

test.each(["", "https://f.example/1.png", "data:image/png", "data:image/png;base64,!!!"])(
  "%j is none",
  (url) => {
    expect(readDataUrl(url)).toBeUndefined();
  },
);
