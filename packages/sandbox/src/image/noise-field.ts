import type { Random } from "../render/random.js";

/** Smooth noise over a plane, 0 to 1. */
export type NoiseField = (x: number, y: number) => number;

const size = 256;

/** A field of value noise; it repeats after 256 units. */
export function createNoiseField(random: Random): NoiseField {
  const lattice = Float32Array.from({ length: size * size }, () => random.next());
  const at = (x: number, y: number): number => lattice[(y & 255) * size + (x & 255)] ?? 0;
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const partX = x - column;
    const partY = y - row;
    const smoothX = partX * partX * (3 - 2 * partX);
    const smoothY = partY * partY * (3 - 2 * partY);
    const top = at(column, row) + (at(column + 1, row) - at(column, row)) * smoothX;
    const bottom = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * smoothX;
    return top + (bottom - top) * smoothY;
  };
}
