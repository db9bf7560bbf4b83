import { grainSize, grainTile } from "../grain.js";
import { createNoiseField, type NoiseField } from "../noise-field.js";
import { createRaster, packed, type Raster, resampled } from "../raster.js";
import type { Medium } from "./medium.js";

/** Pixels between two samples of noise, with linear interpolation between them. */
const stride = 8;

/** Watercolour: edges that run, pigment that settles in the grain, paper that shines through. */
export const watercolour: Medium = async (drawing, studio) => {
  const { width, height, unit } = drawing;
  const { random, pace } = studio;
  const scene = await studio.rasterize(drawing, width, height);
  const small = resampled(scene, Math.max(1, width >> 2), Math.max(1, height >> 2));
  const around = softened(small, Math.max(1, unit * 0.002));
  const field = createNoiseField(random);
  const painted = createRaster(width, height);
  const [from, soft, to] = [packed(scene), packed(around), packed(painted)];
  const grain = grainTile();
  const run = emptyRun(width);
  for (let y = 0; y < height; y++) {
    await pace();
    // Every second row repeats the previous one: the difference is not visible, and noise is slow.
    if (y % 2 === 0) fillRun(run, field, y, unit);
    const paperRow = (y & 255) * grainSize;
    const nearest = Math.min(y, height - 1 - y);
    for (let x = 0, index = y * width; x < width; x++, index++) {
      const column = rounded(x + (run.x[x] ?? 0), width);
      const row = rounded(y + (run.y[x] ?? 0), height);
      const colour = from[row * width + column] ?? 0;
      const near =
        soft[within(row >> 2, around.height) * around.width + within(column >> 2, around.width)] ?? 0;
      const border = Math.min(nearest, x, width - 1 - x) / unit;
      const fade = border > widest ? 1 : faded(border + (run.edge[x] ?? 0));
      const cover = (run.wash[x] ?? 0) * fade;
      const paper = 0.992 + (grain[paperRow + (x & 255)] ?? 0) * 0.00028;
      const red = laid(colour & 255, near & 255, 250, cover, paper);
      const green = laid((colour >>> 8) & 255, (near >>> 8) & 255, 247, cover, paper);
      const blue = laid((colour >>> 16) & 255, (near >>> 16) & 255, 240, cover, paper);
      to[index] = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
    }
  }
  return painted;
};

/** Maximum share of the picture's side at which the wash may end. */
const widest = 0.034 + 0.0175;

/** The density of the wash at a distance from the paper's edge. */
function faded(border: number): number {
  if (border > 0.034) return 1;
  return border < 0.022 ? 0 : (border - 0.022) / 0.012;
}

/** Pigment accumulates at the edges of a wash: where a pixel differs from its surroundings. */
function laid(colour: number, around: number, white: number, cover: number, paper: number): number {
  const difference = colour > around ? colour - around : around - colour;
  const pooled = colour * 0.72 + around * 0.28 - difference * 0.42;
  const value = (white - (white - pooled) * cover) * paper;
  return value < 0 ? 0 : value > 255 ? 255 : value | 0;
}

/** Variations along a row: the displacement of colours, the density of the wash, the paper's edge. */
interface Run {
  /** Pixels. */
  x: Float32Array;
  y: Float32Array;
  wash: Float32Array;
  edge: Float32Array;
}

function emptyRun(width: number): Run {
  return {
    x: new Float32Array(width),
    y: new Float32Array(width),
    wash: new Float32Array(width),
    edge: new Float32Array(width),
  };
}

function fillRun(run: Run, field: NoiseField, y: number, unit: number): void {
  const v = y / unit;
  const reach = unit * 0.009;
  fillAlong(run.x, (x) => {
    const u = x / unit;
    return (field(u * 22, v * 22) - 0.5) * reach * 1.6 + (field(u * 90, v * 90) - 0.5) * reach * 0.8;
  });
  fillAlong(run.y, (x) => {
    const u = x / unit;
    return (
      (field(u * 22 + 70, v * 22 + 31) - 0.5) * reach * 1.6 + (field(u * 90 + 17, v * 90) - 0.5) * reach * 0.8
    );
  });
  fillAlong(run.wash, (x) => {
    const u = x / unit;
    return 0.8 + (field(u * 3.2, v * 3.2) * 0.6 + field(u * 9 + 40, v * 9) * 0.4) * 0.2;
  });
  fillAlong(run.edge, (x) => (field((x / unit) * 26, v * 26 + 90) - 0.5) * 0.035);
}

/** Fills a row with samples at intervals of `stride` pixels and linear interpolation between them. */
function fillAlong(values: Float32Array, at: (x: number) => number): void {
  let value = at(0);
  for (let x = 0; x < values.length; x += stride) {
    const step = (at(x + stride) - value) / stride;
    const end = Math.min(values.length, x + stride);
    for (let inner = x; inner < end; inner++, value += step) values[inner] = value;
  }
}

function rounded(value: number, length: number): number {
  return within((value + 0.5) | 0, length);
}

function within(whole: number, length: number): number {
  return whole < 0 ? 0 : whole >= length ? length - 1 : whole;
}

/** A blurred raster: a mean of the surrounding pixels, rows first, then columns. */
function softened(raster: Raster, radius: number): Raster {
  const { width, height } = raster;
  const reach = Math.max(1, Math.round(radius));
  const across = means(raster.pixels, width, height, 4, width * 4, reach);
  return { width, height, pixels: means(across, height, width, width * 4, 4, reach) };
}

/** Running means along lines of `length` pixels, `step` bytes from one to the next, `stripe` from line to line. */
function means(
  pixels: Uint8Array,
  length: number,
  count: number,
  step: number,
  stripe: number,
  reach: number,
): Uint8Array {
  const result = new Uint8Array(pixels.length);
  const share = 1 / (reach * 2 + 1);
  for (let line = 0; line < count; line++) {
    for (let channel = 0; channel < 3; channel++) {
      const base = line * stripe + channel;
      const at = (index: number): number =>
        pixels[base + (index < 0 ? 0 : index >= length ? length - 1 : index) * step] ?? 0;
      let sum = 0;
      for (let index = -reach; index <= reach; index++) sum += at(index);
      for (let index = 0; index < length; index++) {
        result[base + index * step] = sum * share;
        sum += at(index + reach + 1) - at(index - reach);
      }
    }
  }
  return result;
}
