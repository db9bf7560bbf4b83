import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  ["简介，最大 900 字符。", { name: "title", type: "string" }, { maxLength: 900 }],
  ["备注，最长 50 个字符", { name: "title", type: "string" }, { maxLength: 50 }],
  ["试读文本（限制 300 字符）", { name: "title", type: "string" }, { maxLength: 300 }],
  ["简介(≤700字符)", { name: "title", type: "string" }, { maxLength: 700 }],
  ["Title, 3 to 80 characters.", { name: "title", type: "string" }, { minLength: 3, maxLength: 80 }],
  ["Must not exceed 80 characters.", { name: "title", type: "string" }, { maxLength: 80 }],
  ["A name with no more than 40 letters", { name: "title", type: "string" }, { maxLength: 40 }],
  ["标题，长度 2-30 个字符", { name: "title", type: "string" }, { minLength: 2, maxLength: 30 }],
  ["标题，1~50字", { name: "title", type: "string" }, { minLength: 1, maxLength: 50 }],
  ["不少于 5 个字，不超过 500 个字", { name: "title", type: "string" }, { minLength: 5, maxLength: 500 }],
  ["口令，6-20位", { name: "title", type: "string" }, { minLength: 6, maxLength: 20 }],
  ["保留至多 2 位小数", { name: "title", type: "string" }, {}],
  ["昵称，20 字以内", { name: "title", type: "string" }, { maxLength: 20 }],
  ["maximum length of 255", { name: "title", type: "string" }, { maxLength: 255 }],
  ["Description (max. 500 characters).", { name: "title", type: "string" }, { maxLength: 500 }],
  ["Length: 5-20", { name: "title", type: "string" }, { minLength: 5, maxLength: 20 }],
  ["Must be 100 characters or fewer.", { name: "title", type: "string" }, { maxLength: 100 }],
  ["Limited to 1,000 characters.", { name: "title", type: "string" }, { maxLength: 1000 }],
  ["支持1-7个角色", { name: "list", type: "array", items: { type: "string" } }, { minItems: 1, maxItems: 7 }],
  [
    "最多支持6个镜头，最小支持1个镜头",
    { name: "list", type: "array", items: { type: "string" } },
    { minItems: 1, maxItems: 6 },
  ],
  [
    "Between 2 and 5 reference pictures.",
    { name: "list", type: "array", items: { type: "string" } },
    { minItems: 2, maxItems: 5 },
  ],
  [
    "A list of 1 to 4 image URLs",
    { name: "list", type: "array", items: { type: "string" } },
    { minItems: 1, maxItems: 4 },
  ],
  [
    "Must contain at least 2 items and no more than 10 items.",
    { name: "list", type: "array", items: { type: "string" } },
    { minItems: 2, maxItems: 10 },
  ],
  [
    "图片数组，最多可上传 9 张，单张不超过 10MB",
    { name: "list", type: "array", items: { type: "string" } },
    { maxItems: 9 },
  ],
  ["Max 3 images.", { name: "list", type: "array", items: { type: "string" } }, { maxItems: 3 }],
  ["每次最多提交 20 条", { name: "list", type: "array", items: { type: "string" } }, { maxItems: 20 }],
  ["关键词，至少两个", { name: "list", type: "array", items: { type: "string" } }, { minItems: 2 }],
  ["标签（至少一个）", { name: "list", type: "array", items: { type: "string" } }, { minItems: 1 }],
  [
    "Exactly one key must be given in the list.",
    { name: "list", type: "array", items: { type: "string" } },
    { minItems: 1, maxItems: 1 },
  ],
  ["每行不超过 40 个字符", { name: "title", type: "string" }, {}],
  ["标签，逗号分隔，每个标签最长 10 个字符", { name: "title", type: "string" }, {}],
  ["The first 100 characters are used.", { name: "title", type: "string" }, {}],
  ["长度限制小于 800 字符", { name: "title", type: "string" }, {}],
  ["For guests at most 20 characters.", { name: "title", type: "string" }, {}],
  ["Each tag has up to 12 characters.", { name: "list", type: "array", items: { type: "string" } }, {}],
  ["Up to 10 MB per file", { name: "list", type: "array", items: { type: "string" } }, {}],
  [
    "The users and teams in total are limited to 100 items.",
    { name: "list", type: "array", items: { type: "string" } },
    {},
  ],
];

test.each(rows)("%s", (text, property, expected) => {
  const facts = inferFromProse(text, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  expect(facts).toHaveLength(Object.keys(expected).length);
  for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});
