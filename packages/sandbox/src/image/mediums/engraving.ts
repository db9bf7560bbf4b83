import { createPacer } from "../../render/pacer.js";
import { mix, parseColour } from "../colour.js";
import { createNoiseField } from "../noise-field.js";
import { rasterize } from "../raster.js";
import type { Medium } from "./medium.js";

/** A coloured engraving: washes of colour under lines that swell where it is dark. */
export const engraving: Medium = async (drawing, random) => {
  const { width, height, unit, palette } = drawing;
  const scene = await rasterize(drawing.toSvg(), width, height);
  const field = createNoiseField(random);
  const ink = parseColour(mix(palette.land, "#14110f", 0.35));
  const paper = parseColour(mix("#f6efdf", palette.light, 0.35));
  const pitch = Math.max(4, unit / 165);
  const pixels = new Uint8Array(scene.pixels.length);
  const pace = createPacer();
  for (let y = 0; y < height; y++) {
    await pace();
    for (let x = 0; x < width; x++) {
      const offset = (y * width + x) * 3;
      const red = scene.pixels[offset] ?? 0;
      const green = scene.pixels[offset + 1] ?? 0;
      const blue = scene.pixels[offset + 2] ?? 0;
      const light = (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
      const sway = (field((x / unit) * 6, (y / unit) * 6) - 0.5) * pitch * 5;
      const first = line((y + sway) / pitch + (light - 0.5) * 1.2, light * 1.05 + 0.16);
      const second = light < 0.5 ? line((x * 0.7 - y * 0.7 + sway) / pitch, light * 1.5 + 0.3) : 0;
      const cover = Math.min(1, Math.max(first, second)) * (0.86 + field(x * 0.6, y * 0.6) * 0.2);
      const tint = 0.78 + 0.14 * light;
      for (let channel = 0; channel < 3; channel++) {
        const colour = scene.pixels[offset + channel] ?? 0;
        const base = (paper[channel] ?? 255) * (1 - tint) + Math.min(255, colour * 1.04 + 14) * tint;
        pixels[offset + channel] = Math.min(255, base + ((ink[channel] ?? 0) - base) * cover * 0.8);
      }
    }
  }
  return { width, height, pixels };
};

/** How much ink a line leaves at a place: wide where it is dark, with soft edges. */
function line(position: number, light: number): number {
  const away = Math.abs(position - Math.floor(position) - 0.5) * 2;
  const half = Math.max(0, 1 - light) * 0.95;
  return Math.min(1, Math.max(0, (half - away) * 4 + (half > 0.02 ? 0.35 : 0)));
}
