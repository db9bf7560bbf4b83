import { describe } from "vitest";
import { integer, number, string, testRows } from "../../test/prose/fact-rows.js";

describe("a text that excludes, compares, recommends or looks back asserts no fact of the property", () => {
  testRows([
    ["Has no effect if the codec is one of h264, h265", string("profile"), {}],
    ["Must be omitted when mode equals one of: edit, mask", string("strength"), {}],
    ["Disallowed values: foo, bar", string("alias"), {}],
    ["The following names are reserved: admin, root, system", string("alias"), {}],
    ["不能与以下模式同用：fast、turbo", string("effect"), {}],
    ["下列值无效：foo、bar", string("alias"), {}],
    ["Similar to top_k, whose maximum is 100", integer("pool"), {}],
    ["As opposed to width (64 to 2048) it is measured in percent", integer("scale"), {}],
    ["Compared to n, which defaults to 4, this counts batches", integer("batches"), {}],
    ["Refer to size: its maximum is 4096", integer("edge"), {}],
    ["与 count 不同，count 的默认值是 4", integer("batches"), {}],
    ["参数 width 的默认值为 512，本参数没有默认值", integer("edge"), {}],
    ["Suggested values: 10, 20, 30", integer("steps"), {}],
    ["参考取值：10、20、30", integer("steps"), {}],
    ["建议从以下取值中选择：冷色、暖色", string("tone"), {}],
    ["In older releases this defaulted to 8", integer("steps"), {}],
    ["老版本默认值为 5，现已取消", integer("steps"), {}],
    ["预发环境默认值为 3", integer("steps"), {}],
    ["The server picks one of east, west, north at random", string("zone"), {}],
    ["Divided by the frame rate it must be at most 10", number("frames"), {}],
    ["与 fps 的乘积不得大于 900", integer("length"), {}],
    ["当 mode 的取值为：a、b 时忽略本字段", string("effect"), {}],
  ]);
});

describe("beside such a text the facts of the property stay", () => {
  testRows([
    ["Cannot be more than 8 and defaults to 2", integer(), { maximum: 8, default: 2 }],
    ["Unlike n, this must be between 1 and 4", integer(), { minimum: 1, maximum: 4 }],
    ["Similar to top_p. Must be between 0 and 1.", number(), { minimum: 0, maximum: 1 }],
    ["Sampler, one of ddim, euler. Not supported by v1.", string(), { enum: ["ddim", "euler"] }],
    ["The scheduler that is used, which is one of a1, b2", string(), { enum: ["a1", "b2"] }],
    ["If set, must be one of low, high", string(), { enum: ["low", "high"] }],
    ["Overrides the project setting. Allowed values: on, off.", string(), { enum: ["on", "off"] }],
    ["风格，可选值：写实、卡通（推荐）", string(), { enum: ["写实", "卡通"] }],
    ["与 n 不同，本字段取值范围为 1-8", integer(), { minimum: 1, maximum: 8 }],
    ["不支持小数，最大值 100", integer(), { maximum: 100 }],
    ["是否删除：Y-是，N-否", string(), { enum: ["Y", "N"] }],
    ["版本，当前可选值：1.0、2.0", string(), { enum: ["1.0", "2.0"] }],
  ]);
});
