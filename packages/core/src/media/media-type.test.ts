import { expect, test } from "vitest";
import { sniffMediaType } from "./media-type.js";

test.each([
  ["89504e470d0a1a0a0000", "image/png"],
  ["ffd8ffe000104a46", "image/jpeg"],
  ["474946383961", "image/gif"],
  ["52494646aabbccdd57454250", "image/webp"],
  ["52494646aabbccdd57415645", "audio/wav"],
  ["494433040000", "audio/mpeg"],
  ["fffb9064", "audio/mpeg"],
  ["4f676753", "audio/ogg"],
  ["664c6143", "audio/flac"],
  ["00000020667479706d703432", "video/mp4"],
  ["0000001c6674797061766966", "image/avif"],
  ["1a45dfa3", "video/webm"],
  ["255044462d312e37", "application/pdf"],
  [Buffer.from('<?xml version="1.0"?>\n<svg xmlns="x">').toString("hex"), "image/svg+xml"],
  [Buffer.from("hello").toString("hex"), undefined],
  ["", undefined],
])("%s → %s", (hex, type) => {
  expect(sniffMediaType(Buffer.from(hex, "hex"))).toBe(type);
});
