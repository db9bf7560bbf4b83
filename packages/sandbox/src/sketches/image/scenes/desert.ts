import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";
import { ridgeLine } from "../ridge.js";
import { drawSky } from "../sky.js";

/** Dunes with a lit and a shaded side, mesas far behind. */
export function drawDesert(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const horizon = height * random.between(0.48, 0.58);
  drawSky(drawing, horizon);
  drawing.layer();
  for (let mesa = 0; mesa < 4; mesa++) {
    const x = random.between(0, width);
    const wide = unit * random.between(0.08, 0.25);
    const tall = unit * random.between(0.04, 0.13);
    const colour = mix(palette.haze, palette.accent, random.between(0.1, 0.3));
    drawing.polygon(
      [
        [x - wide, horizon + 3],
        [x - wide * 0.62, horizon - tall],
        [x + wide * 0.55, horizon - tall * random.between(0.9, 1)],
        [x + wide, horizon + 3],
      ],
      colour,
    );
  }
  const dunes = 5;
  for (let dune = 0; dune < dunes; dune++) {
    drawing.layer();
    drawDune(drawing, horizon, dune / (dunes - 1));
  }
}

/** A row of crescents: each crest runs up to a peak, with light on one side and shade on the other. */
function drawDune(drawing: Drawing, horizon: number, near: number): void {
  const { width, height, unit, random, palette } = drawing;
  const y = horizon + (height - horizon) * (near * 0.7 + 0.04);
  const lit = mix(mix(palette.sky[2], palette.second, 0.15), palette.accent, 0.08 + near * 0.38);
  const shade = mix(palette.haze, palette.land, 0.12 + near * 0.72);
  const swell = ridgeLine(random, width, {
    y,
    amplitude: unit * (0.02 + near * 0.05),
    hills: (width / unit) * 0.9,
    roughness: 0,
  });
  drawing.polygon(
    [...swell, [width, height + 2], [0, height + 2]],
    drawing.gradient([
      [0, lit],
      [1, mix(lit, shade, 0.6)],
    ]),
  );
  const peaks = random.integer(1, 2) + (near < 0.4 ? 1 : 0);
  for (let peak = 0; peak < peaks; peak++) {
    drawCrescent(
      drawing,
      (width * (peak + random.between(0.2, 0.8))) / peaks,
      y,
      unit * (0.16 + near * 0.34),
      lit,
      shade,
    );
  }
  if (near < 0.5) return;
  for (let ripple = 0; ripple < 30; ripple++) {
    const rippleY = y + (height - y) * (ripple / 30) + unit * 0.07;
    const x = random.between(-0.1, 1) * width;
    const long = unit * random.between(0.06, 0.26);
    const stroke = { stroke: random.chance(0.5) ? shade : palette.light, strokeOpacity: 0.25 };
    drawing.path(`M${n(x)} ${n(rippleY)}q${n(long / 2)} ${n(-unit * 0.014)} ${n(long)} 0`, "none", {
      ...stroke,
      strokeWidth: unit * 0.003,
    });
  }
}

function drawCrescent(
  drawing: Drawing,
  x: number,
  base: number,
  size: number,
  lit: string,
  shade: string,
): void {
  const { random } = drawing;
  const rise = size * random.between(0.3, 0.42);
  const side = random.chance(0.5) ? 1 : -1;
  const at = (dx: number, dy: number): string => `${n(x + dx * size * side)} ${n(base + dy * rise)}`;
  const foot = 0.75;
  drawing.path(
    `M${at(-1.7, foot)}C${at(-0.9, 0.1)} ${at(-0.35, -0.75)} ${at(0, -1)}C${at(0.12, -0.5)} ${at(-0.22, 0.1)} ${at(0.1, foot)}Z`,
    drawing.gradient([
      [0, mix(lit, drawing.palette.light, 0.25)],
      [1, lit],
    ]),
  );
  drawing.path(
    `M${at(0, -1)}C${at(0.12, -0.5)} ${at(-0.22, 0.1)} ${at(0.1, foot)}L${at(1.5, foot)}C${at(0.85, 0.2)} ${at(0.4, -0.7)} ${at(0, -1)}Z`,
    drawing.gradient([
      [0, shade],
      [1, mix(shade, lit, 0.55)],
    ]),
  );
}
