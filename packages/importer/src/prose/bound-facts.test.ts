import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  ["一次几张，取值范围：[1,8]", { name: "count", type: "integer" }, { minimum: 1, maximum: 8 }],
  ["权重，取值范围：[0,1]，越大越像", { name: "gain", type: "number" }, { minimum: 0, maximum: 1 }],
  ["音调，范围 [-50,50]，越大越亮", { name: "count", type: "integer" }, { minimum: -50, maximum: 50 }],
  [
    "增益，取值范围 (0,4]，默认值为 1.0",
    { name: "gain", type: "number" },
    { exclusiveMinimum: 0, maximum: 4, default: 1 },
  ],
  [
    "Range: [0, 2). Default is 1.",
    { name: "gain", type: "number" },
    { minimum: 0, exclusiveMaximum: 2, default: 1 },
  ],
  ["An integer from 1 to 100.", { name: "count", type: "integer" }, { minimum: 1, maximum: 100 }],
  [
    "Must be between 10 and 60 (inclusive).",
    { name: "count", type: "integer" },
    { minimum: 10, maximum: 60 },
  ],
  ["The number of clips to make, at most 6.", { name: "count", type: "integer" }, { maximum: 6 }],
  ["批量大小，最多 8 个", { name: "count", type: "integer" }, { maximum: 8 }],
  [
    "Strength in the range 0.1-0.9, default 0.5.",
    { name: "gain", type: "number" },
    { minimum: 0.1, maximum: 0.9, default: 0.5 },
  ],
  ["取值范围 0~1，默认 0.3", { name: "gain", type: "number" }, { minimum: 0, maximum: 1, default: 0.3 }],
  ["页码，从1开始，默认1", { name: "count", type: "integer" }, { minimum: 1, default: 1 }],
  ["每页条数，最大不超过 100", { name: "count", type: "integer" }, { maximum: 100 }],
  ["每页数量（1-50，默认20）", { name: "count", type: "integer" }, { minimum: 1, maximum: 50, default: 20 }],
  ["Timeout in seconds, max 600 seconds.", { name: "count", type: "integer" }, { maximum: 600 }],
  ["时长，单位秒，支持 5~10 秒", { name: "count", type: "integer" }, { minimum: 5, maximum: 10 }],
  ["大于等于 1，小于等于 5", { name: "count", type: "integer" }, { minimum: 1, maximum: 5 }],
  [">= 1 and <= 5", { name: "count", type: "integer" }, { minimum: 1, maximum: 5 }],
  ["必须是大于 0 的整数", { name: "count", type: "integer" }, { exclusiveMinimum: 0 }],
  [
    "Use a number between 1 and 6, or 0 for none.",
    { name: "count", type: "integer" },
    { minimum: 0, maximum: 6 },
  ],
  [
    "When a value is beyond the allowed range [1,250], the end is used.",
    { name: "count", type: "integer" },
    { minimum: 1, maximum: 250 },
  ],
  [
    "Minimum 1, Maximum 200, Default 20",
    { name: "count", type: "integer" },
    { minimum: 1, maximum: 200, default: 20 },
  ],
  ["<b>最小值：</b>1，<b>最大值：</b>9", { name: "count", type: "integer" }, { minimum: 1, maximum: 9 }],
  ["seed, -1 for random, minimum 0, maximum 1000", { name: "count", type: "integer" }, { maximum: 1000 }],
  ["Timeout in seconds, maximum 10 minutes.", { name: "count", type: "integer" }, {}],
  ["Max file size is 10 MB.", { name: "count", type: "integer" }, {}],
  ["推荐 20-30 步", { name: "count", type: "integer" }, {}],
  ["Typical values are 5 to 8.", { name: "gain", type: "number" }, {}],
  ["对于图片模型，最大 4；", { name: "count", type: "integer" }, {}],
  ["For image models the maximum is 4.", { name: "count", type: "integer" }, {}],
  ["最大值为 10（仅 pro 支持）", { name: "count", type: "integer" }, {}],
  ["The maximum is 10 when type is video.", { name: "count", type: "integer" }, {}],
  ["例如 1-5", { name: "count", type: "integer" }, {}],
  ["当 status>=2 时返回", { name: "count", type: "integer" }, {}],
  ["Latitude to at most 3 decimal places", { name: "gain", type: "number" }, {}],
];

test.each(rows)("%s", (text, property, expected) => {
  const facts = inferFromProse(text, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  expect(facts).toHaveLength(Object.keys(expected).length);
  for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});
