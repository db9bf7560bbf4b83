import { describe, expect, it } from "vitest";
import { padEnd, textWidth, truncate, wrapLines } from "./columns.js";

describe("columns", () => {
  it("wraps Chinese text, which has no spaces", () => {
    expect(wrapLines("图像的宽和高以像素为单位", 12)).toEqual(["图像的宽和高", "以像素为单位"]);
  });
  it("pads by width", () => expect(textWidth(padEnd("图", 5))).toBe(5));
  it("cuts by width", () => {
    expect(truncate("图像的宽", 5)).toBe("图像…");
    expect(truncate("short", 5)).toBe("short");
  });
});
