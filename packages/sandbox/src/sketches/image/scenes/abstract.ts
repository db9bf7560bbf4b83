import { mix } from "../colour.js";
import { type Drawing, n, type Point } from "../drawing.js";
import type { Style } from "../picture.js";
import { latticeNoise } from "../ridge.js";

/** Shapes for prompts without a motif: ribbons, arcs or strata, chosen by the seed. */
export function drawAbstract(drawing: Drawing): void {
  const { width, height, random, palette } = drawing;
  const [zenith, middle, low] = palette.sky;
  drawing.rectangle(
    0,
    0,
    width,
    height,
    drawing.gradient([
      [0, low],
      [0.5, mix(low, middle, 0.4)],
      [1, mix(middle, zenith, 0.4)],
    ]),
  );
  random.pick([drawRibbons, drawArcs, drawStrata])(drawing);
}

function drawRibbons(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const colours = [
    palette.accent,
    palette.second,
    palette.haze,
    palette.water[1],
    palette.sky[1],
    palette.land,
    palette.light,
  ] as const;
  const ribbons = 16;
  const phase = random.between(0, 999);
  for (let ribbon = 0; ribbon < ribbons; ribbon++) {
    drawing.layer();
    const along = ribbon / (ribbons - 1);
    const edge = (offset: number): Point[] =>
      Array.from({ length: 61 }, (_, step): Point => {
        const x = (step / 60) * width * 1.04 - width * 0.02;
        const swell = latticeNoise((x / unit) * 1.3, phase + ribbon * 0.07) - 0.5;
        const drift = latticeNoise((x / unit) * 3.1, phase + 50 + ribbon * 0.13) - 0.5;
        return [
          x,
          height * (along * 1.2 - 0.12) +
            unit * (swell * 0.62 + drift * 0.12) +
            offset * (0.5 + latticeNoise(x / unit, phase + 90 + ribbon)),
        ];
      });
    const colour = mix(
      colours[ribbon % colours.length] ?? palette.accent,
      palette.sky[2],
      random.between(0, 0.35),
    );
    const wide = unit * random.between(0.04, 0.12);
    const fill = drawing.gradient(
      [
        [0, mix(colour, palette.light, 0.25)],
        [0.5, colour],
        [1, mix(colour, palette.land, 0.4)],
      ],
      "across",
    );
    drawing.polygon([...edge(-wide), ...edge(wide).reverse()], fill, { opacity: 0.94 });
  }
}

function drawArcs(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const cell = unit / random.pick([3, 4, 4, 5]);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const colours = [
    palette.accent,
    palette.second,
    palette.haze,
    palette.water[1],
    palette.land,
    palette.light,
    palette.sky[1],
  ] as const;
  const left = (width - columns * cell) / 2;
  const top = (height - rows * cell) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = left + column * cell;
      const y = top + row * cell;
      const back = random.pick(colours);
      const fore = random.pick(colours);
      drawing.rectangle(x, y, cell + 0.6, cell + 0.6, back);
      const form = random.integer(0, 4);
      const turn: Style = { rotate: [random.integer(0, 3) * 90, x + cell / 2, y + cell / 2] };
      if (form === 0)
        for (const ring of [1, 0.75, 0.5, 0.25])
          drawing.path(quarter(x, y, cell * ring), ring === 0.75 || ring === 0.25 ? back : fore, turn);
      else if (form === 1)
        drawing.path(
          `M${n(x)} ${n(y + cell)}A${n(cell / 2)} ${n(cell / 2)} 0 0 1 ${n(x + cell)} ${n(y + cell)}Z`,
          fore,
          turn,
        );
      else if (form === 2)
        for (const ring of [0.42, 0.28, 0.14])
          drawing.circle(
            x + cell / 2,
            y + cell / 2,
            cell * ring,
            ring === 0.28 ? random.pick(colours) : fore,
          );
      else if (form === 3)
        drawing.path(
          `M${n(x)} ${n(y)}Q${n(x + cell)} ${n(y)} ${n(x + cell)} ${n(y + cell)}Q${n(x)} ${n(y + cell)} ${n(x)} ${n(y)}Z`,
          fore,
          turn,
        );
      else
        drawing.polygon(
          [
            [x, y],
            [x + cell, y],
            [x, y + cell],
          ],
          fore,
          turn,
        );
    }
  }
}

function quarter(x: number, y: number, radius: number): string {
  return `M${n(x)} ${n(y)}L${n(x + radius)} ${n(y)}A${n(radius)} ${n(radius)} 0 0 1 ${n(x)} ${n(y + radius)}Z`;
}

function drawStrata(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const discX = width * random.between(0.3, 0.7);
  drawing.circle(
    discX,
    height * 0.34,
    unit * 0.2,
    drawing.gradient(
      [
        [0, palette.sun],
        [1, mix(palette.sun, palette.second, 0.6)],
      ],
      "round",
    ),
  );
  const colours = [
    palette.haze,
    palette.second,
    palette.sky[1],
    palette.accent,
    palette.water[1],
    palette.land,
  ] as const;
  const sheets = 9;
  for (let sheet = 0; sheet < sheets; sheet++) {
    drawing.layer();
    const base = height * (0.3 + (sheet / sheets) * 0.72);
    const phase = random.between(0, 999);
    const points = Array.from({ length: 81 }, (_, step): Point => {
      const x = (step / 80) * width;
      return [x, base + (latticeNoise((x / unit) * 2.1, phase) - 0.5) * unit * 0.24];
    });
    const colour = mix(
      colours[Math.min(colours.length - 1, Math.floor((sheet / sheets) * colours.length))] ?? palette.land,
      palette.haze,
      random.between(0, 0.25),
    );
    drawing.polygon(
      [...points, [width, height + 2], [0, height + 2]],
      drawing.gradient([
        [0, mix(colour, palette.light, 0.22)],
        [0.5, colour],
      ]),
    );
    for (let line = 1; line < 5; line++) {
      const data = points
        .map(([x, y], index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(y + line * unit * 0.016)}`)
        .join("");
      drawing.path(data, "none", {
        stroke: palette.light,
        strokeOpacity: 0.28 - line * 0.05,
        strokeWidth: unit * 0.0022,
      });
    }
  }
}
