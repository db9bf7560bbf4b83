import { parseColour } from "./colour.js";
import type { Palette } from "./palette.js";
import { createRaster, type Raster } from "./raster.js";

/** Remaining share of a picture's own colours. */
const kept = 0.66;

/** A picture in the colours of a palette: dark places towards its land, light ones towards its light. */
export function tint(raster: Raster, palette: Palette): Raster {
  const ramp = rampOf([palette.land, palette.accent, palette.sky[1], palette.light]);
  const toned = createRaster(raster.width, raster.height);
  const [from, to] = [raster.pixels, toned.pixels];
  for (let offset = 0; offset < from.length; offset += 4) {
    const [red, green, blue] = [from[offset] ?? 0, from[offset + 1] ?? 0, from[offset + 2] ?? 0];
    // Transparent pixels are composed on white.
    const cover = (from[offset + 3] ?? 0) / 255;
    const light = (red * 77 + green * 150 + blue * 29) >> 8;
    const place = light * 3;
    to[offset] = (red * kept + (ramp[place] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 1] = (green * kept + (ramp[place + 1] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 2] = (blue * kept + (ramp[place + 2] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 3] = 255;
  }
  return toned;
}

/** Red, green and blue by brightness, 0 to 255. */
function rampOf(colours: readonly string[]): Uint8Array {
  const parts = colours.map(parseColour);
  const ramp = new Uint8Array(256 * 3);
  for (let light = 0; light < 256; light++) {
    const place = (light / 255) * (parts.length - 1);
    const index = Math.min(parts.length - 2, Math.floor(place));
    const [dark, bright] = [parts[index] ?? [0, 0, 0], parts[index + 1] ?? [0, 0, 0]];
    for (const channel of [0, 1, 2] as const)
      ramp[light * 3 + channel] = dark[channel] + (bright[channel] - dark[channel]) * (place - index);
  }
  return ramp;
}
