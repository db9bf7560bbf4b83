import { expect, it } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";

const keywords = (text: string, type: string): string[] =>
  inferFromProse(text, { name: "n", type, ...(type === "array" ? { items: { type: "string" } } : {}) }).map(
    ({ keyword }) => keyword,
  );

it.each([
  ["生成数量，最多 4 张，超出按 4 张处理", "integer"],
  ["最多 4 张图片，超过 4 张自动截断", "array"],
  ["最大 500 字符，超出部分会被截断", "string"],
  ["最大值 10，大于 10 时取 10", "integer"],
  ["At most 4; values above 4 are clamped to 4.", "integer"],
  ["Maximum 100. Larger values will be silently capped.", "integer"],
  ["Up to 10 images. Extra images are ignored.", "array"],
  ["At most 200 characters; anything longer is truncated.", "string"],
  ["How many rows, capped at 100.", "integer"],
])("%s rejects nothing", (text, type) => {
  expect(keywords(text, type).filter((keyword) => /max/i.test(keyword))).toEqual([]);
});

it.each([
  ["取值范围 1-10，超出范围自动修正", "integer"],
  ["Between 1 and 10; clamped to 1 to 10.", "integer"],
])("%s has no bounds", (text, type) => {
  expect(keywords(text, type)).toEqual([]);
});

it.each([
  ["最多 4 张，超出会报错", "integer", ["maximum"]],
  ["At most 4. Values above 4 are rejected.", "integer", ["maximum"]],
  ["Between 1 and 10. Values below 1 are rounded up.", "integer", ["maximum"]],
  ["至少 1 张，最多 4 张，超出按 4 张处理", "integer", ["minimum"]],
  ["最大值 10。Truncated responses are marked.", "integer", ["maximum"]],
])("%s has its bound", (text, type, expected) => {
  expect(keywords(text, type)).toEqual(expected);
});
