import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

/** Descriptions whose lists and numbers are those of something else, or not all there are. */
const nothing: readonly [description: string, property: ProseProperty][] = [
  // The list names fields, tokens, places; or the values of another name.
  [
    "Sort key, as `key:direction`.\nSupported fields: `age`, `height`, `weight`.",
    { name: "sorting", type: "string" },
  ],
  ["Line template with the following tokens: `%H`, `%M` and `%S`.", { name: "template", type: "string" }],
  [
    "Address of a resource. Valid values for `kind` are: `job`, `word-list`.",
    { name: "arn", type: "string" },
  ],
  [
    "Labels, as Group.Name.\nGroup 表示大类，取值范围：\n- Pic：画面；\n- Snd：声音。",
    { name: "labels", type: "string" },
  ],
  [
    "Query. For example:\n- `state:open`: what is open.\n- `state:done`: what is done.",
    { name: "query", type: "string" },
  ],
  // More values follow than were read, or only notations of them.
  ["Pin kind: `near` (one place), `area` (a zone), or `world`.", { name: "reach", type: "string" }],
  ["文字颜色，支持 HEX, RGBA, 颜色名称", { name: "color", type: "string" }],
  ["背景颜色，支持 `rgba()` 和 `#RRGGBBAA` 写法", { name: "color", type: "string" }],
  ["粗细，可选值为 thin / bold / 100 / 200../ 900", { name: "weight", type: "string" }],
  // Words of a sentence.
  ["Several names of groups. Repeated values are accepted and removed.", { name: "groups", type: "string" }],
  ["The key. The parts of it (`n`/`e`) do not change it.", { name: "pem", type: "string" }],
  [
    "Element to draw in; two kinds are supported:\n- `string`: its id.\n- `Node`: the element.",
    { name: "target", type: "string" },
  ],
  // Each value has values of its own.
  [
    "Range of ports. Valid values:\n- TCP: Valid values are 1 to 65535.\n- ICMP: -1/-1.",
    { name: "ports", type: "string" },
  ],
  // One case has no list.
  [
    "时长。\n- 当模型是 A，可选值为 3-15；\n- 当模型是 B，可选值为 6、10；\n- 当模型是 C，可选值为 8；",
    { name: "duration", type: "number" },
  ],
  ["编码。\n注意：x5 编码容器目前只支持 mp4。", { name: "codec", type: "string" }],
  [
    'Text of a place: "9 First Street, Rome" consists of the following components: "9", "First Street" and "Rome".',
    { name: "place", type: "string" },
  ],
  ["A code that is checked. `useNumbers` must be set to `true`.", { name: "code", type: "string" }],
  ["If `method` is `none`, then this must be `true`.", { name: "proof", type: "boolean" }],
  [
    "Lists that the service accepts: reasons of calls, types of files, kinds of answers.",
    { name: "reasons", type: "string" },
  ],
  ["The reason why the state is `PENDING` or `DENIED`.", { name: "reason", type: "string" }],
  [
    "Fields to group by.\nCommon fields used for charts:\n- `score`: by its value.\n- `meta.id`: by its id.",
    { name: "grouping", type: "string" },
  ],
  ['变更数据，json格式：{"id":1,"mode":"auto"/"manual"}', { name: "data", type: "string" }],
  ["The id of an upload. Purpose must be `logo`.", { name: "file", type: "string" }],
  [
    "Risk of a payment. Possible values for paid orders are `low`, `high`. Else it is `none`.",
    { name: "risk", type: "string" },
  ],
  // Numbers of a notation, of decimal places, of what is shown.
  ["字号。像素写作 Npx，N范围：(0,400]。", { name: "size", type: "number" }],
  ["Tax rate (up to 4dp)", { name: "rate", type: "number" }],
  ["等级。-1（未知），>=1（数值越大越好）", { name: "grade", type: "number" }],
  ["The ids. Array length: 1 to 100.", { name: "ids", type: "string" }],
  ["标题，最多显示 7 个字符", { name: "title", type: "string" }],
  [
    "Bindings. Must include at least one `org`-wide binding.",
    { name: "bindings", type: "array", items: { type: "object" } },
  ],
  [
    "The people who took part (wrote at least one part).",
    { name: "people", type: "array", items: { type: "object" } },
  ],
  [
    "Cycles of a plan. A plan can have at most two trial cycles and only one regular cycle.",
    { name: "cycles", type: "array", items: { type: "object" } },
  ],
  [
    "Mail address. Up to 64 characters are allowed before and 255 characters are allowed after the @ sign.",
    { name: "mail", type: "string" },
  ],
  ["要写入的字节数，默认为从0开始偏移后剩余的字节数", { name: "length", type: "number" }],
  ["Number between 1 and 28, or `last` for the last day of the month.", { name: "day", type: "string" }],
  // The property itself, or the name of something.
  ["链接卡片默认 url", { name: "url", type: "string" }],
  ["Serves the default `well-known/est` URL path.", { name: "mount", type: "boolean" }],
  // A default of one case, or of what a function gives.
  [
    "Whether to grant. Defaults to `false` for target rules when omitted.",
    { name: "grant", type: "boolean" },
  ],
  [
    "The default for small images is 1. The default for large images is 2.",
    { name: "steps", type: "number" },
  ],
  ["目录，默认值为 `os.tmpdir()`", { name: "folder", type: "string" }],
  ["个数。不传Groups时：0~100，默认100", { name: "count", type: "number" }],
];

test.each(nothing)("%s", (description, property) => {
  expect(inferFromProse(description, property)).toEqual([]);
});

test("special values of a range are no list of all values", () => {
  const facts = inferFromProse("透明度，取值范围：[0, 100]\n- 0：不透明\n- 100：全透明", {
    name: "alpha",
    type: "number",
  });
  expect(facts.map(({ keyword, value }) => [keyword, value])).toEqual([
    ["minimum", 0],
    ["maximum", 100],
  ]);
});

test("quoted values in brackets at the end of a phrase of a kind are its values", () => {
  const valuesOf = (description: string, name: string): unknown =>
    inferFromProse(description, { name, type: "string" }).find(({ keyword }) => keyword === "enum")?.value;
  expect(valuesOf('State of a group ("gone"/"here")', "status")).toEqual(["gone", "here"]);
  expect(valuesOf("The tier to use (`small` or `large`)", "tierSlug")).toEqual(["small", "large"]);
});

const some: readonly [description: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  ["Tags of a post; max 5", { name: "tags", type: "array", items: { type: "object" } }, { maxItems: 5 }],
  [
    "Kinds to look for. Minimum of 1, maximum of 3.",
    { name: "kinds", type: "array" },
    { minItems: 1, maxItems: 3 },
  ],
  ["Sources to play. Only single source is supported.", { name: "sources", type: "array" }, { maxItems: 1 }],
  [
    "Whether to ask. - (Default)`true`: Ask; - `false`: Do not ask.",
    { name: "ask", type: "boolean" },
    { default: true },
  ],
  ["Rows of a page, with 50 as the default.", { name: "rows", type: "number" }, { default: 50 }],
  ["Who it is, defaulted to `@me`", { name: "user", type: "string" }, { default: "@me" }],
  ["How to split. Defaults to a value of `none`.", { name: "split", type: "string" }, { default: "none" }],
  ["按钮文案。默认为 '确定'", { name: "text", type: "string" }, { default: "确定" }],
  [
    "音量，范围为 0～100，100 表示原始音量。",
    { name: "volume", type: "number" },
    { minimum: 0, maximum: 100 },
  ],
  ["Members of a page. maximum support 100.", { name: "count", type: "number" }, { maximum: 100 }],
  [
    "Kind of an event. The value is `order.paid`.",
    { name: "type", type: "string" },
    { enum: ["order.paid"] },
  ],
];

test.each(some)("%s", (description, property, facts) => {
  const found = inferFromProse(description, property).map(({ keyword, value }) => [keyword, value]);
  expect(Object.fromEntries(found)).toEqual(facts);
});
