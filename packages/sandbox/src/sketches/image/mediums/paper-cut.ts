import type { Operation, Paint, Picture } from "../picture.js";
import { packed, type Raster } from "../raster.js";
import { draft, type Medium } from "./medium.js";
import { addGrain } from "./print.js";

/** Layers of cut paper that throw shadows on each other. */
export const paperCut: Medium = async (drawing, studio) => {
  const raster = await studio.rasterize(drawing, drawing.width, drawing.height);
  const heights = await draft(studio, heightsOf(drawing));
  await studio.pace();
  castShadows(raster, shadowsOf(heights, (drawing.unit * heights.width) / drawing.width));
  return addGrain(raster, 0.11, studio);
};

/** The same shapes, each with the brightness of its layer's height. */
function heightsOf(drawing: Picture): Picture {
  const step = Math.floor(255 / Math.max(1, drawing.layers.length - 1));
  return {
    ...drawing,
    layers: drawing.layers.map((layer, index) => {
      const grey = (index * step).toString(16).padStart(2, "0");
      return index === 0 ? [ground(drawing)] : layer.flatMap((one) => flat(one, `#${grey}${grey}${grey}`));
    }),
  };
}

function ground({ width, height }: Picture): Operation {
  return { kind: "rectangle", x: 0, y: 0, width, height, fill: "#000000", style: {} };
}

/** A shape in one colour. Fills and strokes with less than half opacity are omitted. */
function flat(operation: Operation, colour: string): Operation[] {
  if (operation.kind === "group")
    return [{ ...operation, operations: operation.operations.flatMap((one) => flat(one, colour)) }];
  const { fill, style } = operation;
  const { opacity = 1, strokeOpacity = 1, ...rest } = style;
  const isFilled = fill !== "none" && opacity >= 0.5 && isSolid(fill);
  const isStroked = style.stroke !== undefined && strokeOpacity >= 0.5;
  if (!isFilled && !isStroked) return [];
  const { stroke: _, ...plain } = rest;
  const look = isStroked ? { ...plain, stroke: colour } : plain;
  return [{ ...operation, fill: isFilled ? colour : "none", style: look }];
}

function isSolid(fill: Paint): boolean {
  return typeof fill === "string" || fill.stops.every(([, , opacity = 1]) => opacity >= 0.5);
}

/** The number of surrounding positions that are higher than a pixel, for each pixel of the heights. */
function shadowsOf({ width, height, pixels }: Raster, unit: number): Raster {
  const reach = unit * 0.011;
  // A spiral covers a disc evenly.
  const taps = Array.from({ length: 8 }, (_, tap) => {
    const away = reach * Math.sqrt((tap + 0.5) / 8);
    const turn = tap * 2.4;
    return {
      x: Math.round(Math.cos(turn) * away - unit * 0.003),
      y: Math.round(Math.sin(turn) * away + unit * 0.006),
    };
  });
  // The edge pixels are repeated as a margin, so that every offset is valid for every pixel without a bounds check.
  const margin = Math.max(...taps.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const stride = width + margin * 2;
  const heights = withMargin({ width, height, pixels }, margin);
  const steps = Int32Array.from(taps, ({ x, y }) => y * stride + x);
  const shadows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let place = (y + margin) * stride + margin;
    for (let x = 0; x < width; x++, place++) {
      const own = (heights[place] ?? 0) + 4;
      let dark = 0;
      for (let tap = 0; tap < steps.length; tap++) {
        if ((heights[place + (steps[tap] ?? 0)] ?? 0) > own) dark++;
      }
      shadows[y * width + x] = dark;
    }
  }
  return { width, height, pixels: shadows };
}

/** The heights, a byte each, with a margin that repeats the nearest pixel. */
function withMargin({ width, height, pixels }: Raster, margin: number): Uint8Array {
  const stride = width + margin * 2;
  const heights = new Uint8Array(stride * (height + margin * 2));
  for (let y = -margin; y < height + margin; y++) {
    const from = (y < 0 ? 0 : y >= height ? height - 1 : y) * width;
    const to = (y + margin) * stride + margin;
    for (let x = 0; x < width; x++) heights[to + x] = pixels[(from + x) * 4] ?? 0;
    heights.fill(heights[to] ?? 0, to - margin, to);
    heights.fill(heights[to + width - 1] ?? 0, to + width, to + width + margin);
  }
  return heights;
}

function castShadows(raster: Raster, shadows: Raster): void {
  const { width, height } = raster;
  const words = packed(raster);
  for (let y = 0; y < height; y++) {
    const row = Math.min(shadows.height - 1, y >> 1) * shadows.width;
    for (let x = 0; x < width; x++) {
      const dark = shadows.pixels[row + (x >> 1 < shadows.width ? x >> 1 : shadows.width - 1)] ?? 0;
      if (dark === 0) continue;
      const factor = 256 - dark * 16;
      const word = words[y * width + x] ?? 0;
      // Red and blue in one multiplication, because there is room for both products.
      const pair = (Math.imul(word & 0xff00ff, factor) >>> 8) & 0xff00ff;
      const green = (Math.imul((word >>> 8) & 0xff, factor) >>> 8) << 8;
      words[y * width + x] = ((word & 0xff000000) | pair | green) >>> 0;
    }
  }
}
