import sharp, { type Sharp } from "sharp";

/** Pixels: red, green and blue, a byte each, row by row. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Draws an SVG into pixels. */
export async function rasterize(svg: string, width: number, height: number): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .resize(width, height, { fit: "fill" })
    .flatten({ background: "#000000" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** A raster as sharp takes it. */
export function toSharp({ width, height, pixels }: Raster): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The colour of the pixel nearest to a place, as three numbers. */
export function pixelAt({ width, height, pixels }: Raster, x: number, y: number): [number, number, number] {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  const offset = (row * width + column) * 3;
  return [pixels[offset] ?? 0, pixels[offset + 1] ?? 0, pixels[offset + 2] ?? 0];
}
