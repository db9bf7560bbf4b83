import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  ["是否静音，true表示开启，false表示关闭（默认值）", { name: "loop", type: "boolean" }, { default: false }],
  ["Whether to loop (default: false).", { name: "loop", type: "boolean" }, { default: false }],
  ["“true” (default) or “false”", { name: "loop", type: "boolean" }, { default: true }],
  ["When false (the default), nothing happens.", { name: "loop", type: "boolean" }, { default: false }],
  [
    "Either way. Default: `false`. **Note**: not for guests.",
    { name: "loop", type: "boolean" },
    { default: false },
  ],
  ["不填时默认 3", { name: "count", type: "integer" }, { default: 3 }],
  ["如果未设置，默认为 3", { name: "count", type: "integer" }, { default: 3 }],
  ["When omitted, 200 is assumed.", { name: "count", type: "integer" }, { default: 200 }],
  ["This defaults to 20 rows, and can be long.", { name: "count", type: "integer" }, { default: 20 }],
  ['The default value is "**10**."', { name: "count", type: "integer" }, { default: 10 }],
  ["Rows to skip; default 0", { name: "count", type: "integer" }, { default: 0 }],
  ["order of rows (if absent default is asc)", { name: "kind", type: "string" }, { default: "asc" }],
  ["Defaults to `en-US`.", { name: "kind", type: "string" }, { default: "en-US" }],
  ['Defaults to `"top"`', { name: "kind", type: "string" }, { default: "top" }],
  ["By default the `smart` tier is used.", { name: "kind", type: "string" }, { default: "smart" }],
  ["Leave blank for default (v2)", { name: "kind", type: "string" }, { default: "v2" }],
  ["缺省为 abc", { name: "kind", type: "string" }, { default: "abc" }],
  ["语言代码，如 zh、en，默认 zh", { name: "kind", type: "string" }, { default: "zh" }],
  ["是否循环，默认不循环", { name: "loop", type: "boolean" }, {}],
  ["默认为 true 时生效", { name: "loop", type: "boolean" }, {}],
  ["**Note:** If you have disabled it, the default is `false`.", { name: "loop", type: "boolean" }, {}],
  ["当 type 为 video 时默认 3", { name: "count", type: "integer" }, {}],
  ["Default 3, or 5 when type is video", { name: "count", type: "integer" }, {}],
  ["The default is 3 unless overridden.", { name: "count", type: "integer" }, {}],
  ["The previous default was 3.", { name: "count", type: "integer" }, {}],
  ["默认值：无", { name: "kind", type: "string" }, {}],
  ["默认为空", { name: "kind", type: "string" }, {}],
  ["默认使用系统语言", { name: "kind", type: "string" }, {}],
  ["Defaults to the current user", { name: "kind", type: "string" }, {}],
  ["The default language is used.", { name: "kind", type: "string" }, {}],
  ['The default is "now" if not given.', { name: "kind", type: "string" }, {}],
  ["Default: [best match](https://docs.test/search)", { name: "kind", type: "string" }, {}],
];

test.each(rows)("%s", (text, property, expected) => {
  const facts = inferFromProse(text, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  expect(facts).toHaveLength(Object.keys(expected).length);
  for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});
