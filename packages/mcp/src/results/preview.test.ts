import sharp from "sharp";
import { expect, test } from "vitest";
import { previewOf } from "./preview.js";

async function noise(side: number): Promise<Uint8Array> {
  // A linear congruential generator: what it makes cannot be compressed.
  let state = 1;
  const pixels = Uint8Array.from({ length: side * side * 3 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
}

test("a small image is its own preview", async () => {
  const bytes = await noise(16);
  expect(await previewOf(bytes, "image/png")).toEqual({
    data: Buffer.from(bytes).toString("base64"),
    mimeType: "image/png",
  });
});

test("a large image becomes a small one", async () => {
  const bytes = await noise(600);
  expect(bytes.byteLength).toBeGreaterThan(200_000);
  const preview = await previewOf(bytes, "image/png");
  const { width, format } = await sharp(Buffer.from(preview?.data ?? "", "base64")).metadata();
  expect([width, format, preview?.mimeType]).toEqual([256, "webp", "image/webp"]);
});

test.each([
  ["what is no image", "audio/wav", 10],
  ["a vector image, which may hold scripts", "image/svg+xml", 10],
  ["bytes that are no image", "image/png", 100_000],
])("%s has no preview", async (_what, mediaType, size) => {
  expect(await previewOf(new Uint8Array(size), mediaType)).toBeUndefined();
});
