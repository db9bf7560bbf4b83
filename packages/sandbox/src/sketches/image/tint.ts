import { parseColour } from "./colour.js";
import type { Palette } from "./palette.js";
import { createRaster, type Raster } from "./raster.js";

/** Remaining share of a picture's own colours. */
const kept = 0.55;
/** Least factor by which a picture's own brightness is reduced. */
const darkest = 0.55;

/**
 * A picture in the colours of a palette: dark places towards the darkest area of its scenes, light ones towards the
 * lightest. A picture that is lighter than these areas becomes darker, so that daylight becomes night.
 */
export function tint(raster: Raster, palette: Palette): Raster {
  const areas = areasOf(palette);
  const ramp = rampOf(areas.map(({ colour }) => colour));
  const mean = areas.reduce((sum, { light }) => sum + light, 0) / areas.length;
  const factor = kept * Math.min(1, Math.max(darkest, mean / meanLight(raster)));
  const toned = createRaster(raster.width, raster.height);
  const [from, to] = [raster.pixels, toned.pixels];
  for (let offset = 0; offset < from.length; offset += 4) {
    const [red, green, blue] = [from[offset] ?? 0, from[offset + 1] ?? 0, from[offset + 2] ?? 0];
    // Transparent pixels are composed on white.
    const cover = (from[offset + 3] ?? 0) / 255;
    const light = (red * 77 + green * 150 + blue * 29) >> 8;
    const place = light * 3;
    to[offset] = (red * factor + (ramp[place] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 1] = (green * factor + (ramp[place + 1] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 2] = (blue * factor + (ramp[place + 2] ?? 0) * (1 - kept)) * cover + 255 * (1 - cover);
    to[offset + 3] = 255;
  }
  return toned;
}

function lightOf(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) / 256;
}

/** The areas of a palette's scenes with their brightness, 0 to 255, the darkest first. */
function areasOf({ sky, haze, land }: Palette): { colour: string; light: number }[] {
  return [...sky, haze, land]
    .map((colour) => ({ colour, light: lightOf(...parseColour(colour)) }))
    .sort((one, other) => one.light - other.light);
}

/** Mean brightness of a picture on white, 1 to 255. */
function meanLight({ pixels }: Raster): number {
  let sum = 0;
  for (let offset = 0; offset < pixels.length; offset += 4) {
    const cover = (pixels[offset + 3] ?? 0) / 255;
    const light = lightOf(pixels[offset] ?? 0, pixels[offset + 1] ?? 0, pixels[offset + 2] ?? 0);
    sum += light * cover + 255 * (1 - cover);
  }
  return Math.max(1, sum / (pixels.length / 4));
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
