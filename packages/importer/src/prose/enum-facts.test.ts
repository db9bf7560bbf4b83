import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  ["底色，可选值:NAVY/LIME/GOLD", { name: "kind", type: "string" }, { enum: ["NAVY", "LIME", "GOLD"] }],
  [
    "裁剪方式 枚举值：torso（半身）, full（整体）",
    { name: "kind", type: "string" },
    { enum: ["torso", "full"] },
  ],
  ["编码。 可用选项: mp3, opus, flac ", { name: "kind", type: "string" }, { enum: ["mp3", "opus", "flac"] }],
  ["型号，可选范围：q-1, q-2, q-3.", { name: "kind", type: "string" }, { enum: ["q-1", "q-2", "q-3"] }],
  [
    "形式，可选值范围为[link, raw]，默认值为 raw",
    { name: "kind", type: "string" },
    { enum: ["link", "raw"], default: "raw" },
  ],
  [
    "清晰度。可选值：360P（默认，支持 3s）, 900P（仅 9 秒）",
    { name: "kind", type: "string" },
    { enum: ["360P", "900P"], default: "360P" },
  ],
  [
    "水印。取值有： Show：显示； Hide：隐藏； 默认值：Show",
    { name: "kind", type: "string" },
    { enum: ["Show", "Hide"], default: "Show" },
  ],
  [
    "排队，默认为：false，可选值：\n- true：排队；\n- false：立即",
    { name: "kind", type: "string" },
    { enum: ["true", "false"], default: "false" },
  ],
  [
    "锚点，可选项为：\n1：左侧\n2：右侧\n默认为：2",
    { name: "kind", type: "string" },
    { enum: ["1", "2"], default: "2" },
  ],
  ["来源 枚举值：manual", { name: "kind", type: "string" }, { enum: ["manual"] }],
  [
    "可选值：small(默认) / large",
    { name: "kind", type: "string" },
    { enum: ["small", "large"], default: "small" },
  ],
  ["账户：1-个人 2-团队", { name: "kind", type: "integer" }, { enum: [1, 2] }],
  ["账户：1-个人 2-团队", { name: "kind", type: "string" }, { enum: ["1", "2"] }],
  ["阶段（1排队/2执行/3结束）", { name: "kind", type: "integer" }, { enum: [1, 2, 3] }],
  ["阶段：0(排队), 1(执行), 2(结束)", { name: "kind", type: "integer" }, { enum: [0, 1, 2] }],
  ["1 排队（可撤销） / 2 执行", { name: "kind", type: "integer" }, { enum: [1, 2] }],
  ["0 表示关闭，1 表示开启", { name: "kind", type: "integer" }, { enum: [0, 1] }],
  ["State: 0 for open, 1 for closed, 2 for hidden", { name: "kind", type: "integer" }, { enum: [0, 1, 2] }],
  ["1=active，2=disabled。", { name: "kind", type: "integer" }, { enum: [1, 2] }],
  [
    "<p>Possible values:</p><ul><li><code>one</code> - first</li><li><code>two</code> - second</li></ul>",
    { name: "kind", type: "string" },
    { enum: ["one", "two"] },
  ],
  ["Possible values: **Open**, **Shut**.", { name: "kind", type: "string" }, { enum: ["Open", "Shut"] }],
  ["画风，可选：写实、水墨", { name: "kind", type: "string" }, { enum: ["写实", "水墨"] }],
  ["取值：on/off", { name: "kind", type: "string" }, { enum: ["on", "off"] }],
  [
    '"none"（默认）、"low" 或 "high"',
    { name: "kind", type: "string" },
    { enum: ["none", "low", "high"], default: "none" },
  ],
  [
    "Must be one of the following:\n1. `north`\n2. `south`",
    { name: "kind", type: "string" },
    { enum: ["north", "south"] },
  ],
  ["排序方式，枚举值：ASC-升序，DESC-降序", { name: "kind", type: "string" }, { enum: ["ASC", "DESC"] }],
  ["枚举值：\nUP\nDOWN", { name: "kind", type: "string" }, { enum: ["UP", "DOWN"] }],
  [
    'Either "north" or "south" (default "north").',
    { name: "kind", type: "string" },
    { enum: ["north", "south"], default: "north" },
  ],
  [
    "Language, default: en. Supports en, fr and de.",
    { name: "kind", type: "string" },
    { enum: ["en", "fr", "de"], default: "en" },
  ],
  ["The mode. Options: fast, slow", { name: "kind", type: "string" }, { enum: ["fast", "slow"] }],
  [
    "One of: `fast`, `slow`. Defaults to `fast`.",
    { name: "kind", type: "string" },
    { enum: ["fast", "slow"], default: "fast" },
  ],
  ['"fast" | "slow" | "auto"', { name: "kind", type: "string" }, { enum: ["fast", "slow", "auto"] }],
  [
    "`keep` leaves it; `drop` removes it; `ask` decides later",
    { name: "kind", type: "string" },
    { enum: ["keep", "drop", "ask"] },
  ],
  [
    "What happens then.\n\n- `keep`: nothing\n- `drop`: it is removed\n",
    { name: "kind", type: "string" },
    { enum: ["keep", "drop"] },
  ],
  ["任务状态：running 或 stopped", { name: "kind", type: "string" }, { enum: ["running", "stopped"] }],
  ["固定为 `text`。", { name: "kind", type: "string" }, { enum: ["text"] }],
  ["Currently only `web` is supported.", { name: "kind", type: "string" }, { enum: ["web"] }],
  [
    "Can be a team or a person.",
    { name: "kind", type: "string", enum: ["person", "team"] },
    { enum: ["team", "person"] },
  ],
  [
    "Allowed values: `x`, `y` and `z`.",
    { name: "list", type: "array", items: { type: "string" } },
    { enum: ["x", "y", "z"] },
  ],
  [
    "清晰度。当 model 是 one，可选值为 360p、720p；当 model 是 two，可选值为 540p、900p；",
    { name: "kind", type: "string" },
    { enum: ["360p", "720p", "540p", "900p"] },
  ],
  ["If type is video, one of `a` or `b`.", { name: "kind", type: "string" }, {}],
  ["比例：\none：可选值：16:9、1:1\ntwo：可选值如下：16:9、1:1、2:3", { name: "kind", type: "string" }, {}],
  ["Can be a team or a person.", { name: "kind", type: "string" }, {}],
  ["Mode, e.g. fast or slow.", { name: "kind", type: "string" }, {}],
  ["例如：fast、slow", { name: "kind", type: "string" }, {}],
  ["支持 fast、slow 等", { name: "kind", type: "string" }, {}],
  ["Supported values include fast, slow, etc.", { name: "kind", type: "string" }, {}],
  ["Use `fast` for drafts.", { name: "kind", type: "string" }, {}],
  ["仅支持 v2、v3 模型", { name: "kind", type: "string" }, {}],
  ["支持的模型：v2、v3", { name: "kind", type: "string" }, {}],
  ["支持的模型：v2、v3", { name: "model", type: "string" }, { enum: ["v2", "v3"] }],
  ["支持 http 和 https", { name: "link", type: "string" }, {}],
  ["图片，支持 url/base64", { name: "image", type: "string" }, {}],
  ["时长，可选 5s、10s", { name: "length", type: "string" }, { enum: ["5s", "10s"] }],
  ["返回 id、name", { name: "kind", type: "string" }, {}],
  ["状态码：200-成功，500-失败", { name: "kind", type: "integer" }, {}],
  ["1 到 10 之间的整数", { name: "kind", type: "integer" }, { minimum: 1, maximum: 10 }],
  ["停顿写作 <#秒#>，秒的范围 [0.05, 30.5]", { name: "kind", type: "string" }, {}],
  ["Either 'key' or 'path' is required.", { name: "kind", type: "string" }, {}],
  ["You can use either `kind` or `sort`.", { name: "kind", type: "string" }, {}],
  ["A comma-separated list. Can be: `low`, `high`", { name: "kind", type: "string" }, {}],
  ["A duration with a suffix:\n- `s` for seconds\n- `m` for minutes", { name: "kind", type: "string" }, {}],
  ["Allowed types are `.doc`, `.txt`, `.zz9`.", { name: "document" }, {}],
];

test.each(rows)("%s", (text, property, expected) => {
  const facts = inferFromProse(text, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  expect(facts).toHaveLength(Object.keys(expected).length);
  for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});
