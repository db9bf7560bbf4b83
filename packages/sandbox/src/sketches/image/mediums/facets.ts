import { ConvexFill } from "../fill-convex.js";
import type { Point } from "../picture.js";
import { pack, resampled, Sampler } from "../raster.js";
import { draft, type Medium } from "./medium.js";

/** Folded planes: triangles that take the colour under them, each lit a little differently. */
export const facets: Medium = async (drawing, studio) => {
  const { width, height, unit } = drawing;
  const { random, pace } = studio;
  const scene = await draft(studio, drawing);
  const sampler = new Sampler(scene, drawing);
  const canvas = resampled(scene, width, height);
  const fill = new ConvexFill(canvas);
  const cell = unit / 44;
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / (cell * 0.87)) + 2;
  const points: Point[][] = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_unused, column): Point => {
      const shift = row % 2 === 0 ? 0 : 0.5;
      const x = (column - 1 + shift + random.between(-0.34, 0.34)) * cell;
      const y = (row - 1 + random.between(-0.34, 0.34)) * cell * 0.87;
      return snap(sampler, x, y, cell * 0.5);
    }),
  );
  const triangle = (a: Point | undefined, b: Point | undefined, c: Point | undefined): void => {
    if (!a || !b || !c) return;
    const middle: Point = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
    const light = ((b[0] - a[0]) * (c[1] - a[1]) > 0 ? 3 : -4) + random.gaussian() * 5;
    const corners = [a, b, c].map(
      ([x, y]): Point => [x + Math.sign(x - middle[0]) * 0.4, y + Math.sign(y - middle[1]) * 0.4],
    );
    fill.fill(corners.flat(), average(sampler, [a, b, c], middle, light));
  };
  for (let row = 0; row < rows; row++) {
    await pace();
    for (let column = 0; column < columns; column++) {
      const upper = points[row];
      const lower = points[row + 1];
      if (row % 2 === 0) {
        triangle(upper?.[column], upper?.[column + 1], lower?.[column]);
        triangle(upper?.[column + 1], lower?.[column + 1], lower?.[column]);
      } else {
        triangle(upper?.[column], lower?.[column + 1], lower?.[column]);
        triangle(upper?.[column], upper?.[column + 1], lower?.[column + 1]);
      }
    }
  }
  return canvas;
};

/** Moves a corner onto the strongest edge near it, so that forms keep their outline. */
function snap(sampler: Sampler, x: number, y: number, reach: number): Point {
  let best: Point = [x, y];
  let strongest = 12;
  for (let turn = 0; turn < 8; turn++) {
    for (const share of [0.4, 0.8]) {
      const px = x + Math.cos((turn * Math.PI) / 4) * reach * share;
      const py = y + Math.sin((turn * Math.PI) / 4) * reach * share;
      const edge = difference(sampler.at(px + 2, py + 2), sampler.at(px - 2, py - 2));
      if (edge > strongest) {
        strongest = edge;
        best = [px, py];
      }
    }
  }
  return best;
}

function difference(one: number, other: number): number {
  const part = (shift: number): number => Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255));
  return part(0) + part(8) + part(16);
}

function average(sampler: Sampler, corners: readonly Point[], middle: Point, light: number): number {
  const colours = [
    sampler.at(middle[0], middle[1]),
    ...corners.map(([x, y]) => sampler.at((x + middle[0] * 2) / 3, (y + middle[1] * 2) / 3)),
  ];
  const mean = (shift: number): number =>
    colours.reduce((sum, colour) => sum + ((colour >>> shift) & 255), 0) / colours.length + light;
  return pack(mean(0), mean(8), mean(16));
}
