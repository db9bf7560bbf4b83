import {
  boolean,
  type FactRow,
  integer,
  list,
  number,
  string,
  testRows,
} from "../../test/prose/fact-rows.js";

/** Intervals that are no lists, lists by model, and wordings that gave nothing once; each kind in several texts. */
const rows: FactRow[] = [
  // An interval is no list of its ends.
  ["采样步数，取值范围：[10,60]", integer("steps"), { minimum: 10, maximum: 60 }],
  ["偏移量，范围（-30，30]", integer("shift"), { exclusiveMinimum: -30, maximum: 30 }],
  ["台词。停顿用 {秒} 书写，秒的范围 [0.1, 9.5]", string("line"), {}],
  ["Strength in [0, 1), higher is stronger.", number("strength"), { minimum: 0, exclusiveMaximum: 1 }],
  // Lists by model: all of them together, or none.
  [
    "画质。当 model 是 gamma，可选值为 low、mid，默认为 mid；当 model 是 delta，可选值为 mid、high，默认为 high；",
    string("quality"),
    { enum: ["low", "mid", "high"] },
  ],
  ["尺寸：\ngamma：可选值：1:1、3:2\ndelta：可选值如下：1:1、3:2、5:4", string("size"), {}],
  ["If model is `gamma`, one of `low`, `mid`.", string("quality"), {}],
  ["gamma 支持 3、5，delta 支持 3、5、8", string("seconds"), {}],
  // Wordings of lists, lengths and marks.
  [
    "状态灯。取值有： On：亮； Off：灭； 默认值：Off",
    string("lamp"),
    { enum: ["On", "Off"], default: "Off" },
  ],
  [
    "Lamp. Possible values: `On`: lit; `Off`: dark. Default: On",
    string("lamp"),
    { enum: ["On", "Off"], default: "On" },
  ],
  ["锚点，可选项为：\n1：上\n2：下\n默认为：1", string("anchor"), { enum: ["1", "2"], default: "1" }],
  ["旁白（限制 120 字符）", string("note"), { maxLength: 120 }],
  ["支持2-9个角色", list("roles"), { minItems: 2, maxItems: 9 }],
  ["是否去噪，true表示去噪（默认值），false表示保留", boolean("denoise"), { default: true }],
  ["模式 枚举值：day，night仅V3及以后支持", string("mode"), {}],
];

testRows(rows);
