import { describe } from "vitest";
import { integer, list, number, string, testRows } from "../../test/prose/fact-rows.js";

describe("facts of another subject are no facts of the property", () => {
  testRows([
    // Another field.
    ["Where the lantern hangs. The page size defaults to 40.", string("hook"), {}],
    ["灯笼编号。row 默认 12，最大 60。", integer("lantern"), {}],
    ["潮汐种子。与 rounds（可选值 4、8、16）一起使用。", integer("seed"), {}],
    ["Name of the chest. The lock of the lid must be `open` or `shut`.", string("chest"), {}],
    ["How bright it is. `auto` will default to `dim`.", string("glow"), {}],
    // A calculated quantity.
    ["Sail width. The total area (width x height) must not exceed 900.", integer("width"), {}],
    ["帆的宽度，宽高乘积不超过 900。", integer("width"), {}],
    ["Barrels per trip. barrels multiplied by trips may be at most 70.", integer("barrels"), {}],
    ["Step in seconds. The value of (end - start) / step must be at most 300.", integer("step"), {}],
    // Other things that the description mentions.
    ["Speed of the oars. Natural rowing sits between 0.8 and 1.2.", number("speed"), {}],
    ["Rank of a boat. Boats above 4 leave before those between 1 and 4.", integer("rank"), {}],
    ["保留的天数。旧码头的货物最多 9 天。", integer("keepDays"), {}],
    ["Largest score (the minimum is always 0).", integer("top"), {}],
  ]);
});

describe("facts of the property stay", () => {
  testRows([
    ["Where the lantern hangs. The hook defaults to `port`.", string("hook"), { default: "port" }],
    [
      "The name supports all letters and can be up to 30 characters in length.",
      string("name"),
      { maxLength: 30 },
    ],
    ["Crates of a boat. A boat accepts at most 6 crates.", list("crates"), { maxItems: 6 }],
    [
      "Pause of the bell, in seconds (2-9). Defaults to 4 seconds.",
      integer("pause"),
      { default: 4, minimum: 2, maximum: 9 },
    ],
    [
      '划桨的节奏。节奏越快越累。默认值："calm"  支持calm、brisk',
      string("pace"),
      { default: "calm", enum: ["calm", "brisk"] },
    ],
    ["灯笼的亮度。亮度不超过 50。", integer("glow"), { maximum: 50 }],
  ]);
});

describe("facts that the text takes back", () => {
  testRows([
    ["船员标识，4-20 位字符内的数字组合更易读。", string("crew"), {}],
    ["取值为 1~30，0 或 null 表示不启用。", integer("depth"), { maximum: 30 }],
    ["For enum questions, one of the given answers.", string("answer"), {}],
    ["The name of the bell. Will default to bell.name if omitted.", string("title"), {}],
    ["First day of the log in numbers. Must be at least 2021-03-04.", integer("firstDay"), {}],
    ["Place on the deck, from -2 (left) through 0 (middle) to 2.", number("place"), {}],
    ['The pull.\n<note="x">If rowing is set to fast, the default value is 3.', integer("pull"), {}],
    ["The rudder of a boat. When omitted, a harbour default is applied.", string("rudder"), {}],
    ["灯的开关，取值有：\non：点亮，平台默认为32MB\noff：熄灭", string("lamp"), { enum: ["on", "off"] }],
    ["情绪强度，最大 10。0：关闭；1：开启", integer("mood"), { maximum: 10 }],
    [
      "船的种类。\n内河：\n• r1：小船；\n• r2：大船；\n\n外海：\n• s1：帆船；\n• s2：轮船；",
      string("shipType"),
      {},
    ],
    ["扩展参数。可用字段有：\ndepth：深度\n0：浅\n1：深\n默认值为0", string("extra"), {}],
    ["The URL of the flag. Set it to a blank string to clear it.", string("flag"), {}],
  ]);
});
