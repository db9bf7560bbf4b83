import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A table with a vase, a cup and fruit before a window. */
export function drawStillLife(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const table = height * random.between(0.66, 0.72);
  drawing.rectangle(
    0,
    0,
    width,
    height,
    drawing.gradient(
      [
        [0, mix(palette.haze, palette.land, 0.25)],
        [1, mix(palette.haze, palette.sky[2], 0.5)],
      ],
      "across",
    ),
  );
  drawWindow(drawing, table);
  drawing.layer();
  drawing.rectangle(
    0,
    table,
    width,
    height - table + 2,
    drawing.gradient([
      [0, mix(palette.accent, palette.land, 0.35)],
      [1, palette.land],
    ]),
  );
  drawing.rectangle(0, table, width, unit * 0.012, palette.light, { opacity: 0.35 });
  drawing.layer();
  const middle = width * random.between(0.44, 0.56);
  drawVase(drawing, middle - unit * 0.2, table + unit * 0.08, unit * 0.36);
  drawCup(drawing, middle + unit * 0.16, table + unit * 0.11, unit * 0.15);
  drawing.layer();
  for (let fruit = 0; fruit < 5; fruit++) {
    drawFruit(
      drawing,
      middle + unit * (fruit * 0.105 - 0.22),
      table + unit * random.between(0.13, 0.19),
      unit * random.between(0.05, 0.07),
    );
  }
}

function drawWindow(drawing: Drawing, table: number): void {
  const { width, unit, random, palette } = drawing;
  const wide = Math.min(width * 0.5, unit * 0.52);
  const x = width * random.between(0.52, 0.6) - wide / 4;
  const top = table * 0.1;
  const tall = table * 0.74;
  drawing.rectangle(
    x,
    top,
    wide,
    tall,
    drawing.gradient([
      [0, palette.sky[0]],
      [0.6, palette.sky[1]],
      [1, palette.sky[2]],
    ]),
  );
  drawing.circle(x + wide * 0.66, top + tall * 0.5, wide * 0.12, palette.sun);
  drawing.path(
    `M${n(x)} ${n(top + tall)}Q${n(x + wide * 0.3)} ${n(top + tall * 0.6)} ${n(x + wide * 0.6)} ${n(top + tall * 0.8)}T${n(x + wide)} ${n(top + tall * 0.72)}V${n(top + tall)}Z`,
    mix(palette.haze, palette.land, 0.3),
  );
  const frame = { stroke: palette.light, strokeWidth: unit * 0.014 };
  drawing.path(
    `M${n(x)} ${n(top)}h${n(wide)}v${n(tall)}h${n(-wide)}ZM${n(x + wide / 2)} ${n(top)}v${n(tall)}M${n(x)} ${n(top + tall * 0.45)}h${n(wide)}`,
    "none",
    frame,
  );
  drawing.polygon(
    [
      [x, top + tall],
      [x + wide, top + tall],
      [x + wide * 0.4, table + unit * 0.3],
      [x - wide * 0.9, table + unit * 0.3],
    ],
    palette.sun,
    { opacity: 0.13 },
  );
}

function drawVase(drawing: Drawing, x: number, y: number, size: number): void {
  const { random, palette } = drawing;
  for (let stem = 0; stem < 7; stem++) {
    const lean = (stem - 3) * size * 0.13 + random.gaussian() * size * 0.03;
    const top = y - size * random.between(1.15, 1.6);
    drawing.path(
      `M${n(x)} ${n(y - size * 0.7)}Q${n(x + lean * 0.3)} ${n(y - size)} ${n(x + lean)} ${n(top)}`,
      "none",
      { stroke: mix(palette.land, palette.second, 0.3), strokeWidth: size * 0.02 },
    );
    for (let petal = 0; petal < 7; petal++) {
      const colour = mix(random.pick([palette.accent, palette.second, palette.light]), palette.sky[2], 0.15);
      drawing.ellipse(x + lean, top - size * 0.07, size * 0.045, size * 0.085, colour, {
        rotate: [(petal * 360) / 7, x + lean, top],
      });
    }
    drawing.circle(x + lean, top, size * 0.04, palette.second);
  }
  const glaze = drawing.gradient(
    [
      [0, mix(palette.water[1], palette.light, 0.5)],
      [0.3, palette.water[1]],
      [1, mix(palette.water[1], palette.land, 0.7)],
    ],
    "across",
  );
  drawing.ellipse(x + size * 0.2, y, size * 0.38, size * 0.06, palette.land, { opacity: 0.45 });
  drawing.path(
    `M${n(x - size * 0.1)} ${n(y - size * 0.78)}h${n(size * 0.2)}q${n(-size * 0.04)} ${n(size * 0.14)} ${n(size * 0.12)} ${n(size * 0.3)}q${n(size * 0.08)} ${n(size * 0.3)} ${n(-size * 0.1)} ${n(size * 0.48)}h${n(-size * 0.24)}q${n(-size * 0.18)} ${n(-size * 0.18)} ${n(-size * 0.1)} ${n(-size * 0.48)}q${n(size * 0.16)} ${n(-size * 0.16)} ${n(size * 0.12)} ${n(-size * 0.3)}Z`,
    glaze,
  );
}

function drawCup(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette } = drawing;
  const china = drawing.gradient(
    [
      [0, palette.light],
      [0.5, mix(palette.light, palette.haze, 0.2)],
      [1, mix(palette.light, palette.land, 0.45)],
    ],
    "across",
  );
  drawing.ellipse(x + size * 0.1, y, size * 0.75, size * 0.1, palette.land, { opacity: 0.4 });
  drawing.ellipse(x, y - size * 0.04, size * 0.62, size * 0.09, china);
  drawing.circle(x + size * 0.46, y - size * 0.42, size * 0.17, "none", {
    stroke: palette.light,
    strokeWidth: size * 0.07,
  });
  drawing.path(
    `M${n(x - size * 0.42)} ${n(y - size * 0.72)}h${n(size * 0.84)}q0 ${n(size * 0.6)} ${n(-size * 0.24)} ${n(size * 0.68)}h${n(-size * 0.36)}q${n(-size * 0.24)} ${n(-size * 0.08)} ${n(-size * 0.24)} ${n(-size * 0.68)}Z`,
    china,
  );
  drawing.ellipse(x, y - size * 0.72, size * 0.42, size * 0.09, mix(palette.accent, palette.land, 0.65));
  for (const wisp of [-0.15, 0.05, 0.2]) {
    drawing.path(
      `M${n(x + size * wisp)} ${n(y - size * 0.85)}q${n(size * 0.14)} ${n(-size * 0.22)} 0 ${n(-size * 0.44)}t0 ${n(-size * 0.4)}`,
      "none",
      { stroke: palette.light, strokeOpacity: 0.4, strokeWidth: size * 0.045, round: true },
    );
  }
}

function drawFruit(drawing: Drawing, x: number, y: number, radius: number): void {
  const { random, palette } = drawing;
  const colour = mix(
    random.pick([palette.accent, palette.second, mix(palette.second, palette.accent, 0.5)]),
    palette.light,
    random.between(0, 0.15),
  );
  drawing.ellipse(x + radius * 0.3, y + radius * 0.95, radius * 1.1, radius * 0.2, palette.land, {
    opacity: 0.5,
  });
  const body = drawing.gradient(
    [
      [0, mix(colour, palette.light, 0.6)],
      [0.4, colour],
      [1, mix(colour, palette.land, 0.6)],
    ],
    "round",
    [0.35, 0.3, 0.8],
  );
  drawing.circle(x, y, radius, body);
  drawing.path(
    `M${n(x)} ${n(y - radius * 0.85)}q${n(radius * 0.05)} ${n(-radius * 0.3)} ${n(radius * 0.2)} ${n(-radius * 0.4)}`,
    "none",
    { stroke: palette.land, strokeWidth: radius * 0.1, round: true },
  );
}
