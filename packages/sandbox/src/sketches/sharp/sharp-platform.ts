import sharp, { type Sharp } from "sharp";
import { createRaster, type Raster } from "../image/raster.js";
import { writeSvg } from "../image/write-svg.js";
import { decodedLimit, type MediaPlatform } from "../media-platform.js";
import { encodeImage } from "./encode-image.js";
import { writeMp4 } from "./write-mp4.js";

/** Pictures by sharp: rasterized from SVG, decoded and encoded in every format that it supports. */
export const sharpPlatform: MediaPlatform = {
  rasterize: async (picture, width, height) => {
    const svg = writeSvg(picture, { width, height });
    return toRaster(sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true }));
  },
  decode: (bytes) => toRaster(sharp(bytes, { limitInputPixels: decodedLimit }).rotate()),
  resize: (raster, width, height) =>
    toRaster(toSharp(raster).resize(width, height, { fit: "fill", kernel: "lanczos3" })),
  encode: encodeImage,
  writeMp4,
  turn: () => new Promise((resolve) => setImmediate(resolve)),
};

async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (data.byteOffset % 4 === 0) return { width, height, pixels: data };
  const raster = createRaster(width, height);
  raster.pixels.set(data);
  return raster;
}

/** Converts a raster to a sharp image. */
export function toSharp({ width, height, pixels }: Raster): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}
