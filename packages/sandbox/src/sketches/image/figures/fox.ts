import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A fox that sits and looks at you; its feet are on `y`. */
export function drawFox(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, random } = drawing;
  const coat = mix("#d9823b", palette.accent, 0.25);
  const dark = mix(coat, palette.land, 0.5);
  const cream = mix(palette.light, "#fff3df", 0.5);
  const side = random.chance(0.5) ? 1 : -1;
  const at = (dx: number, dy: number): string => `${n(x + dx * size * side)} ${n(y + dy * size)}`;
  const shape = (data: readonly (string | readonly [number, number])[], fill: string): void => {
    drawing.path(
      data.map((part) => (typeof part === "string" ? part : ` ${at(part[0], part[1])}`)).join(""),
      fill,
    );
  };
  drawing.ellipse(x, y + size * 0.01, size * 0.5, size * 0.05, palette.land, { opacity: 0.35 });
  shape(
    [
      "M",
      [-0.12, -0.02],
      "C",
      [-0.5, 0.06],
      [-0.78, -0.1],
      [-0.66, -0.42],
      "C",
      [-0.62, -0.2],
      [-0.4, -0.14],
      [-0.18, -0.2],
      "Z",
    ],
    dark,
  );
  shape(
    [
      "M",
      [-0.66, -0.42],
      "C",
      [-0.74, -0.3],
      [-0.74, -0.16],
      [-0.62, -0.12],
      "C",
      [-0.56, -0.2],
      [-0.6, -0.3],
      [-0.66, -0.42],
      "Z",
    ],
    cream,
  );
  shape(
    [
      "M",
      [-0.28, 0],
      "C",
      [-0.38, -0.3],
      [-0.22, -0.56],
      [-0.06, -0.66],
      "L",
      [0.16, -0.66],
      "C",
      [0.26, -0.4],
      [0.24, -0.18],
      [0.24, 0],
      "Z",
    ],
    coat,
  );
  shape(
    [
      "M",
      [-0.28, 0],
      "C",
      [-0.36, -0.22],
      [-0.18, -0.34],
      [-0.04, -0.18],
      "C",
      [0.0, -0.1],
      [-0.02, 0],
      [-0.04, 0],
      "Z",
    ],
    dark,
  );
  shape(
    [
      "M",
      [0.0, -0.6],
      "C",
      [-0.04, -0.4],
      [0.04, -0.26],
      [0.1, -0.2],
      "C",
      [0.18, -0.3],
      [0.2, -0.46],
      [0.18, -0.6],
      "Z",
    ],
    cream,
  );
  for (const leg of [0.03, 0.16]) {
    shape(
      ["M", [leg - 0.05, -0.3], "L", [leg + 0.06, -0.3], "L", [leg + 0.055, 0], "L", [leg - 0.06, 0], "Z"],
      leg > 0.1 ? coat : mix(coat, dark, 0.35),
    );
    shape(
      ["M", [leg - 0.045, -0.1], "L", [leg + 0.055, -0.1], "L", [leg + 0.07, 0], "L", [leg - 0.065, 0], "Z"],
      mix(palette.land, dark, 0.3),
    );
  }
  drawHead(shape, coat, dark, cream, palette.land);
}

type Shape = (data: readonly (string | readonly [number, number])[], fill: string) => void;

function drawHead(shape: Shape, coat: string, dark: string, cream: string, ink: string): void {
  shape(["M", [-0.17, -0.82], "L", [-0.2, -1.13], "L", [0.0, -0.94], "Z"], dark);
  shape(["M", [0.34, -0.82], "L", [0.36, -1.13], "L", [0.17, -0.94], "Z"], coat);
  shape(["M", [-0.14, -0.88], "L", [-0.165, -1.05], "L", [-0.05, -0.93], "Z"], ink);
  shape(["M", [0.3, -0.88], "L", [0.325, -1.05], "L", [0.22, -0.93], "Z"], cream);
  shape(
    [
      "M",
      [-0.19, -0.84],
      "C",
      [-0.12, -0.98],
      [0.28, -0.98],
      [0.36, -0.84],
      "C",
      [0.36, -0.72],
      [0.2, -0.6],
      [0.085, -0.53],
      "C",
      [-0.02, -0.6],
      [-0.2, -0.72],
      [-0.19, -0.84],
      "Z",
    ],
    coat,
  );
  shape(
    [
      "M",
      [-0.19, -0.82],
      "C",
      [-0.12, -0.76],
      [0.02, -0.78],
      [0.055, -0.68],
      "L",
      [0.085, -0.53],
      "C",
      [-0.02, -0.6],
      [-0.2, -0.72],
      [-0.19, -0.82],
      "Z",
    ],
    cream,
  );
  shape(
    [
      "M",
      [0.36, -0.82],
      "C",
      [0.29, -0.76],
      [0.15, -0.78],
      [0.115, -0.68],
      "L",
      [0.085, -0.53],
      "C",
      [0.2, -0.6],
      [0.36, -0.72],
      [0.36, -0.82],
      "Z",
    ],
    cream,
  );
  shape(
    [
      "M",
      [0.05, -0.57],
      "Q",
      [0.085, -0.6],
      [0.12, -0.57],
      "Q",
      [0.11, -0.52],
      [0.085, -0.52],
      "Q",
      [0.06, -0.52],
      [0.05, -0.57],
      "Z",
    ],
    ink,
  );
  for (const eye of [-0.035, 0.205]) {
    shape(
      [
        "M",
        [eye - 0.04, -0.79],
        "Q",
        [eye, -0.835],
        [eye + 0.04, -0.79],
        "Q",
        [eye, -0.765],
        [eye - 0.04, -0.79],
        "Z",
      ],
      ink,
    );
  }
}
