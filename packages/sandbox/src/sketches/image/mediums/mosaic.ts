import { mix, parseColour } from "../colour.js";
import { ConvexFill } from "../fill-convex.js";
import { createNoiseField } from "../noise-field.js";
import { createRaster, pack, packed, Sampler } from "../raster.js";
import { draft, type Medium } from "./medium.js";

const white = pack(255, 255, 255);

/** A mosaic: small tiles in rows that sway, each a little different in colour, on dark grout. */
export const mosaic: Medium = async (drawing, studio) => {
  const { width, height, unit, palette } = drawing;
  const { random, pace } = studio;
  const sampler = new Sampler(await draft(studio, drawing), drawing);
  const field = createNoiseField(random);
  const canvas = createRaster(width, height);
  packed(canvas).fill(pack(...parseColour(mix(palette.land, "#8a8378", 0.3))));
  const fill = new ConvexFill(canvas);
  const size = unit / 74;
  for (let row = -4; row * size < height + size * 4; row++) {
    await pace();
    let x = -size * random.between(0, 1);
    while (x < width + size) {
      const wide = size * random.between(0.8, 1.25);
      const sway = (field((x / unit) * 5, (row * size * 0.9) / unit) - 0.5) * size * 5;
      const y = row * size + sway;
      const slope = (field(((x + size) / unit) * 5, (row * size * 0.9) / unit) - 0.5) * size * 5 - sway;
      const angle = Math.atan2(slope, size) + random.gaussian() * 0.044;
      const light = random.gaussian() * 9;
      const colour = sampler.at(x + wide / 2, y + size / 2);
      const tile = pack(
        (colour & 255) + light + random.gaussian() * 4,
        ((colour >>> 8) & 255) + light,
        ((colour >>> 16) & 255) + light + random.gaussian() * 4,
      );
      const turned = { angle, x: x + wide / 2, y: y + size / 2 };
      fill.fill(rounded(turned, x, y, wide * 0.93, size * 0.93, size * 0.12), tile);
      const glint = rounded(turned, x + size * 0.08, y + size * 0.06, wide * 0.7, size * 0.2, size * 0.08);
      fill.fill(glint, white, 0.16);
      x += wide;
    }
  }
  return canvas;
};

/** A turned rectangle whose corners are cut. */
function rounded(
  turned: { angle: number; x: number; y: number },
  x: number,
  y: number,
  width: number,
  height: number,
  cut: number,
): Float32Array {
  const [cos, sin] = [Math.cos(turned.angle), Math.sin(turned.angle)];
  const [right, bottom] = [x + width, y + height];
  // biome-ignore format: one corner a line
  const corners = Float32Array.of(
    x + cut, y, right - cut, y,
    right, y + cut, right, bottom - cut,
    right - cut, bottom, x + cut, bottom,
    x, bottom - cut, x, y + cut,
  );
  for (let index = 0; index < corners.length; index += 2) {
    const dx = (corners[index] ?? 0) - turned.x;
    const dy = (corners[index + 1] ?? 0) - turned.y;
    corners[index] = turned.x + dx * cos - dy * sin;
    corners[index + 1] = turned.y + dx * sin + dy * cos;
  }
  return corners;
}
