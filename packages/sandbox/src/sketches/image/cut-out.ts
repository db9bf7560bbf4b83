import { createRaster, type Raster } from "./raster.js";

/** Maximum difference of two adjacent pixels without an edge between them: the sum over the channels. */
const step = 26;
/** Maximum difference of a background pixel from the pixel at which the background began. */
const reach = 150;

/**
 * Removes the background of a picture: starting at its edges, all pixels that are similar to their neighbours and to
 * the edge pixel where the background began. If that is nearly everything or nothing, the pixels in an ellipse are kept
 * instead.
 */
export function cutOut(raster: Raster): Raster {
  const { width, height } = raster;
  const isBackground = flood(raster);
  const share = isBackground.reduce((sum, one) => sum + one, 0) / isBackground.length;
  const keeps =
    share > 0.02 && share < 0.97
      ? (index: number): boolean => isBackground[index] === 0
      : insideEllipse(width, height);
  const cut = createRaster(width, height);
  cut.pixels.set(raster.pixels);
  for (let index = 0; index < width * height; index++)
    if (!keeps(index)) cut.pixels.fill(0, index * 4, index * 4 + 4);
  return cut;
}

function insideEllipse(width: number, height: number): (index: number) => boolean {
  return (index) => {
    const across = ((index % width) / width - 0.5) / 0.4;
    const down = (Math.floor(index / width) / height - 0.5) / 0.44;
    return across * across + down * down < 1;
  };
}

/** 1 for each pixel that is reached from the edges. */
function flood({ width, height, pixels }: Raster): Uint8Array {
  const reached = new Uint8Array(width * height);
  const start = new Int32Array(width * height);
  const queue = new Int32Array(width * height);
  let end = 0;
  const add = (index: number, from: number): void => {
    reached[index] = 1;
    start[index] = from;
    queue[end++] = index;
  };
  const unlike = (one: number, other: number): number => {
    let sum = 0;
    for (let channel = 0; channel < 3; channel++)
      sum += Math.abs((pixels[one * 4 + channel] ?? 0) - (pixels[other * 4 + channel] ?? 0));
    return sum;
  };
  for (let index = 0; index < width * height; index++) {
    const column = index % width;
    const isEdge = column === 0 || column === width - 1 || index < width || index >= width * (height - 1);
    if (isEdge) add(index, index);
  }
  for (let next = 0; next < end; next++) {
    const index = queue[next] ?? 0;
    const column = index % width;
    for (const beside of [
      column > 0 ? index - 1 : -1,
      column < width - 1 ? index + 1 : -1,
      index - width,
      index + width,
    ]) {
      if (beside < 0 || beside >= reached.length || reached[beside] === 1) continue;
      const from = start[index] ?? 0;
      if (unlike(index, beside) <= step && unlike(from, beside) <= reach) add(beside, from);
    }
  }
  return reached;
}
