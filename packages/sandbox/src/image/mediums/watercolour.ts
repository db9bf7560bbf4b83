import { createPacer } from "../../render/pacer.js";
import { createNoiseField } from "../noise-field.js";
import { type Raster, rasterize, toSharp } from "../raster.js";
import type { Medium } from "./medium.js";

/** Watercolour: edges that run, pigment that settles in the grain, paper that shines through. */
export const watercolour: Medium = async (drawing, random) => {
  const { width, height, unit } = drawing;
  const scene = await rasterize(drawing.toSvg(), width, height);
  const blurred = await blur(scene, unit * 0.006);
  const field = createNoiseField(random);
  const pixels = new Uint8Array(scene.pixels.length);
  const reach = unit * 0.009;
  const pace = createPacer();
  for (let y = 0; y < height; y++) {
    await pace();
    for (let x = 0; x < width; x++) {
      const u = x / unit;
      const v = y / unit;
      const runX = (field(u * 22, v * 22) - 0.5) * reach * 1.6 + (field(u * 90, v * 90) - 0.5) * reach * 0.8;
      const runY =
        (field(u * 22 + 70, v * 22 + 31) - 0.5) * reach * 1.6 +
        (field(u * 90 + 17, v * 90) - 0.5) * reach * 0.8;
      const column = Math.min(width - 1, Math.max(0, Math.round(x + runX)));
      const row = Math.min(height - 1, Math.max(0, Math.round(y + runY)));
      const from = (row * width + column) * 3;
      const to = (y * width + x) * 3;
      const wash = field(u * 3.2, v * 3.2) * 0.6 + field(u * 9 + 40, v * 9) * 0.4;
      const paper = field(x * 0.42, y * 0.42) * 0.6 + field(x * 0.9 + 50, y * 0.9) * 0.4;
      const border =
        Math.min(x, y, width - 1 - x, height - 1 - y) / unit + (field(u * 26, v * 26 + 90) - 0.5) * 0.035;
      const fade = Math.min(1, Math.max(0, (border - 0.022) / 0.012));
      const cover = (0.8 + wash * 0.2) * fade;
      for (let channel = 0; channel < 3; channel++) {
        const colour = scene.pixels[from + channel] ?? 0;
        const around = blurred.pixels[from + channel] ?? 0;
        // Pigment gathers where a wash ends.
        const pooled = colour * 0.72 + around * 0.28 - Math.abs(colour - around) * 0.42;
        const white = channel === 2 ? 240 : 250 - channel * 3;
        const laid = white - (white - pooled) * cover;
        pixels[to + channel] = Math.min(255, Math.max(0, laid * (0.955 + paper * 0.075)));
      }
    }
  }
  return { width, height, pixels };
};

async function blur(raster: Raster, radius: number): Promise<Raster> {
  const pixels = await toSharp(raster).blur(Math.max(0.5, radius)).raw().toBuffer();
  return { ...raster, pixels };
}
