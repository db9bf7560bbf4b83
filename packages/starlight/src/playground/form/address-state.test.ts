import { expect, test } from "vitest";
import { fragmentOf, inputOf } from "./address-state.js";
import type { Input } from "./input-value.js";

const start: Input = { prompt: "a boat" };

test("an input goes through the address", () => {
  const input: Input = { prompt: '鹤 & "heron" #1 %', count: 2, nested: { on: true } };
  expect(inputOf(`#${fragmentOf(input, start)}`)).toEqual(input);
});

test("the input that the form begins with needs no fragment", () => {
  expect(fragmentOf({ prompt: "a boat" }, start)).toBe("");
});

test("neither files nor their contents are in it", () => {
  const input: Input = {
    prompt: "x",
    image: new File(["secret"], "secret.png"),
    mask: "data:image/png;base64,c2VjcmV0",
    list: ["data:image/png;base64,c2VjcmV0"],
  };
  expect(inputOf(fragmentOf(input, start))).toEqual({ prompt: "x" });
});

test("what is too long for an address is left out", () => {
  expect(fragmentOf({ prompt: "x".repeat(10_000) }, start)).toBe("");
});

test.each(["", "#top", "#input=", "#input=%7B", "#input=%E0%A4%A", "#input=[1]", "#input=null"])(
  "%j is no input",
  (fragment) => {
    expect(inputOf(fragment)).toBeUndefined();
  },
);
