import { roleNumber, roleValue, type Subject } from "../render/subject.js";

/** A picture's size in pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Longest side that is drawn, whatever was asked for. */
export const longestSide = 4096;

/**
 * The size an input asks for by its roles: an aspect ratio that is one (about a megapixel, or as many as
 * asked for), else a size such as `1365x1024`, else width and height, else a square.
 */
export function readDimensions(subject: Subject): Dimensions {
  const ratio = readRatio(roleValue(subject, "aspectRatio"));
  if (ratio) return ofRatio(ratio, (roleNumber(subject, "megapixels") ?? 1) * 1024 * 1024);
  const size = readPair(roleValue(subject, "size"), /^\s*(\d+)\s*[x×*,]\s*(\d+)\s*$/i);
  if (size) return limited(size);
  const width = roleNumber(subject, "width");
  const height = roleNumber(subject, "height");
  if (width !== undefined || height !== undefined) {
    return limited({ width: width ?? height ?? 1024, height: height ?? width ?? 1024 });
  }
  return ofRatio({ width: 1, height: 1 }, (roleNumber(subject, "megapixels") ?? 1) * 1024 * 1024);
}

function readRatio(value: unknown): Dimensions | undefined {
  return readPair(value, /^\s*(\d+(?:\.\d+)?)\s*[:/x]\s*(\d+(?:\.\d+)?)\s*$/i);
}

function readPair(value: unknown, pattern: RegExp): Dimensions | undefined {
  const [, width, height] = (typeof value === "string" ? pattern.exec(value) : null) ?? [];
  const pair = { width: Number(width), height: Number(height) };
  return pair.width > 0 && pair.height > 0 ? pair : undefined;
}

/** Whole multiples of a whole ratio, so that it is exact; as near to the pixel count as they come. */
function ofRatio(ratio: Dimensions, pixels: number): Dimensions {
  const bounded = Math.min(16, Math.max(0.01, pixels / 1048576)) * 1048576;
  const scale = Math.sqrt(bounded / (ratio.width * ratio.height));
  const isWhole = Number.isInteger(ratio.width) && Number.isInteger(ratio.height) && scale >= 8;
  const exact = isWhole ? Math.round(scale) : scale;
  return limited({ width: ratio.width * exact, height: ratio.height * exact });
}

function limited({ width, height }: Dimensions): Dimensions {
  const shrink = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * shrink)),
    height: Math.max(1, Math.round(height * shrink)),
  };
}
