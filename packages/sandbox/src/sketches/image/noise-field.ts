import type { Random } from "../../random/random.js";

/** Smooth noise over a plane, 0 to 1. */
export type NoiseField = (x: number, y: number) => number;

const size = 256;

/** A field of value noise; it repeats after 256 units. */
export function createNoiseField(random: Random): NoiseField {
  const lattice = new Float32Array(size * size);
  for (let index = 0; index < lattice.length; index++) lattice[index] = random.next();
  const at = (x: number, y: number): number => lattice[(y & 255) * size + (x & 255)] ?? 0;
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const partX = x - column;
    const partY = y - row;
    const smoothX = partX * partX * (3 - 2 * partX);
    const smoothY = partY * partY * (3 - 2 * partY);
    const upper = at(column, row);
    const lower = at(column, row + 1);
    const top = upper + (at(column + 1, row) - upper) * smoothX;
    const bottom = lower + (at(column + 1, row + 1) - lower) * smoothX;
    return top + (bottom - top) * smoothY;
  };
}
