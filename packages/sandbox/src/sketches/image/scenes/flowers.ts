import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";
import { drawSky } from "../sky.js";

/** A meadow seen from low: stems, leaves and blossoms against the light. */
export function drawFlowers(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  drawSky(drawing, height * 0.98, { clouds: false });
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    drawing.layer();
    const green = mix(mix(palette.haze, palette.sky[2], 0.3), palette.land, 0.25 + near * 0.65);
    const ground = height * (0.8 + near * 0.17);
    drawing.rectangle(
      0,
      ground,
      width,
      height - ground + 2,
      drawing.gradient([
        [0, green, 0.5],
        [1, green],
      ]),
    );
    drawGrass(drawing, ground, near, green);
    const count = Math.max(3, Math.round((width / unit) * (15 - near * 8)));
    for (let flower = 0; flower < count; flower++) {
      const x = ((flower + random.between(0.1, 0.9)) / count) * width;
      const tall = Math.min(height * 0.62, unit * 0.66) * random.between(0.35, 1) * (0.55 + near * 0.45);
      drawFlower(
        drawing,
        x,
        ground + unit * 0.03,
        tall,
        unit * (0.018 + near * 0.05) * random.between(0.75, 1.2),
        green,
      );
    }
  }
}

function drawFlower(
  drawing: Drawing,
  x: number,
  ground: number,
  tall: number,
  size: number,
  green: string,
): void {
  const { random, palette } = drawing;
  const bend = tall * random.between(-0.15, 0.15);
  const top = ground - tall;
  drawing.path(
    `M${n(x)} ${n(ground)}Q${n(x + bend * 0.2)} ${n(ground - tall * 0.5)} ${n(x + bend)} ${n(top)}`,
    "none",
    { stroke: green, strokeWidth: Math.max(1.5, size * 0.1), round: true },
  );
  for (const side of [-1, 1]) {
    const y = ground - tall * random.between(0.2, 0.5);
    drawing.path(
      `M${n(x)} ${n(y)}q${n(side * size * 0.9)} ${n(-size * 0.9)} ${n(side * size * 1.7)} ${n(-size * 0.5)}q${n(-side * size * 0.6)} ${n(size * 0.6)} ${n(-side * size * 1.7)} ${n(size * 0.5)}Z`,
      green,
    );
  }
  const colour = mix(
    random.pick([
      palette.accent,
      palette.accent,
      palette.second,
      palette.light,
      mix(palette.accent, palette.sky[1], 0.5),
    ]),
    palette.sky[2],
    random.between(0, 0.25),
  );
  const petals = random.pick([5, 6, 8, 12]);
  const long = petals > 6 ? 1.15 : 1;
  const turn = random.between(0, 360);
  for (const ring of petals > 6 ? [1, 0.7] : [1]) {
    for (let petal = 0; petal < petals; petal++) {
      const angle = turn + (360 / petals) * (petal + (ring < 1 ? 0.5 : 0));
      const fill =
        petal % 2 === 0 ? mix(colour, palette.light, ring < 1 ? 0.3 : 0.08) : mix(colour, palette.land, 0.12);
      drawing.ellipse(
        x + bend,
        top - size * 0.55 * ring,
        (size * 2.1 * ring) / petals + size * 0.12,
        size * 0.58 * ring * long,
        fill,
        { rotate: [angle, x + bend, top], opacity: 0.93 },
      );
    }
  }
  drawing.circle(x + bend, top, size * 0.3, mix(palette.second, palette.land, 0.15));
  drawing.circle(
    x + bend - size * 0.06,
    top - size * 0.06,
    size * 0.17,
    mix(palette.second, palette.light, 0.3),
  );
}

function drawGrass(drawing: Drawing, ground: number, near: number, green: string): void {
  const { width, unit, random, palette } = drawing;
  const blades = Math.round((width / unit) * 130);
  for (let blade = 0; blade < blades; blade++) {
    const x = random.between(0, width);
    const tall = unit * random.between(0.03, 0.13) * (0.5 + near * 0.6);
    const bend = tall * random.between(-0.4, 0.4);
    const colour = mix(green, random.chance(0.3) ? palette.second : palette.land, random.between(0, 0.3));
    drawing.path(
      `M${n(x)} ${n(ground + 6)}Q${n(x)} ${n(ground - tall * 0.5)} ${n(x + bend)} ${n(ground - tall)}Q${n(x + tall * 0.05)} ${n(ground - tall * 0.4)} ${n(x + tall * 0.07)} ${n(ground + 6)}Z`,
      colour,
    );
  }
}
