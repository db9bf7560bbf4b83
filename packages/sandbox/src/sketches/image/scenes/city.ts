import { mix } from "../colour.js";
import type { Drawing } from "../drawing.js";
import { drawSky } from "../sky.js";

/** Streets of towers behind each other, windows lit. */
export function drawCity(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const ground = height * random.between(0.84, 0.92);
  drawSky(drawing, ground);
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    drawing.layer();
    const colour = mix(mix(palette.haze, palette.sky[2], 0.35), palette.land, near);
    const tallest = Math.min(height * 0.62, unit * 0.72) * (1 - near * 0.42);
    let x = -unit * random.between(0, 0.1);
    while (x < width) {
      const wide = unit * random.between(0.05, 0.12) * (0.8 + near * 0.5);
      const centre = 1 - Math.abs((x + wide / 2) / width - 0.5) * 0.7;
      const tall = tallest * random.between(0.45, 1) * centre;
      drawTower(drawing, x, ground, wide, tall, colour, near);
      x += wide * random.between(0.9, 1.25);
    }
    const haze = drawing.gradient([
      [0, palette.sky[2], 0],
      [1, palette.sky[2], 0.55 * (1 - near)],
    ]);
    drawing.rectangle(0, ground - tallest * 0.7, width, tallest * 0.7, haze);
  }
  drawStreet(drawing, ground);
}

function drawTower(
  drawing: Drawing,
  x: number,
  ground: number,
  wide: number,
  tall: number,
  colour: string,
  near: number,
): void {
  const { unit, random, palette } = drawing;
  const top = ground - tall;
  drawing.rectangle(x, top, wide, tall + 2, colour);
  drawing.rectangle(x + wide * 0.62, top, wide * 0.38, tall + 2, palette.land, { opacity: 0.22 });
  const crown = random.integer(0, 4);
  if (crown === 0)
    drawing.polygon(
      [
        [x, top],
        [x + wide / 2, top - wide * 0.7],
        [x + wide, top],
      ],
      colour,
    );
  if (crown === 1) drawing.rectangle(x + wide * 0.2, top - wide * 0.3, wide * 0.6, wide * 0.32, colour);
  if (crown <= 1)
    drawing.rectangle(x + wide * 0.47, top - wide * 1.2, Math.max(1, wide * 0.04), wide, colour);
  if (crown === 2) drawing.circle(x + wide / 2, top, wide / 2, colour);
  const cell = Math.max(3, unit * (0.0085 + near * 0.005));
  const columns = Math.floor((wide * 0.86) / cell);
  const lit = palette.isDark ? 0.5 : 0.28;
  const dark = mix(colour, palette.land, 0.4);
  for (let column = 0; column < columns; column++) {
    for (let y = top + cell; y < ground - cell; y += cell * 1.5) {
      const isLit = random.chance(lit * (0.4 + near));
      if (!isLit && random.chance(0.35)) continue;
      const fill = isLit ? mix(palette.light, palette.second, random.between(0, 0.6)) : dark;
      drawing.rectangle(x + wide * 0.07 + column * cell, y, cell * 0.55, cell * 0.8, fill, {
        opacity: isLit ? 0.9 : 0.5,
      });
    }
  }
}

function drawStreet(drawing: Drawing, ground: number): void {
  const { width, height, unit, random, palette } = drawing;
  drawing.layer();
  drawing.rectangle(
    0,
    ground,
    width,
    height - ground + 2,
    drawing.gradient([
      [0, mix(palette.land, palette.accent, 0.12)],
      [1, palette.land],
    ]),
  );
  const lights = Math.round((width / unit) * 60);
  for (let light = 0; light < lights; light++) {
    const x = random.between(0, width);
    const colour = random.pick([palette.light, palette.accent, palette.second, palette.sky[2]]);
    const long = (height - ground) * random.between(0.15, 0.9);
    const fill = drawing.gradient([
      [0, colour, 0.8],
      [1, colour, 0],
    ]);
    drawing.rectangle(x, ground + unit * 0.004, unit * random.between(0.002, 0.008), long, fill);
  }
}
