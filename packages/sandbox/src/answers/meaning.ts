import { createRandom } from "../random/random.js";

/** A vector for a text: of length 1, the same for the same text, similar for texts with common words. */
export function vectorOf(text: string, dimensions: number): number[] {
  const sum = new Float64Array(dimensions);
  for (const [word, weight] of featuresOf(text)) {
    const random = createRandom(`word ${word}`);
    for (let index = 0; index < dimensions; index++)
      sum[index] = (sum[index] ?? 0) + weight * random.gaussian();
  }
  const length = Math.hypot(...sum) || 1;
  return Array.from(sum, (value) => value / length);
}

/** The similarity of two texts, 0 to 1. It is 1 only for equal texts. */
export function nearness(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [featuresOf(one), featuresOf(other)];
  let shared = 0;
  for (const [word, weight] of first) shared += weight * (second.get(word) ?? 0);
  const length = (features: Map<string, number>): number =>
    Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return Math.min(0.999, shared / (length(first) * length(second)));
}

/** Maximum number of features of a text. */
const mostFeatures = 512;

/** Words, pairs of letters of scripts without spaces, and the text itself, so that different texts differ. */
function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>([[`= ${text}`, 0.2]]);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (features.size > mostFeatures) break;
    const parts = /[\u3040-\u30ff\u4e00-\u9fff]/.test(word) ? [...word] : [word];
    for (const part of parts) features.set(part, (features.get(part) ?? 0) + 1);
  }
  return features;
}
