import { describe, expect, it } from "vitest";
import { phrase } from "../diagnostics/message.js";
import { jsonStringOffsets } from "./json-string-offsets.js";
import { readJson } from "./read-json.js";
import { SourceText } from "./source-text.js";

const read = (text: string) =>
  readJson(text, new SourceText({ path: "a.json", text }), (offset) => offset, phrase`The block`);

describe("JSON with its places", () => {
  const { sourced } = read('{\n  "a": { "b/c": [1, "two"] }\n}');

  it.each([
    ["", 1, 1],
    ["/a", 2, 3],
    ["/a/b~1c", 2, 10],
    ["/a/b~1c/1", 2, 21],
    ["/a/b~1c/1/not/there", 2, 21],
    ["/z", 1, 1],
  ])("%s stands at %i:%i", (pointer, line, column) => {
    expect(sourced?.at(pointer)).toMatchObject({ line, column });
  });

  it("has parts that know their places", () => {
    const part = sourced?.get("/a");
    expect(part?.value).toEqual({ "b/c": [1, "two"] });
    expect(part?.at("/b~1c/1")).toMatchObject({ line: 2, column: 21 });
    expect(part?.at()).toMatchObject({ line: 2, column: 3 });
    expect(part?.valueAt()).toMatchObject({ line: 2, column: 8 });
    expect(sourced?.get("/a/constructor")).toBeUndefined();
  });
});

describe("what is wrong with it", () => {
  it.each([
    ['{"a": 1 "b": 2}', "unreadable-json", 9, { a: 1, b: 2 }],
    ['{"a": tru, "b": 2}', "unreadable-json", 7, { b: 2 }],
    ['{"a": 1, "a": 2}', "duplicate-name", 10, { a: 2 }],
    ['{"__proto__": 1, "b": 2}', "unsafe-name", 2, { b: 2 }],
  ])("%s", (text, rule, column, value) => {
    const reading = read(text);
    expect(reading.diagnostics.map((found) => [found.rule, found.location?.column])).toContainEqual([
      rule,
      column,
    ]);
    expect(reading.sourced?.value).toEqual(value);
    expect(reading.cutOff).toBe(false);
  });

  it.each(['{"a": 1', '{"a": ', '{"a": "x', "[1, 2", "[1, "])("%s is cut off", (text) => {
    expect(read(text)).toMatchObject({ cutOff: true, diagnostics: [] });
  });
});

it("characters of a JSON string are found in its literal", () => {
  const literal = '"a\\n\\u4efb\\"b"';
  const value: string = JSON.parse(literal);
  expect(value).toBe('a\n任"b');
  expect(jsonStringOffsets(literal)).toEqual([1, 2, 4, 10, 12, 13]);
});
