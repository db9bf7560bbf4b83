import { createPacer } from "../../render/pacer.js";
import { createNoiseField, type NoiseField } from "../noise-field.js";
import { type Raster, rasterize } from "../raster.js";
import type { Medium } from "./medium.js";

/** A screen print: flat colour, a little grain, edges a little darker. */
export const print: Medium = async (drawing, random) => {
  const raster = await rasterize(drawing.toSvg(), drawing.width, drawing.height);
  return addGrain(raster, createNoiseField(random), 0.07);
};

/** Fine grain and a soft vignette, in place. */
export async function addGrain(raster: Raster, noise: NoiseField, strength: number): Promise<Raster> {
  const { width, height, pixels } = raster;
  const pace = createPacer();
  for (let y = 0; y < height; y++) {
    await pace();
    const down = (y / height - 0.5) * 2;
    for (let x = 0; x < width; x++) {
      const across = (x / width - 0.5) * 2;
      const vignette = 1 - 0.09 * (across * across + down * down) ** 1.5;
      const grain = 1 + (noise(x * 1.31, y * 1.27) + noise(x * 0.47 + 90, y * 0.53) - 1) * strength;
      const factor = vignette * grain;
      const offset = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        pixels[offset + channel] = Math.min(255, (pixels[offset + channel] ?? 0) * factor);
      }
    }
  }
  return raster;
}
