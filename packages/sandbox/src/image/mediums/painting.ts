import { createPacer } from "../../render/pacer.js";
import type { Random } from "../../render/random.js";
import { formatColour } from "../colour.js";
import { n } from "../drawing.js";
import { createNoiseField, type NoiseField } from "../noise-field.js";
import { pixelAt, type Raster, rasterize, toSharp } from "../raster.js";
import type { Medium } from "./medium.js";

/** Oil: strokes that follow the forms, broad ones first, fine ones where there is detail. */
export const painting: Medium = async (drawing, random) => {
  const { width, height, unit } = drawing;
  const scene = await rasterize(drawing.toSvg(), width, height);
  const field = createNoiseField(random);
  const body: string[] = [];
  for (const { size, share } of [
    { size: 0.028, share: 1 },
    { size: 0.014, share: 0.95 },
    { size: 0.0065, share: 0.5 },
  ]) {
    body.push(...(await strokes(scene, random, field, unit * size, share)));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke-linecap="round">${body.join("")}</g></svg>`;
  // Where no stroke fell, the scene itself is the ground.
  const pixels = await toSharp(scene)
    .composite([{ input: Buffer.from(svg), limitInputPixels: false }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return addRelief({ width, height, pixels }, field, unit);
};

async function strokes(
  scene: Raster,
  random: Random,
  field: NoiseField,
  size: number,
  share: number,
): Promise<string[]> {
  const { width, height } = scene;
  const found: string[] = [];
  const step = size * 0.82;
  const pace = createPacer();
  for (let row = 0; row < height; row += step) {
    await pace();
    for (let column = 0; column < width; column += step) {
      const x = column + random.between(-0.6, 0.6) * step;
      const y = row + random.between(-0.6, 0.6) * step;
      const slope = gradientAt(scene, x, y, Math.max(2, size * 0.4));
      const detail = Math.hypot(slope[0], slope[1]);
      if (share < 1 && random.next() > share * (0.12 + detail / 26)) continue;
      const flow = (field(x / (size * 14), y / (size * 14)) - 0.5) * 3.2;
      const angle = detail > 14 ? Math.atan2(slope[0], -slope[1]) : flow;
      const long = size * random.between(0.9, 2.2) * (detail > 14 ? 0.8 : 1.2);
      const dx = (Math.cos(angle) * long) / 2;
      const dy = (Math.sin(angle) * long) / 2;
      const bend = size * random.between(-0.25, 0.25);
      const light = random.gaussian() * 5;
      const [red, green, blue] = pixelAt(scene, x, y);
      const colour = formatColour([
        red + light + random.gaussian() * 3,
        green + light,
        blue + light + random.gaussian() * 3,
      ]);
      const wide = size * random.between(0.5, 0.95);
      found.push(
        `<path d="M${n(x - dx)} ${n(y - dy)}q${n(dx - dy * 0.2 + bend)} ${n(dy + dx * 0.2 + bend)} ${n(dx * 2)} ${n(dy * 2)}" stroke="${colour}" stroke-width="${n(wide)}"/>`,
      );
    }
  }
  return shuffle(found, random);
}

function gradientAt(scene: Raster, x: number, y: number, reach: number): [number, number] {
  const light = (px: number, py: number): number => {
    const [red, green, blue] = pixelAt(scene, px, py);
    return red * 0.3 + green * 0.6 + blue * 0.1;
  };
  return [light(x + reach, y) - light(x - reach, y), light(x, y + reach) - light(x, y - reach)];
}

function shuffle(items: string[], random: Random): string[] {
  for (let index = items.length - 1; index > 0; index--) {
    const other = random.integer(0, index);
    const [first, second] = [items[index], items[other]];
    if (first !== undefined && second !== undefined) [items[index], items[other]] = [second, first];
  }
  return items;
}

/** Thick paint catches light on one side: brightness differences to the upper left become highlights. */
async function addRelief(raster: Raster, field: NoiseField, unit: number): Promise<Raster> {
  const { width, height, pixels } = raster;
  const source = Uint8Array.from(pixels);
  const reach = Math.max(1, Math.round(unit / 700));
  const pace = createPacer();
  for (let y = reach; y < height - reach; y++) {
    await pace();
    for (let x = reach; x < width - reach; x++) {
      const offset = (y * width + x) * 3;
      const before = ((y - reach) * width + x - reach) * 3;
      const edge = ((source[offset + 1] ?? 0) - (source[before + 1] ?? 0)) * 0.32;
      const weave = (field(x * 0.9, y * 0.9) - 0.5) * 7;
      for (let channel = 0; channel < 3; channel++) {
        pixels[offset + channel] = Math.min(255, Math.max(0, (source[offset + channel] ?? 0) + edge + weave));
      }
    }
  }
  return raster;
}
