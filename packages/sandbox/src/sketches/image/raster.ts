/** Pixels: red, green, blue and alpha, a byte each, row by row, as the canvas of a page has them. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** An empty raster: black and transparent. */
export function createRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height * 4) };
}

/** The same bytes as one number per pixel: alpha, blue, green and red, from the most significant byte down. */
export function packed({ pixels }: Raster): Uint32Array {
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >>> 2);
}

/** A packed opaque colour. Channels are rounded and limited to their range. */
export function pack(red: number, green: number, blue: number): number {
  return (0xff000000 | (channel(blue) << 16) | (channel(green) << 8) | channel(red)) >>> 0;
}

/** A raster in another size, by nearest neighbour. */
export function resampled(raster: Raster, width: number, height: number): Raster {
  const large = createRaster(width, height);
  const [from, to] = [packed(raster), packed(large)];
  const columns = Int32Array.from({ length: width }, (_, x) =>
    Math.min(raster.width - 1, Math.floor((x * raster.width) / width)),
  );
  let last = -1;
  for (let y = 0; y < height; y++) {
    const row = Math.min(raster.height - 1, Math.floor((y * raster.height) / height)) * raster.width;
    if (row === last) {
      to.copyWithin(y * width, (y - 1) * width, y * width);
      continue;
    }
    last = row;
    for (let x = 0; x < width; x++) to[y * width + x] = from[row + (columns[x] ?? 0)] ?? 0;
  }
  return large;
}

/** Samples colours of a raster at positions of a larger or smaller picture. */
export class Sampler {
  readonly #words: Uint32Array;
  readonly #raster: Raster;
  readonly #scaleX: number;
  readonly #scaleY: number;

  constructor(raster: Raster, picture: { width: number; height: number }) {
    this.#raster = raster;
    this.#words = packed(raster);
    this.#scaleX = raster.width / picture.width;
    this.#scaleY = raster.height / picture.height;
  }

  /** The packed colour of the pixel nearest to a position. */
  at(x: number, y: number): number {
    const { width, height } = this.#raster;
    const column = (x * this.#scaleX) | 0;
    const row = (y * this.#scaleY) | 0;
    const inX = column < 0 ? 0 : column >= width ? width - 1 : column;
    const inY = row < 0 ? 0 : row >= height ? height - 1 : row;
    return this.#words[inY * width + inX] ?? 0;
  }

  /** The brightness at a position, 0 to 255. */
  light(x: number, y: number): number {
    const colour = this.at(x, y);
    return (colour & 255) * 0.3 + ((colour >>> 8) & 255) * 0.59 + ((colour >>> 16) & 255) * 0.11;
  }
}

function channel(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}

/** Whether all pixels are opaque. */
export function isOpaque({ pixels }: Raster): boolean {
  for (let offset = 3; offset < pixels.length; offset += 4) if (pixels[offset] !== 255) return false;
  return true;
}
