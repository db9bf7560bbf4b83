import type { Random } from "../../../random/random.js";
import type { Pacer } from "../../pacer.js";
import { grainSize, grainTile } from "../grain.js";
import type { Raster } from "../raster.js";
import type { Medium } from "./medium.js";

/** A screen print: flat colour, a little grain, edges a little darker. */
export const print: Medium = async (drawing, studio) => {
  const raster = await studio.rasterize(drawing, drawing.width, drawing.height);
  return addGrain(raster, 0.07, studio);
};

/** Fine grain and a soft vignette, in place. */
export async function addGrain(
  raster: Raster,
  strength: number,
  { random, pace }: { random: Random; pace: Pacer },
): Promise<Raster> {
  const { width, height, pixels } = raster;
  const grain = grainTile();
  const shift = random.integer(0, grainSize - 1);
  const share = (strength * 1024) / 127;
  const across = Float32Array.from({ length: width }, (_, x) => ((x / width - 0.5) * 2) ** 2);
  const darker = vignette();
  for (let y = 0; y < height; y++) {
    await pace();
    const down = ((y / height - 0.5) * 2) ** 2;
    const row = ((y + shift) & 255) * grainSize;
    for (let x = 0, offset = y * width * 4; x < width; x++, offset += 4) {
      const noise = (grain[row + ((x + shift) & 255)] ?? 0) * share;
      const edge = darker[(((across[x] ?? 0) + down) * 100) | 0] ?? 0;
      const factor = (edge * (1024 + noise)) | 0;
      const red = ((pixels[offset] ?? 0) * factor) >> 10;
      const green = ((pixels[offset + 1] ?? 0) * factor) >> 10;
      const blue = ((pixels[offset + 2] ?? 0) * factor) >> 10;
      pixels[offset] = Math.min(red, 255);
      pixels[offset + 1] = Math.min(green, 255);
      pixels[offset + 2] = Math.min(blue, 255);
    }
  }
  return raster;
}

/** By the square of the distance from the middle, in hundredths. */
function vignette(): Float32Array {
  return Float32Array.from({ length: 202 }, (_, square) => 1 - 0.09 * (square / 100) ** 1.5);
}
