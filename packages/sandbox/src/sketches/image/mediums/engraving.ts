import { mix, parseColour } from "../colour.js";
import { grainSize, grainTile } from "../grain.js";
import { createNoiseField } from "../noise-field.js";
import type { Medium } from "./medium.js";

/** Pixels between two samples of slow noise. */
const stride = 8;

/** A coloured engraving: washes of colour under lines that are wider in dark areas. */
export const engraving: Medium = async (drawing, studio) => {
  const { width, height, unit, palette } = drawing;
  const { random, pace } = studio;
  const scene = await studio.rasterize(drawing, width, height);
  const { pixels } = scene;
  const field = createNoiseField(random);
  const grain = grainTile();
  const ink = parseColour(mix(palette.land, "#14110f", 0.35));
  const paper = parseColour(mix("#f6efdf", palette.light, 0.35));
  const pitch = Math.max(4, unit / 165);
  for (let y = 0; y < height; y++) {
    await pace();
    const swayAt = (x: number): number => (field((x / unit) * 6, (y / unit) * 6) - 0.5) * pitch * 5;
    const row = (y & 255) * grainSize;
    let sway = swayAt(0);
    let step = 0;
    for (let x = 0, offset = y * width * 4; x < width; x++, offset += 4) {
      if (x % stride === 0) step = (swayAt(x + stride) - sway) / stride;
      sway += step;
      const red = pixels[offset] ?? 0;
      const green = pixels[offset + 1] ?? 0;
      const blue = pixels[offset + 2] ?? 0;
      const light = (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
      const first = line((y + sway) / pitch + (light - 0.5) * 1.2, light * 1.05 + 0.16);
      const second = light < 0.5 ? line((x * 0.7 - y * 0.7 + sway) / pitch, light * 1.5 + 0.3) : 0;
      const most = Math.max(first, second);
      const cover = Math.min(most, 1) * (0.96 + (grain[row + (x & 255)] ?? 0) * 0.0008) * 0.8;
      const tint = 0.78 + 0.14 * light;
      pixels[offset] = laid(red, paper[0], ink[0], tint, cover);
      pixels[offset + 1] = laid(green, paper[1], ink[1], tint, cover);
      pixels[offset + 2] = laid(blue, paper[2], ink[2], tint, cover);
    }
  }
  return scene;
};

function laid(colour: number, paper: number, ink: number, tint: number, cover: number): number {
  const wash = colour * 1.04 + 14;
  const base = paper * (1 - tint) + Math.min(wash, 255) * tint;
  const value = base + (ink - base) * cover;
  return Math.min(value, 255);
}

/** The amount of ink of a line at a position: wider in dark areas, with soft edges. */
function line(position: number, light: number): number {
  const away = Math.abs(position - Math.floor(position) - 0.5) * 2;
  const half = light >= 1 ? 0 : (1 - light) * 0.95;
  const ink = (half - away) * 4 + (half > 0.02 ? 0.35 : 0);
  return ink < 0 ? 0 : Math.min(ink, 1);
}
