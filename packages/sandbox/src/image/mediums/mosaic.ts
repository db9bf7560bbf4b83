import { createPacer } from "../../render/pacer.js";
import { formatColour, type Rgb } from "../colour.js";
import { n } from "../drawing.js";
import { createNoiseField } from "../noise-field.js";
import { pixelAt, rasterize } from "../raster.js";
import type { Medium } from "./medium.js";

/** A mosaic: small tiles in rows that sway, each a little different in colour, on dark grout. */
export const mosaic: Medium = async (drawing, random) => {
  const { width, height, unit, palette } = drawing;
  const scene = await rasterize(drawing.toSvg(), width, height);
  const field = createNoiseField(random);
  const size = unit / 74;
  const body: string[] = [];
  const pace = createPacer();
  for (let row = -4; row * size < height + size * 4; row++) {
    await pace();
    let x = -size * random.between(0, 1);
    while (x < width + size) {
      const wide = size * random.between(0.8, 1.25);
      const sway = (field((x / unit) * 5, (row * size * 0.9) / unit) - 0.5) * size * 5;
      const y = row * size + sway;
      const slope = (field(((x + size) / unit) * 5, (row * size * 0.9) / unit) - 0.5) * size * 5 - sway;
      const angle = (Math.atan2(slope, size) * 180) / Math.PI + random.gaussian() * 2.5;
      const light = random.gaussian() * 9;
      const [red, green, blue] = pixelAt(scene, x + wide / 2, y + size / 2);
      const colour: Rgb = [
        red + light + random.gaussian() * 4,
        green + light,
        blue + light + random.gaussian() * 4,
      ];
      body.push(
        `<g transform="rotate(${n(angle)} ${n(x + wide / 2)} ${n(y + size / 2)})"><rect x="${n(x)}" y="${n(y)}" width="${n(wide * 0.93)}" height="${n(size * 0.93)}" rx="${n(size * 0.13)}" fill="${formatColour(colour)}"/>` +
          `<rect x="${n(x + size * 0.08)}" y="${n(y + size * 0.06)}" width="${n(wide * 0.7)}" height="${n(size * 0.2)}" rx="${n(size * 0.1)}" fill="#fff" fill-opacity="0.16"/></g>`,
      );
      x += wide;
    }
  }
  const grout = `<rect width="100%" height="100%" fill="${palette.land}"/><rect width="100%" height="100%" fill="#8a8378" fill-opacity="0.3"/>`;
  return rasterize(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${grout}${body.join("")}</svg>`,
    width,
    height,
  );
};
