import type { Random } from "../../../random/random.js";
import type { Pacer } from "../../pacer.js";
import { ConvexFill } from "../fill-convex.js";
import { grainSize, grainTile } from "../grain.js";
import { createNoiseField, type NoiseField } from "../noise-field.js";
import { pack, type Raster, resampled, Sampler } from "../raster.js";
import { draft, type Medium } from "./medium.js";

/** Oil: strokes along the forms, broad ones first, fine ones in areas with detail. */
export const painting: Medium = async (drawing, studio) => {
  const { width, height, unit } = drawing;
  const { random, pace } = studio;
  const scene = await draft(studio, drawing);
  const field = createNoiseField(random);
  // Areas without a stroke show the scene itself.
  const canvas = resampled(scene, width, height);
  const fill = new ConvexFill(canvas);
  const sampler = new Sampler(scene, drawing);
  for (const { size, share, brush } of [
    { size: 0.028, share: 1, brush: broad },
    { size: 0.014, share: 0.95, brush: fine },
    { size: 0.0065, share: 0.5, brush: fine },
  ]) {
    const strokes = await findStrokes({ sampler, width, height, random, field, pace }, unit * size, share);
    for (const [index, stroke] of shuffle(strokes, random).entries()) {
      if (index % 256 === 0) await pace();
      paint(fill, brush, stroke);
    }
  }
  return addRelief(canvas, Math.max(1, Math.round(unit / 700)), pace);
};

interface Easel {
  sampler: Sampler;
  width: number;
  height: number;
  random: Random;
  field: NoiseField;
  pace: Pacer;
}

/** A touch of the brush: half its length as a vector, how it bends, how wide it is. */
interface Stroke {
  x: number;
  y: number;
  dx: number;
  dy: number;
  bend: number;
  wide: number;
  colour: number;
}

async function findStrokes(easel: Easel, size: number, share: number): Promise<Stroke[]> {
  const { sampler, width, height, random, field, pace } = easel;
  const found: Stroke[] = [];
  const step = size * 0.82;
  const reach = Math.max(2, size * 0.4);
  for (let row = 0; row < height; row += step) {
    await pace();
    for (let column = 0; column < width; column += step) {
      const x = column + random.between(-0.6, 0.6) * step;
      const y = row + random.between(-0.6, 0.6) * step;
      const slopeX = sampler.light(x + reach, y) - sampler.light(x - reach, y);
      const slopeY = sampler.light(x, y + reach) - sampler.light(x, y - reach);
      const detail = Math.hypot(slopeX, slopeY);
      if (share < 1 && random.next() > share * (0.12 + detail / 26)) continue;
      const flow = (field(x / (size * 14), y / (size * 14)) - 0.5) * 3.2;
      const angle = detail > 14 ? Math.atan2(slopeX, -slopeY) : flow;
      const half = (size * random.between(0.9, 2.2) * (detail > 14 ? 0.8 : 1.2)) / 2;
      const bend = size * random.between(-0.25, 0.25);
      const light = random.between(-9, 9);
      const colour = sampler.at(x, y);
      found.push({
        x,
        y,
        dx: Math.cos(angle) * half,
        dy: Math.sin(angle) * half,
        bend,
        wide: size * random.between(0.5, 0.95),
        colour: pack(
          (colour & 255) + light + random.between(-5, 5),
          ((colour >>> 8) & 255) + light,
          ((colour >>> 16) & 255) + light + random.between(-5, 5),
        ),
      });
    }
  }
  return found;
}

/** The outline of a stroke: points on a circle, x and y in turn, and the place for its corners. */
interface Brush {
  circle: Float32Array;
  corners: Float32Array;
}

function brushOf(count: number): Brush {
  const circle = Float32Array.from({ length: count * 2 }, (_, index) => {
    const turn = (((index >> 1) + 0.5) / count) * Math.PI * 2;
    return index % 2 === 0 ? Math.cos(turn) : Math.sin(turn);
  });
  return { circle, corners: new Float32Array(count * 2) };
}

/** The corners of a fine stroke are too close to each other to be seen, and each takes time. */
const [broad, fine] = [brushOf(12), brushOf(8)];

/** A stroke as a shape: round at its ends, thicker on the side to which it bends. */
function paint(
  fill: ConvexFill,
  { circle, corners }: Brush,
  { x, y, dx, dy, bend, wide, colour }: Stroke,
): void {
  const half = Math.hypot(dx, dy) || 1;
  const [alongX, alongY] = [dx / half, dy / half];
  const radius = wide / 2;
  for (let corner = 0; corner < corners.length; corner += 2) {
    const cos = circle[corner] ?? 0;
    const along = cos * radius + (cos > 0 ? half : -half);
    const side = (circle[corner + 1] ?? 0) * radius;
    const middle = 1 - Math.min(1, Math.abs(along) / (half + radius)) ** 2;
    const across = side + (side > 0 === bend > 0 ? bend * middle * 0.6 : 0);
    corners[corner] = x + alongX * along - alongY * across;
    corners[corner + 1] = y + alongY * along + alongX * across;
  }
  fill.fill(corners, colour);
}

function shuffle<Item>(items: Item[], random: Random): Item[] {
  for (let index = items.length - 1; index > 0; index--) {
    const other = random.integer(0, index);
    const [first, second] = [items[index], items[other]];
    if (first !== undefined && second !== undefined) [items[index], items[other]] = [second, first];
  }
  return items;
}

/** Thick paint catches light on one side: brightness differences to the upper left become highlights. In place. */
async function addRelief(raster: Raster, reach: number, pace: Pacer): Promise<Raster> {
  const { width, height, pixels } = raster;
  const back = (reach * width + reach) * 4;
  const weave = grainTile();
  // In reverse order, so that the pixels used for comparison are still unchanged.
  for (let y = height - reach - 1; y >= reach; y--) {
    await pace();
    const row = (y & 255) * grainSize;
    for (let x = width - reach - 1, offset = (y * width + x) * 4; x >= reach; x--, offset -= 4) {
      const green = pixels[offset + 1] ?? 0;
      const edge = (green - (pixels[offset - back + 1] ?? 0)) * 0.32;
      const more = edge + (weave[row + (x & 255)] ?? 0) * 0.03;
      pixels[offset] = bounded((pixels[offset] ?? 0) + more);
      pixels[offset + 1] = bounded(green + more);
      pixels[offset + 2] = bounded((pixels[offset + 2] ?? 0) + more);
    }
  }
  return raster;
}

function bounded(value: number): number {
  return value < 0 ? 0 : Math.min(value, 255);
}
