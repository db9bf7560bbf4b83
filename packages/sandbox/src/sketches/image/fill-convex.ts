import { packed, type Raster } from "./raster.js";

/** Number of sample lines in a row of pixels. */
const lines = 3;
/** Maximum number of pixels for which a loop is faster than a fill call. */
const shortest = 24;

/** Fills convex shapes with smooth edges, about ten times faster than a vector renderer. Not for concave shapes. */
export class ConvexFill {
  readonly #raster: Raster;
  readonly #words: Uint32Array;
  /** Where the shape begins and ends on each line. */
  readonly #left: Float32Array;
  readonly #right: Float32Array;

  constructor(raster: Raster) {
    this.#raster = raster;
    this.#words = packed(raster);
    this.#left = new Float32Array(raster.height * lines);
    this.#right = new Float32Array(raster.height * lines);
  }

  /**
   * @param corners x and y of each corner in turn.
   * @param colour Packed and opaque.
   * @param opacity 0 to 1.
   */
  fill(corners: ArrayLike<number>, colour: number, opacity = 1): void {
    const { width, height } = this.#raster;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let index = 1; index < corners.length; index += 2) {
      const y = corners[index] ?? 0;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    const first = Math.max(0, Math.ceil(top * lines - 0.5));
    const last = Math.min(height * lines - 1, Math.ceil(bottom * lines - 0.5) - 1);
    if (first > last) return;
    const [firstRow, lastRow] = [Math.floor(first / lines), Math.floor(last / lines)];
    this.#left.fill(Number.POSITIVE_INFINITY, firstRow * lines, (lastRow + 1) * lines);
    this.#right.fill(Number.NEGATIVE_INFINITY, firstRow * lines, (lastRow + 1) * lines);
    this.#trace(corners, first, last);
    for (let row = firstRow; row <= lastRow; row++) this.#row(row, width, colour, opacity);
  }

  #trace(corners: ArrayLike<number>, first: number, last: number): void {
    const [left, right] = [this.#left, this.#right];
    let fromX = corners[corners.length - 2] ?? 0;
    let fromY = corners[corners.length - 1] ?? 0;
    for (let index = 0; index < corners.length; index += 2) {
      const toX = corners[index] ?? 0;
      const toY = corners[index + 1] ?? 0;
      const [upperX, upperY, lowerX, lowerY] =
        fromY < toY ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
      const start = Math.max(first, Math.ceil(upperY * lines - 0.5));
      const end = Math.min(last, Math.ceil(lowerY * lines - 0.5) - 1);
      const step = (lowerX - upperX) / (lowerY - upperY || 1) / lines;
      let x = upperX + (start + 0.5 - upperY * lines) * step;
      for (let line = start; line <= end; line++, x += step) {
        if (x < (left[line] ?? 0)) left[line] = x;
        if (x > (right[line] ?? 0)) right[line] = x;
      }
      fromX = toX;
      fromY = toY;
    }
  }

  #row(row: number, width: number, colour: number, opacity: number): void {
    const [left, right] = [this.#left, this.#right];
    const base = row * lines;
    let outerLeft = Number.POSITIVE_INFINITY;
    let innerLeft = Number.NEGATIVE_INFINITY;
    let outerRight = Number.NEGATIVE_INFINITY;
    let innerRight = Number.POSITIVE_INFINITY;
    let isWhole = true;
    for (let line = base; line < base + lines; line++) {
      const from = left[line] ?? 0;
      const to = right[line] ?? 0;
      if (!(to > from) || from === Number.POSITIVE_INFINITY) {
        isWhole = false;
        continue;
      }
      if (from < outerLeft) outerLeft = from;
      if (from > innerLeft) innerLeft = from;
      if (to > outerRight) outerRight = to;
      if (to < innerRight) innerRight = to;
    }
    if (outerLeft > outerRight) return;
    const begin = outerLeft < 0 ? 0 : Math.floor(outerLeft);
    const end = outerRight > width ? width : Math.ceil(outerRight);
    const solidFrom = isWhole ? Math.min(end, Math.max(begin, Math.ceil(innerLeft))) : end;
    const solidTo = isWhole ? Math.max(solidFrom, Math.min(end, Math.floor(innerRight))) : end;
    const offset = row * width;
    this.#edges(base, begin, solidFrom, offset, colour, opacity);
    const words = this.#words;
    const parts = (opacity * 256) | 0;
    if (opacity < 1)
      for (let index = offset + solidFrom; index < offset + solidTo; index++)
        words[index] = blended(words[index] ?? 0, colour, parts);
    else if (solidTo - solidFrom > shortest) words.fill(colour, offset + solidFrom, offset + solidTo);
    else for (let index = offset + solidFrom; index < offset + solidTo; index++) words[index] = colour;
    this.#edges(base, solidTo, end, offset, colour, opacity);
  }

  /** Partly covered pixels: the share of the colour is that of their three sample lines within the shape. */
  #edges(base: number, begin: number, end: number, offset: number, colour: number, opacity: number): void {
    if (begin >= end) return;
    const [words, left, right] = [this.#words, this.#left, this.#right];
    const left0 = left[base] ?? 0;
    const left1 = left[base + 1] ?? 0;
    const left2 = left[base + 2] ?? 0;
    const right0 = right[base] ?? 0;
    const right1 = right[base + 1] ?? 0;
    const right2 = right[base + 2] ?? 0;
    const share = (256 / lines) * opacity;
    for (let x = begin; x < end; x++) {
      const cover = inside(x, left0, right0) + inside(x, left1, right1) + inside(x, left2, right2);
      if (cover > 0) words[offset + x] = blended(words[offset + x] ?? 0, colour, (cover * share) | 0);
    }
  }
}

/** A packed colour blended over another one. 256 parts are opaque. */
function blended(under: number, colour: number, parts: number): number {
  const pair = under & 0xff00ff;
  const green = under & 0x00ff00;
  const mixed =
    ((pair + ((((colour & 0xff00ff) - pair) * parts) >> 8)) & 0xff00ff) |
    ((green + ((((colour & 0x00ff00) - green) * parts) >> 8)) & 0x00ff00);
  return (mixed | 0xff000000) >>> 0;
}

/** The share of a pixel that is between two ends on a line. */
function inside(x: number, left: number, right: number): number {
  const from = Math.max(left, x);
  const to = Math.min(right, x + 1);
  return to > from ? to - from : 0;
}
