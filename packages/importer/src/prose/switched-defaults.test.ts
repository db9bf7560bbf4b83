import { describe } from "vitest";
import { boolean, string, testRows } from "../../test/prose/fact-rows.js";

describe("the default of a switch as a state", () => {
  testRows([
    ["Draws a border. Off by default.", boolean("border"), { default: false }],
    ["Whether sails are drawn; it is enabled by default", boolean("sails"), { default: true }],
    ["Adds a frame (disabled by default)", boolean("frame"), { default: false }],
    ["Enabled unless set to false", boolean("safety"), { default: true }],
    ["Adds a caption. Defaults to off.", boolean("caption"), { default: false }],
    ["是否添加水印，默认开启", boolean("watermark"), { default: true }],
    ["默认关闭；开启后会更慢", boolean("refine"), { default: false }],
    ["是否联网（默认不启用）", boolean("online"), { default: false }],
  ]);
});

describe("is not that of something else", () => {
  testRows([
    ["Mutes the sound, which the service turns on by default", boolean("quiet"), {}],
    ["Logging is enabled by default. Whether to keep files.", boolean("keep"), {}],
    ["默认开启日志。是否保留文件", boolean("keep"), {}],
    ["If hd is true, on by default", boolean("grain"), {}],
    ["新用户默认开启", boolean("grain"), {}],
    ["On by default", boolean("disable_safety"), {}],
    ["Off by default", string("border"), {}],
    ["On by default. Off by default.", boolean("border"), {}],
  ]);
});
