import { mix } from "../colour.js";
import type { Drawing } from "../drawing.js";
import { fillBelow, ridgeLine } from "../ridge.js";
import { drawSky } from "../sky.js";

/** A toy-like train with its wagons crossing rolling hills, smoke trailing behind. */
export function drawRailway(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const rail = height * random.between(0.72, 0.78);
  drawSky(drawing, rail);
  for (let hill = 0; hill < 4; hill++) {
    drawing.layer();
    const colour = mix(mix(palette.haze, palette.second, 0.15), palette.land, 0.1 + hill * 0.16);
    fillBelow(
      drawing,
      ridgeLine(random, width, {
        y: rail - unit * (0.24 - hill * 0.075),
        amplitude: unit * 0.07,
        hills: (width / unit) * 1.6,
        roughness: 0.1,
      }),
      colour,
    );
  }
  drawing.layer();
  drawing.rectangle(
    0,
    rail + unit * 0.012,
    width,
    height,
    drawing.gradient([
      [0, mix(palette.land, palette.second, 0.3)],
      [1, palette.land],
    ]),
  );
  for (let x = 0; x < width; x += unit * 0.035)
    drawing.rectangle(
      x,
      rail + unit * 0.006,
      unit * 0.018,
      unit * 0.014,
      mix(palette.land, palette.accent, 0.25),
    );
  drawing.rectangle(0, rail, width, unit * 0.007, mix(palette.haze, palette.land, 0.5));
  const size = Math.min(unit * 0.2, width * 0.2);
  const front = width * random.between(0.68, 0.74);
  drawing.layer();
  drawSmoke(drawing, front + size * 0.42, rail - size * 1.05, size);
  for (let wagon = 1; wagon * size * 1.16 < front + size; wagon++)
    drawWagon(drawing, front - wagon * size * 1.16, rail, size);
  drawEngine(drawing, front, rail, size);
}

function wheels(drawing: Drawing, places: readonly (readonly [number, number])[], rail: number): void {
  const { palette } = drawing;
  for (const [x, radius] of places) {
    drawing.circle(x, rail - radius, radius, palette.land);
    drawing.circle(x, rail - radius, radius * 0.66, mix(palette.accent, palette.land, 0.2));
    for (const turn of [0, 45, 90, 135]) {
      drawing.rectangle(x - radius * 0.66, rail - radius * 1.05, radius * 1.32, radius * 0.1, palette.light, {
        rotate: [turn, x, rail - radius],
      });
    }
    drawing.circle(x, rail - radius, radius * 0.22, palette.light);
  }
}

function drawEngine(drawing: Drawing, x: number, rail: number, size: number): void {
  const { palette } = drawing;
  const body = drawing.gradient([
    [0, mix(palette.accent, palette.light, 0.4)],
    [0.35, palette.accent],
    [1, mix(palette.accent, palette.land, 0.5)],
  ]);
  const y = rail - size * 0.2;
  drawing.rectangle(x - size * 0.5, y - size * 0.14, size * 1.14, size * 0.16, palette.land, {
    radius: size * 0.03,
  });
  drawing.rectangle(x - size * 0.12, y - size * 0.5, size * 0.72, size * 0.4, body, { radius: size * 0.1 });
  drawing.rectangle(x + size * 0.56, y - size * 0.46, size * 0.07, size * 0.32, palette.second, {
    radius: size * 0.03,
  });
  for (const band of [0.05, 0.3])
    drawing.rectangle(x + size * band, y - size * 0.5, size * 0.04, size * 0.4, palette.second);
  drawing.rectangle(
    x - size * 0.5,
    y - size * 0.82,
    size * 0.42,
    size * 0.72,
    mix(palette.accent, palette.land, 0.2),
    { radius: size * 0.04 },
  );
  drawing.rectangle(x - size * 0.42, y - size * 0.7, size * 0.26, size * 0.26, palette.light, {
    radius: size * 0.03,
  });
  drawing.rectangle(x - size * 0.56, y - size * 0.89, size * 0.56, size * 0.09, palette.land, {
    radius: size * 0.04,
  });
  drawing.polygon(
    [
      [x + size * 0.36, y - size * 0.48],
      [x + size * 0.3, y - size * 0.82],
      [x + size * 0.54, y - size * 0.82],
      [x + size * 0.48, y - size * 0.48],
    ],
    palette.land,
  );
  drawing.circle(x + size * 0.17, y - size * 0.5, size * 0.09, palette.second);
  drawing.polygon(
    [
      [x + size * 0.6, y],
      [x + size * 0.82, rail],
      [x + size * 0.55, rail],
    ],
    palette.second,
  );
  wheels(
    drawing,
    [
      [x - size * 0.3, size * 0.2],
      [x + size * 0.1, size * 0.14],
      [x + size * 0.42, size * 0.14],
    ],
    rail,
  );
}

function drawWagon(drawing: Drawing, x: number, rail: number, size: number): void {
  const { palette, random } = drawing;
  const colour = mix(
    random.pick([palette.second, palette.haze, palette.sky[0], palette.light, palette.accent]),
    palette.land,
    random.between(0.05, 0.3),
  );
  const y = rail - size * 0.2;
  drawing.rectangle(x + size * 0.45, y - size * 0.06, size * 0.3, size * 0.05, palette.land);
  drawing.rectangle(
    x - size * 0.5,
    y - size * 0.56,
    size,
    size * 0.52,
    drawing.gradient([
      [0, mix(colour, palette.light, 0.25)],
      [1, mix(colour, palette.land, 0.3)],
    ]),
    { radius: size * 0.05 },
  );
  drawing.rectangle(x - size * 0.5, y - size * 0.12, size, size * 0.06, palette.light, { opacity: 0.6 });
  for (const window of [-0.38, -0.1, 0.18])
    drawing.rectangle(
      x + size * window,
      y - size * 0.45,
      size * 0.2,
      size * 0.22,
      palette.isDark ? palette.light : mix(palette.light, palette.haze, 0.3),
      { radius: size * 0.03 },
    );
  drawing.rectangle(x - size * 0.53, y - size * 0.62, size * 1.06, size * 0.08, palette.land, {
    radius: size * 0.04,
  });
  wheels(
    drawing,
    [
      [x - size * 0.28, size * 0.13],
      [x + size * 0.28, size * 0.13],
    ],
    rail,
  );
}

function drawSmoke(drawing: Drawing, x: number, y: number, size: number): void {
  const { random, palette } = drawing;
  for (let puff = 0; puff < 17; puff++) {
    const along = puff / 16;
    const shade = mix(palette.light, palette.haze, along * 0.6);
    drawing.circle(
      x - along * size * 3.6,
      y - size * (0.05 + Math.sqrt(along) * 0.75) + random.gaussian() * size * 0.06,
      size * (0.08 + along * 0.26),
      shade,
      { opacity: 0.9 - along * 0.55 },
    );
  }
}
