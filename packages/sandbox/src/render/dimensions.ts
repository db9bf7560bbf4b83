import { isJsonObject, type JsonValue } from "../document/contract.js";
import { roleNumber, roleValue, type Subject } from "./subject.js";

/** A picture's size in pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Maximum side length of a picture in pixels. */
export const longestSide = 4096;

/** Default number of pixels of a picture. */
const usualPixels = 1024 * 1024;

/**
 * The size that an input requests by its roles: a valid aspect ratio (with about a megapixel, or the requested number),
 * otherwise the result of `readSize`, otherwise width and height, otherwise a square.
 */
export function readDimensions(subject: Subject): Dimensions {
  return askedDimensions(subject) ?? ofRatio({ width: 1, height: 1 }, pixelsOf(subject));
}

/** The same, but undefined if the input requests no size. */
export function askedDimensions(subject: Subject): Dimensions | undefined {
  const size = roleValue(subject, "size");
  const ratio = readRatio(roleValue(subject, "aspectRatio"));
  if (ratio) return ofRatio(ratio, shorterSide(size, ratio) ?? pixelsOf(subject));
  const pair = readSize(size);
  if (pair) return limited(pair);
  const width = positive(roleNumber(subject, "width"));
  const height = positive(roleNumber(subject, "height"));
  if (width === undefined && height === undefined) return undefined;
  return limited({ width: width ?? height ?? 1024, height: height ?? width ?? 1024 });
}

/**
 * Parses a size in any of the formats of services: `1365x1024`, `{ width, height }`, `[1365, 1024]`, a name such as
 * `landscape_16_9`, `portrait_4_3` or `square_hd`, a ratio such as `16:9`, lines such as `720p`, or `2K`.
 */
export function readSize(value: JsonValue | undefined): Dimensions | undefined {
  if (typeof value === "number") return value > 0 ? { width: value, height: value } : undefined;
  if (Array.isArray(value)) return pairOf(value[0], value[1]);
  if (isJsonObject(value)) {
    // The members with these names, otherwise the first two numbers.
    const numbers = Object.values(value).filter((one) => typeof one === "number");
    return pairOf(value["width"] ?? numbers[0], value["height"] ?? numbers[1]);
  }
  if (typeof value !== "string" || value.length > 60) return undefined;
  const [, width, height] = /^\s*(\d+)\s*[x×*,]\s*(\d+)\s*$/i.exec(value) ?? [];
  if (width !== undefined) return pairOf(Number(width), Number(height));
  const side = shorterSide(value, { width: 1, height: 1 });
  return namedSize(value) ?? (side === undefined ? ratioSize(value) : ofRatio({ width: 1, height: 1 }, side));
}

/** `landscape_16_9`: the longer side has 1024 pixels. */
function namedSize(name: string): Dimensions | undefined {
  const [, shape, one, other] =
    /^(landscape|portrait|square)(?:[_\s-]+(\d{1,2})[_:x/-](\d{1,2})|[_\s-]*hd)?$/i.exec(name.trim()) ?? [];
  if (shape === undefined) return undefined;
  if (shape.toLowerCase() === "square") {
    const side = /hd/i.test(name) ? 1024 : 512;
    return { width: side, height: side };
  }
  const [first, second] = [Number(one ?? 4), Number(other ?? 3)];
  if (!(first > 0 && second > 0)) return undefined;
  const [longer, shorter] = [1024, Math.round((1024 * Math.min(first, second)) / Math.max(first, second))];
  return shape.toLowerCase() === "landscape"
    ? { width: longer, height: shorter }
    : { width: shorter, height: longer };
}

function ratioSize(value: string): Dimensions | undefined {
  const ratio = /[:/]/.test(value) ? readRatio(value) : undefined;
  return ratio && ofRatio(ratio, usualPixels);
}

/**
 * The number of pixels of a picture with a ratio and a resolution: `1080p` is the length of the shorter side, `2K` the
 * number of pixels as the square of 2 × 1024.
 */
function shorterSide(value: JsonValue | undefined, ratio: Dimensions): number | undefined {
  if (typeof value !== "string") return undefined;
  const [, lines] = /^\s*(\d{3,4})p\s*$/i.exec(value) ?? [];
  const long = Math.max(ratio.width, ratio.height) / Math.min(ratio.width, ratio.height);
  if (lines !== undefined) return Number(lines) ** 2 * long;
  const [, thousands] = /^\s*([1-8])k\s*$/i.exec(value) ?? [];
  return thousands === undefined ? undefined : (Number(thousands) * 1024) ** 2;
}

function pixelsOf(subject: Subject): number {
  return (roleNumber(subject, "megapixels") ?? 1) * usualPixels;
}

function readRatio(value: unknown): Dimensions | undefined {
  const [, width, height] =
    (typeof value === "string" ? /^\s*(\d+(?:\.\d+)?)\s*[:/x_]\s*(\d+(?:\.\d+)?)\s*$/i.exec(value) : null) ??
    [];
  return pairOf(Number(width), Number(height));
}

function pairOf(width: unknown, height: unknown): Dimensions | undefined {
  if (typeof width !== "number" || typeof height !== "number") return undefined;
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function positive(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.max(1, value);
}

/** Integer multiples of an integer ratio, so that it is exact, with about the requested number of pixels. */
function ofRatio(ratio: Dimensions, pixels: number): Dimensions {
  const bounded = Math.min(16, Math.max(0.01, pixels / usualPixels)) * usualPixels;
  const scale = Math.sqrt(bounded / (ratio.width * ratio.height));
  const isWhole = Number.isInteger(ratio.width) && Number.isInteger(ratio.height) && scale >= 8;
  const exact = isWhole ? Math.round(scale) : scale;
  return limited({ width: ratio.width * exact, height: ratio.height * exact });
}

/** A size for drawing: whole pixels, no side longer than the maximum. */
export function limited({ width, height }: Dimensions): Dimensions {
  const shrink = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * shrink)),
    height: Math.max(1, Math.round(height * shrink)),
  };
}
