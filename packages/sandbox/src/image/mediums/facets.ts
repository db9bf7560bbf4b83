import { createPacer } from "../../render/pacer.js";
import { formatColour, type Rgb } from "../colour.js";
import { n, type Point } from "../drawing.js";
import { pixelAt, type Raster, rasterize } from "../raster.js";
import type { Medium } from "./medium.js";

/** Folded planes: triangles that take the colour under them, each lit a little differently. */
export const facets: Medium = async (drawing, random) => {
  const { width, height, unit } = drawing;
  const scene = await rasterize(drawing.toSvg(), width, height);
  const cell = unit / 44;
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / (cell * 0.87)) + 2;
  const points: Point[][] = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_unused, column): Point => {
      const shift = row % 2 === 0 ? 0 : 0.5;
      const x = (column - 1 + shift + random.between(-0.34, 0.34)) * cell;
      const y = (row - 1 + random.between(-0.34, 0.34)) * cell * 0.87;
      return snap(scene, x, y, cell * 0.5);
    }),
  );
  const body: string[] = [];
  const triangle = (a: Point | undefined, b: Point | undefined, c: Point | undefined): void => {
    if (!a || !b || !c) return;
    const x = (a[0] + b[0] + c[0]) / 3;
    const y = (a[1] + b[1] + c[1]) / 3;
    const light = ((b[0] - a[0]) * (c[1] - a[1]) > 0 ? 3 : -4) + random.gaussian() * 5;
    const colour = formatColour(average(scene, [a, b, c], [x, y], light));
    body.push(
      `<polygon points="${[a, b, c].map((point) => point.map(n).join(",")).join(" ")}" fill="${colour}" stroke="${colour}"/>`,
    );
  };
  const pace = createPacer();
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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" stroke-width="0.8" stroke-linejoin="round">${body.join("")}</svg>`;
  return rasterize(svg, width, height);
};

/** Moves a corner onto the strongest edge near it, so that forms keep their outline. */
function snap(scene: Raster, x: number, y: number, reach: number): Point {
  let best: Point = [x, y];
  let strongest = 18;
  for (let turn = 0; turn < 8; turn++) {
    for (const share of [0.4, 0.8]) {
      const px = x + Math.cos((turn * Math.PI) / 4) * reach * share;
      const py = y + Math.sin((turn * Math.PI) / 4) * reach * share;
      const [red, green, blue] = pixelAt(scene, px + 2, py + 2);
      const [redBefore, greenBefore, blueBefore] = pixelAt(scene, px - 2, py - 2);
      const edge = Math.abs(red - redBefore) + Math.abs(green - greenBefore) + Math.abs(blue - blueBefore);
      if (edge > strongest) {
        strongest = edge;
        best = [px, py];
      }
    }
  }
  return best;
}

function average(scene: Raster, corners: readonly Point[], middle: Point, light: number): Rgb {
  const samples = [
    middle,
    ...corners.map(([x, y]): Point => [(x + middle[0] * 2) / 3, (y + middle[1] * 2) / 3]),
  ];
  const colours = samples.map(([x, y]) => pixelAt(scene, x, y));
  const mean = (channel: 0 | 1 | 2): number =>
    colours.reduce((sum, colour) => sum + colour[channel], 0) / colours.length;
  return [mean(0) + light, mean(1) + light, mean(2) + light];
}
