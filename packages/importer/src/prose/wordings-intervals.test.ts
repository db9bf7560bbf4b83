import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

/** Intervals, lists of several cases, and short wordings, each in forms of its own. */
const rows: readonly [description: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  // An interval in brackets is no list of two values.
  ["每次的页数，取值范围：[2,9]", { name: "pages", type: "integer" }, { minimum: 2, maximum: 9 }],
  ["冷暖，取值范围 [-30,30]，越大越暖", { name: "warmth", type: "integer" }, { minimum: -30, maximum: 30 }],
  [
    "增强，范围 (0,3]，默认值为 1.5",
    { name: "boost", type: "number" },
    { exclusiveMinimum: 0, maximum: 3, default: 1.5 },
  ],
  ["停顿写作 <#秒#>，秒的范围 [0.1, 20.5]", { name: "speech", type: "string" }, {}],
  ["倍速，大于 0 且小于 5", { name: "speed", type: "number" }, { exclusiveMinimum: 0, exclusiveMaximum: 5 }],
  // The values of all cases together, where every case has a list; no default of one case.
  [
    "画质。当 engine 是 one，可选值为 low、mid，默认为 low；当 engine 是 two，可选值为 mid、max，默认为 mid",
    { name: "quality", type: "string" },
    { enum: ["low", "mid", "max"] },
  ],
  [
    "画质。当 engine 是 one，可选值为 low、mid；当 engine 是 two，不支持指定",
    { name: "quality", type: "string" },
    {},
  ],
  [
    "时长。当 engine 为 one 时，取值范围 [2,6]；当 engine 为 two 时，取值范围 [4,10]",
    { name: "seconds", type: "integer" },
    {},
  ],
  // Slashes, labels in brackets, marks, counts of a list and of its items.
  ["单位，可选范围：day/week/month", { name: "unit", type: "string" }, { enum: ["day", "week", "month"] }],
  [
    "格式\n- wav（无损）\n- mp3（默认值）",
    { name: "format", type: "string" },
    { enum: ["wav", "mp3"], default: "mp3" },
  ],
  ["标签，最多 6 个，每个不超过 10 字", { name: "tags", type: "array" }, { maxItems: 6 }],
];

test.each(rows)("%s", (description, property, facts) => {
  const found = inferFromProse(description, property).map(({ keyword, value }) => [keyword, value]);
  expect(Object.fromEntries(found)).toEqual(facts);
});
