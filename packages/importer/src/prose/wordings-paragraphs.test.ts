import { type FactRow, list, number, string, testRows } from "../../test/prose/fact-rows.js";

/** Paragraphs in HTML, wrapped lines, marks left out, scales over two sentences, the one value that is taken. */
const rows: FactRow[] = [
  [
    "Return rows ordered by `made_at` or `seen_at` fields.",
    string("order_by"),
    { enum: ["made_at", "seen_at"] },
  ],
  ["Rows sorted in `up` or `down` order.", string("sort"), { enum: ["up", "down"] }],
  ["<p>1:正常 2:暂停</p>", number("status"), { enum: [1, 2] }],
  ["<p>是否自动续费:1-是;0否。默认为0</p>", number("auto"), { enum: [1, 0], default: 0 }],
  ["访问类型：0-plain；1-plain_ssl；3-token_ssl; 5-token_v2", number("accessType"), { enum: [0, 1, 3, 5] }],
  ['是否压缩，不开启填"none"，开启的话，可选择"gz", "sn"中的一个。', string("compression"), {}],
  ["副本数，如果AutoCreate设置为true没有指定该值时默认设置为2", number("copies"), {}],
  ["上限。注：目前固定设置为0。", number("limit"), { enum: [0] }],
  ["透明度。(0，1] 正浮点数。不填默认1", number("alpha"), { exclusiveMinimum: 0, maximum: 1, default: 1 }],
  ["项目编号，如不传 默认为 -1。", number("projectId"), { default: -1 }],
  [
    "名称。小写字母开头（其中下划线最多允许连续两个），字母或数字结尾，1-48个字符。",
    string("repo"),
    { minLength: 1, maxLength: 48 },
  ],
  [
    "显示模式。取值范围：group,project,all。type为all时返回全部。",
    string("show"),
    { enum: ["group", "project", "all"] },
  ],
  ["How soon it answers. `auto` is the default and means `medium`.", string("urgency"), { default: "auto" }],
  [
    "The state of the message, which can be either `open`, `half`, or `done`.",
    string("state"),
    { enum: ["open", "half", "done"] },
  ],
  ["The model that draws. Only `brush-2` is supported at this time.", string("model"), { enum: ["brush-2"] }],
  [
    "More fields. The only supported value is `content` to fetch the text.",
    list("include"),
    { enum: ["content"] },
  ],
  [
    "Defaults to `loose`. With `loose`, one mark is made. With `strict`, none is made.",
    string("mode"),
    { default: "loose", enum: ["loose", "strict"] },
  ],
  ["Version of the agent. Must be at least 1 if specified.", number("version"), { minimum: 1 }],
  ["The least confidence in a match. The default value is 70%.", number("matchThreshold"), { default: 70 }],
  [
    "How certain it is. 0 is the lowest confidence. 100 is the highest confidence.",
    number("score"),
    { minimum: 0, maximum: 100 },
  ],
  [
    "Where to look. You can specify up to 8 areas of interest, and each area has a polygon.",
    { name: "areas", type: "array", items: {} },
    { maxItems: 8 },
  ],
  ["How many rows a call returns. The largest value you can specify is 60.", number("max"), { maximum: 60 }],
  ["A score shown as a number between 1 and 0.", number("fit"), { minimum: 0, maximum: 1 }],
  ["Suffix. Field length: up to two  alphanumeric characters.", string("suffix"), { maxLength: 2 }],
  [
    "A code.\n\nPossible values:\n- 'Y' Yes\n- 'N' No\n- '' Empty if not known",
    string("flag"),
    { enum: ["Y", "N", ""] },
  ],
  [
    "The code of the place. The following formats are accepted: `1073-19`, `107319`, `1073`.",
    string("code"),
    {},
  ],
  ["应填写 order::{order}，{order}可选为up: 升序。down: 降序", string("filter"), {}],
  [
    'How `content` is written. Currently, `"utf-8"` and `"base64"` are supported.',
    string("encoding"),
    { enum: ["utf-8", "base64"] },
  ],
];

testRows(rows);
