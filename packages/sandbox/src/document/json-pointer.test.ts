import { describe, expect, it } from "vitest";
import { type JsonValue, valueAtPointer } from "./contract.js";
import { writePointer } from "./json-pointer.js";

describe("writing at a pointer", () => {
  it.each<[JsonValue | undefined, string, JsonValue, JsonValue]>([
    [undefined, "", 1, 1],
    [undefined, "/a/b", 1, { a: { b: 1 } }],
    [{ a: { c: 2 } }, "/a/b", 1, { a: { c: 2, b: 1 } }],
    [{ a: [1, 2] }, "/a/1", 9, { a: [1, 9] }],
    [{}, "/images/*/url", ["x", "y"], { images: [{ url: "x" }, { url: "y" }] }],
    [{}, "/a~1b/c~0d", 1, { "a/b": { "c~d": 1 } }],
    [null, "/a", 1, { a: 1 }],
  ])("%j at %s", (value, pointer, replacement, want) => {
    expect(writePointer(value, pointer, replacement)).toEqual(want);
  });

  it("never reaches a prototype", () => {
    const value = writePointer({}, "/__proto__/polluted", 1);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":1}}');
    expect(valueAtPointer({}, "/constructor")).toBeUndefined();
  });
});
