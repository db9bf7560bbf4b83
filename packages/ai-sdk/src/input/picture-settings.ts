import type { Model } from "@corsac/core";
import type { InputBuilder } from "./create-input.js";

/** Sizes of the AI SDK: `1024x1024`. */
type Size = `${number}x${number}`;

/**
 * Sets a size in pixels: in the size field, or as width and height. If a model has neither, sets the same aspect ratio,
 * with a warning that the model determines the size in pixels.
 */
export function setSize(input: InputBuilder, model: Model, feature: string, size: Size | undefined): void {
  if (size === undefined) return;
  const { roles } = model;
  const [width = Number.NaN, height = Number.NaN] = size.split("x").map(Number);
  if (roles.size !== undefined) {
    input.set(feature, roles.size, size, `${width}*${height}`, `${width}:${height}`, { width, height });
  } else if (roles.width !== undefined && roles.height !== undefined) {
    if (input.set(feature, roles.width, width)) input.set(feature, roles.height, height);
  } else if (roles.aspectRatio !== undefined) {
    const ratio = ratioOf(width, height);
    if (input.set(feature, roles.aspectRatio, ratio)) {
      input.warnings.push({
        type: "compatibility",
        feature,
        details: `${model.id} takes an aspect ratio and no pixels: ${ratio} is sent`,
      });
    }
  } else {
    input.set(feature, undefined, size);
  }
}

/** The ratio in its smallest whole numbers: `16:9`. */
function ratioOf(width: number, height: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = divisor(width, height) || 1;
  return `${width / common}:${height / common}`;
}
