import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A lighthouse with its base at a point, optionally with beams. */
export function drawLighthouse(drawing: Drawing, x: number, y: number, size: number, beams: boolean): void {
  const { palette, random } = drawing;
  const foot = size * 0.12;
  const head = size * 0.075;
  const top = y - size;
  const lamp = top - size * 0.05;
  if (beams) drawBeams(drawing, x, lamp, size);
  const shade = drawing.gradient(
    [
      [0, mix(palette.light, palette.land, 0.08)],
      [0.4, palette.light],
      [1, mix(palette.light, palette.land, 0.5)],
    ],
    "across",
  );
  drawing.path(
    `M${n(x - foot)} ${n(y)}L${n(x - head)} ${n(top)}L${n(x + head)} ${n(top)}L${n(x + foot)} ${n(y)}Z`,
    shade,
  );
  const red = drawing.gradient(
    [
      [0, palette.accent],
      [0.4, mix(palette.accent, palette.light, 0.12)],
      [1, mix(palette.accent, palette.land, 0.55)],
    ],
    "across",
  );
  const bands = random.integer(2, 3);
  for (let band = 0; band < bands; band++) {
    const from = (band * 2 + 1) / (bands * 2 + 1);
    const to = (band * 2 + 2) / (bands * 2 + 1);
    const half = (at: number): number => foot + (head - foot) * at;
    drawing.path(
      `M${n(x - half(from))} ${n(y - size * from)}L${n(x - half(to))} ${n(y - size * to)}` +
        `L${n(x + half(to))} ${n(y - size * to)}L${n(x + half(from))} ${n(y - size * from)}Z`,
      red,
    );
  }
  const dark = mix(palette.land, palette.accent, 0.1);
  drawing.rectangle(x - head * 1.5, top - size * 0.012, head * 3, size * 0.022, dark);
  drawing.rectangle(
    x - head * 0.8,
    top - size * 0.1,
    head * 1.6,
    size * 0.09,
    mix(palette.light, palette.second, 0.35),
  );
  for (const bar of [-0.8, -0.27, 0.27, 0.8])
    drawing.rectangle(x + head * bar - size * 0.004, top - size * 0.1, size * 0.008, size * 0.09, dark);
  drawing.path(
    `M${n(x - head)} ${n(top - size * 0.098)}Q${n(x)} ${n(top - size * 0.2)} ${n(x + head)} ${n(top - size * 0.098)}Z`,
    palette.accent,
  );
  drawing.rectangle(x - size * 0.004, top - size * 0.2, size * 0.008, size * 0.05, dark);
  drawing.rectangle(x - size * 0.025, y - size * 0.09, size * 0.05, size * 0.09, dark, {
    radius: size * 0.02,
  });
  drawing.circle(
    x,
    lamp,
    size * 0.3,
    drawing.gradient(
      [
        [0, palette.light, 0.8],
        [0.3, palette.light, 0.25],
        [1, palette.light, 0],
      ],
      "round",
    ),
  );
}

function drawBeams(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, width, random } = drawing;
  const reach = width * 0.9;
  const lean = random.between(-0.12, 0.05);
  for (const side of [-1, 1]) {
    const stops =
      side < 0
        ? ([
            [0, palette.light, 0],
            [1, palette.light, 0.55],
          ] as const)
        : ([
            [0, palette.light, 0.55],
            [1, palette.light, 0],
          ] as const);
    const end = x + side * reach;
    const far = y + lean * reach * side;
    drawing.polygon(
      [
        [x, y - size * 0.015],
        [end, far - size * 0.28],
        [end, far + size * 0.28],
        [x, y + size * 0.015],
      ],
      drawing.gradient(stops, "across"),
    );
  }
}
