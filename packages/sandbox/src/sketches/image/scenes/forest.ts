import { mix } from "../colour.js";
import { type Drawing, n, type Point } from "../drawing.js";
import { fillBelow, heightAt, ridgeLine } from "../ridge.js";
import { drawSky } from "../sky.js";

/** Trunks behind trunks in slanting light, leaves above, ferns below. */
export function drawForest(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const sun = drawSky(drawing, height, { clouds: false });
  const rows = 5;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    drawing.layer();
    const colour = mix(mix(palette.haze, palette.sky[2], 0.25), palette.land, near ** 0.8);
    const line = ridgeLine(random, width, {
      y: height * (0.7 + near * 0.22),
      amplitude: unit * 0.05,
      hills: (width / unit) * 2,
      roughness: 0.3,
    });
    drawCanopy(drawing, near, colour);
    const trunks = Math.max(2, Math.round((width / unit) * (15 - near * 11)));
    for (let trunk = 0; trunk < trunks; trunk++) {
      const x = ((trunk + random.between(0.1, 0.9)) / trunks) * width;
      drawTrunk(
        drawing,
        x,
        heightAt(line, x, width) + unit * 0.02,
        unit * (0.008 + near * 0.032) * random.between(0.7, 1.2),
        colour,
      );
    }
    fillBelow(
      drawing,
      line,
      drawing.gradient([
        [0, mix(colour, palette.second, 0.14 * (1 - near))],
        [1, colour],
      ]),
    );
    if (row === 1 || row === 2) drawShafts(drawing, sun.x);
    if (near > 0.4) drawFerns(drawing, line, near, mix(colour, palette.second, 0.12));
  }
}

function drawTrunk(drawing: Drawing, x: number, foot: number, wide: number, colour: string): void {
  const { random } = drawing;
  const lean = wide * random.between(-1.2, 1.2);
  const fill = drawing.gradient(
    [
      [0, mix(colour, drawing.palette.sun, 0.22)],
      [0.35, colour],
      [1, mix(colour, drawing.palette.land, 0.35)],
    ],
    "across",
  );
  drawing.polygon(
    [
      [x - wide * 0.35 + lean, -2],
      [x + wide * 0.35 + lean, -2],
      [x + wide * 0.55, foot - wide],
      [x + wide, foot],
      [x - wide, foot],
      [x - wide * 0.5, foot - wide],
    ],
    fill,
  );
  for (let branch = 0; branch < 2; branch++) {
    const y = foot * random.between(0.1, 0.6);
    const side = random.chance(0.5) ? 1 : -1;
    const long = wide * random.between(2.5, 6);
    drawing.path(
      `M${n(x)} ${n(y)}q${n(side * long * 0.5)} ${n(-long * 0.1)} ${n(side * long)} ${n(-long * 0.7)}`,
      "none",
      { stroke: colour, strokeWidth: wide * 0.22, round: true },
    );
  }
}

function drawCanopy(drawing: Drawing, near: number, colour: string): void {
  const { width, height, unit, random, palette } = drawing;
  const leaves = Math.round((width / unit) * 80);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const y = height * random.next() ** 2 * (0.34 - near * 0.12);
    const size = unit * random.between(0.012, 0.05);
    const fill = mix(colour, random.chance(0.4) ? palette.second : palette.haze, random.between(0, 0.3));
    drawing.ellipse(random.between(-0.02, 1.02) * width, y, size * 1.3, size * 0.8, fill, { opacity: 0.8 });
  }
}

function drawShafts(drawing: Drawing, x: number): void {
  const { height, unit, random, palette } = drawing;
  for (let shaft = 0; shaft < 5; shaft++) {
    const from = x + unit * random.between(-0.3, 0.3);
    const wide = unit * random.between(0.015, 0.06);
    const slant = unit * random.between(0.15, 0.35);
    const fill = drawing.gradient([
      [0, palette.sun, 0.5],
      [1, palette.sun, 0],
    ]);
    drawing.polygon(
      [
        [from, -2],
        [from + wide, -2],
        [from + wide * 2 - slant, height * 0.85],
        [from - slant, height * 0.85],
      ],
      fill,
    );
  }
}

function drawFerns(drawing: Drawing, line: readonly Point[], near: number, colour: string): void {
  const { width, unit, random } = drawing;
  const count = Math.round((width / unit) * 110);
  for (let fern = 0; fern < count; fern++) {
    const x = random.between(0, width);
    const y = heightAt(line, x, width) + unit * 0.01;
    const tall = unit * random.between(0.015, 0.045) * near;
    const bend = tall * random.between(-0.7, 0.7);
    drawing.path(
      `M${n(x - tall * 0.1)} ${n(y)}Q${n(x + bend * 0.2)} ${n(y - tall * 0.6)} ${n(x + bend)} ${n(y - tall)}Q${n(x + bend * 0.5)} ${n(y - tall * 0.4)} ${n(x + tall * 0.1)} ${n(y)}Z`,
      colour,
    );
  }
}
