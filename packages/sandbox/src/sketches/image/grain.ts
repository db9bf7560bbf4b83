import { createRandom } from "../../random/random.js";

/** The side of the tile. */
export const grainSize = 256;

let tile: Int8Array | undefined;

/** A tile of fine noise, -127 to 127, that repeats without a seam. Computed once. */
export function grainTile(): Int8Array {
  tile ??= makeTile();
  return tile;
}

function makeTile(): Int8Array {
  const random = createRandom("grain");
  const raw = Float32Array.from({ length: grainSize * grainSize }, () => random.next() - 0.5);
  const at = (x: number, y: number): number => raw[(y & 255) * grainSize + (x & 255)] ?? 0;
  return Int8Array.from({ length: raw.length }, (_, index) => {
    const [x, y] = [index & 255, index >> 8];
    const near = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
    return Math.max(-127, Math.min(127, (at(x, y) * 0.62 + near * 0.3) * 200));
  });
}
