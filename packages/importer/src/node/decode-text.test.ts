import { expect, it } from "vitest";
import { decodeText } from "./decode-text.js";

const page =
  "# 任务接口\n\nPOST /v1/tasks\n\n| 参数 | 类型 | 必填 | 说明 |\n|--|--|--|--|\n| prompt | string | 是 | 生成图片的描述 |\n";
/** `page` in GBK. */
const gbk = Buffer.from(
  "2320c8ceceb1bdd3bfda".replace("c8ceceb1", "c8cecef1") +
    Buffer.from("\n\nPOST /v1/tasks\n\n| ").toString("hex") +
    "b2cecafd" +
    Buffer.from(" | ").toString("hex") +
    "c0e0d0cd" +
    Buffer.from(" | ").toString("hex") +
    "b1d8cceE".toLowerCase() +
    Buffer.from(" | ").toString("hex") +
    "cbb5c3f7" +
    Buffer.from(" |\n").toString("hex"),
  "hex",
);
const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

it("UTF-8 needs nothing, with or without a mark", () => {
  expect(decodeText(Buffer.from(page))).toEqual({ text: page });
  expect(decodeText(Buffer.from(`\uFEFF${page}`))).toEqual({ text: page });
});

it.each([
  ["UTF-16LE with a mark", utf16(`\uFEFF${page}`), "UTF-16LE"],
  ["UTF-16BE with a mark", utf16(`\uFEFF${page}`, true), "UTF-16BE"],
  ["UTF-16LE without one", utf16(page), "UTF-16LE"],
])("%s is read", (_name, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: page, encoding });
});

it("GBK with words of documentation is read", () => {
  expect(decodeText(gbk)).toEqual({
    text: "# 任务接口\n\nPOST /v1/tasks\n\n| 参数 | 类型 | 必填 | 说明 |\n",
    encoding: "GB18030",
  });
});

it.each([
  ["Latin-1", Buffer.from("# Café\n\nPOST /v1/crèmes\n", "latin1"), 1],
  ["Cyrillic of one byte", Buffer.from([0x23, 0x20, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a]), 1],
  ["Korean", Buffer.from([0x0a, 0xbe, 0xc8, 0xb3, 0xe7, 0xc7, 0xcf, 0xbc, 0xbc, 0xbf, 0xe4]), 2],
  ["bytes cut off", Buffer.from([0x41, 0x0a, 0xc4, 0xe3]), 2],
])("%s cannot be determined", (_name, bytes, line) => {
  expect(decodeText(bytes)).toEqual({ text: undefined, isText: true, line });
});

it("a picture is binary", () => {
  expect(decodeText(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]))).toMatchObject({
    isText: false,
  });
  expect(decodeText(Buffer.alloc(0))).toEqual({ text: "" });
});
