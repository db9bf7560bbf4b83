import { createRaster, type Raster } from "./raster.js";

/** Longer side in pixels of the copy in which the background is found: grain and hatching are averaged in it. */
const side = 192;
/** Maximum difference of two adjacent pixels without an edge between them: the sum over the channels. */
const step = 26;
/** Maximum difference of a background pixel from the pixel at which the background began. */
const reach = 150;
/** Parts that are smaller than this share of the largest part belong to the background. */
const smallest = 0.1;

/**
 * Removes the background of a picture: starting at its edges, all pixels that are similar to their neighbours and to
 * the edge pixel where the background began, and small parts that remain between them. If that is nearly everything or
 * nothing, the pixels in an ellipse are kept instead.
 */
export function cutOut(raster: Raster): Raster {
  const { width, height } = raster;
  const copy = smoothed(smoothed(reduced(raster)));
  const isSubject = flood(copy).map((one) => 1 - one);
  dropSmallParts(isSubject, copy.width);
  const share = isSubject.reduce((sum, one) => sum + one, 0) / isSubject.length;
  const kept =
    share > 0.03 && share < 0.98 ? enlarged(isSubject, copy, raster) : insideEllipse(width, height);
  const cut = createRaster(width, height);
  cut.pixels.set(raster.pixels);
  for (let index = 0; index < width * height; index++) {
    const offset = index * 4;
    const alpha = Math.round((cut.pixels[offset + 3] ?? 0) * kept(index));
    if (alpha === 0) cut.pixels.fill(0, offset, offset + 4);
    else cut.pixels[offset + 3] = alpha;
  }
  return cut;
}

/** The picture on white with at most `side` pixels a side: the mean of the pixels that each of its pixels covers. */
function reduced({ width, height, pixels }: Raster): Raster {
  const scale = Math.min(1, side / Math.max(width, height));
  const small = createRaster(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const sums = new Float64Array(small.width * small.height * 4);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * small.height) / height) * small.width;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = (row + Math.floor((x * small.width) / width)) * 4;
      const alpha = (pixels[from + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel++)
        sums[to + channel] =
          (sums[to + channel] ?? 0) + (pixels[from + channel] ?? 0) * alpha + 255 * (1 - alpha);
      sums[to + 3] = (sums[to + 3] ?? 0) + 1;
    }
  }
  for (let offset = 0; offset < sums.length; offset += 4) {
    const count = sums[offset + 3] ?? 1;
    for (let channel = 0; channel < 3; channel++)
      small.pixels[offset + channel] = (sums[offset + channel] ?? 0) / count;
    small.pixels[offset + 3] = 255;
  }
  return small;
}

/** Each pixel as the mean of the three by three pixels around it. */
function smoothed({ width, height, pixels }: Raster): Raster {
  const smooth = createRaster(width, height);
  for (let index = 0; index < width * height; index++) {
    const [column, row] = [index % width, Math.floor(index / width)];
    for (let channel = 0; channel < 4; channel++) {
      let sum = 0;
      for (let y = row - 1; y <= row + 1; y++)
        for (let x = column - 1; x <= column + 1; x++) {
          const inside = Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x));
          sum += pixels[inside * 4 + channel] ?? 0;
        }
      smooth.pixels[index * 4 + channel] = sum / 9;
    }
  }
  return smooth;
}

/** Sets the pixels of parts to 0 that are small beside the largest part. */
function dropSmallParts(isSubject: Uint8Array, width: number): void {
  const parts: number[][] = [];
  const seen = new Uint8Array(isSubject.length);
  for (let index = 0; index < isSubject.length; index++) {
    if (isSubject[index] === 0 || seen[index] === 1) continue;
    const part = [index];
    seen[index] = 1;
    // The list grows while it is read.
    for (const pixel of part)
      for (const beside of neighbours(pixel, width, isSubject.length)) {
        if (isSubject[beside] === 0 || seen[beside] === 1) continue;
        seen[beside] = 1;
        part.push(beside);
      }
    parts.push(part);
  }
  const largest = parts.reduce((most, { length }) => Math.max(most, length), 0);
  for (const part of parts)
    if (part.length < largest * smallest) for (const pixel of part) isSubject[pixel] = 0;
}

/** The share of each pixel of the picture that belongs to the subject, 0 to 1, interpolated from the small copy. */
function enlarged(
  isSubject: Uint8Array,
  copy: { width: number; height: number },
  picture: { width: number; height: number },
): (index: number) => number {
  const at = (column: number, row: number): number => {
    const x = Math.min(copy.width - 1, Math.max(0, column));
    const y = Math.min(copy.height - 1, Math.max(0, row));
    return isSubject[y * copy.width + x] ?? 0;
  };
  const sharpness = Math.max(1, picture.width / copy.width / 1.5);
  return (index) => {
    const x = (((index % picture.width) + 0.5) * copy.width) / picture.width - 0.5;
    const y = ((Math.floor(index / picture.width) + 0.5) * copy.height) / picture.height - 0.5;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, below] = [x - column, y - row];
    const upper = at(column, row) * (1 - right) + at(column + 1, row) * right;
    const lower = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    const value = upper * (1 - below) + lower * below;
    return Math.min(1, Math.max(0, (value - 0.5) * sharpness + 0.5));
  };
}

function insideEllipse(width: number, height: number): (index: number) => number {
  return (index) => {
    const across = ((index % width) / width - 0.5) / 0.4;
    const down = (Math.floor(index / width) / height - 0.5) / 0.44;
    return across * across + down * down < 1 ? 1 : 0;
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
    for (const beside of neighbours(index, width, reached.length)) {
      if (reached[beside] === 1) continue;
      const from = start[index] ?? 0;
      if (unlike(index, beside) <= step && unlike(from, beside) <= reach) add(beside, from);
    }
  }
  return reached;
}

/** The pixels to the left and right, above and below. */
function neighbours(index: number, width: number, count: number): number[] {
  const column = index % width;
  const all: number[] = [];
  if (column > 0) all.push(index - 1);
  if (column < width - 1) all.push(index + 1);
  if (index >= width) all.push(index - width);
  if (index + width < count) all.push(index + width);
  return all;
}
