import { mix } from "../colour.js";
import { type Drawing, n, type Point } from "../drawing.js";
import { drawBoat } from "../figures/boat.js";
import { drawHouse } from "../figures/house.js";
import { drawLighthouse } from "../figures/lighthouse.js";
import { fillBelow, heightAt, ridgeLine } from "../ridge.js";
import { type Celestial, drawSky } from "../sky.js";

/** Figures on a coast. */
export interface Coast {
  lighthouse?: boolean;
  houses?: boolean;
  boats?: boolean;
  waves?: boolean;
}

/** A sea under a wide sky, headlands, and the requested figures on them. */
export function drawCoast(drawing: Drawing, coast: Coast): void {
  const { width, height, unit, random } = drawing;
  const horizon = height * random.between(0.52, 0.64);
  const sun = drawSky(drawing, horizon);
  drawIslands(drawing, horizon);
  drawing.layer();
  drawWater(drawing, horizon, sun);
  const side = random.chance(0.5) ? 1 : -1;
  if (coast.boats !== false) {
    const boats = coast.boats ? 4 : 2;
    for (let boat = 0; boat < boats; boat++) {
      const near = random.next() ** 1.5;
      const x = side > 0 ? random.between(0.06, 0.6) : random.between(0.4, 0.94);
      drawBoat(
        drawing,
        width * x,
        horizon + (height - horizon) * (0.08 + near * 0.45),
        unit * (0.035 + near * 0.09),
      );
    }
  }
  drawing.layer();
  drawHeadland(drawing, horizon, side, coast);
  drawing.layer();
  drawForeground(drawing, coast.waves === true);
}

function drawIslands(drawing: Drawing, horizon: number): void {
  const { width, unit, random, palette } = drawing;
  for (let island = 0; island < 3; island++) {
    drawing.layer();
    const amplitude = unit * random.between(0.02, 0.07);
    const line = ridgeLine(random, width, {
      y: horizon + amplitude * 0.55,
      amplitude,
      hills: random.between(1.4, 3),
      roughness: 0.4,
    });
    const kept = line.map(([x, y]): Point => [x, Math.min(y, horizon + 1)]);
    const fill = mix(palette.sky[2], mix(palette.haze, palette.land, 0.3), 0.45 + island * 0.25);
    drawing.polygon([...kept, [width, horizon + 1], [0, horizon + 1]], fill);
  }
}

function drawWater(drawing: Drawing, horizon: number, sun: Celestial): void {
  const { width, height, unit, random, palette } = drawing;
  const [far, near] = palette.water;
  drawing.rectangle(
    0,
    horizon,
    width,
    height - horizon + 2,
    drawing.gradient([
      [0, far],
      [0.45, mix(far, near, 0.6)],
      [1, near],
    ]),
  );
  const lines = Math.round((90 * (height - horizon)) / unit);
  for (let line = 0; line < lines; line++) {
    const depth = (line / lines) ** 1.6;
    const y = horizon + (height - horizon) * depth + random.between(0, unit * 0.004);
    const length = unit * (0.02 + depth * 0.22) * random.between(0.4, 1.6);
    const thick = unit * (0.0012 + depth * 0.006);
    const onPath = random.chance(0.55);
    const spread = sun.radius * (0.7 + depth * 2.2);
    const x = onPath ? sun.x + random.gaussian() * spread : random.between(-0.1, 1.1) * width;
    const colour = onPath ? palette.sun : random.chance(0.5) ? mix(far, palette.light, 0.3) : near;
    const opacity = onPath ? random.between(0.4, 0.85) : random.between(0.15, 0.4);
    drawing.rectangle(x - length / 2, y, length, thick, colour, { opacity, radius: thick / 2 });
  }
}

function drawHeadland(drawing: Drawing, horizon: number, side: number, coast: Coast): void {
  const { width, height, unit, random, palette } = drawing;
  const reach = Math.min(width * 0.62, unit * 0.75);
  const rise = unit * random.between(0.1, 0.17);
  const foot = horizon + (height - horizon) * 0.34;
  const phase = random.between(0, 9);
  const line = Array.from({ length: 41 }, (_, step): Point => {
    const along = step / 40;
    const bumps = Math.sin(along * 9 + phase) * 0.08 + Math.sin(along * 23 + phase) * 0.035;
    const y = foot - rise * ((1 - along) ** 0.7 + bumps * (1 - along));
    const x = side > 0 ? width - along * 0 - reach * along : reach * along;
    return [x, y];
  });
  const edge = side > 0 ? width + 2 : -2;
  const rock = drawing.gradient([
    [0, mix(palette.land, palette.haze, 0.25)],
    [1, palette.land],
  ]);
  drawing.polygon(
    [
      [edge, line[0]?.[1] ?? foot],
      ...line,
      [side > 0 ? width - reach * 0.86 : reach * 0.86, foot + unit * 0.035],
      [edge, foot + unit * 0.06],
    ],
    rock,
  );
  const spot = (along: number): Point => line[Math.round(along * 40)] ?? [edge, foot];
  const [x, y] = spot(random.between(0.42, 0.55));
  if (coast.houses) {
    for (const along of [0.12, 0.2, 0.28, 0.66, 0.74]) {
      const [houseX, houseY] = spot(along);
      drawHouse(drawing, houseX, houseY + unit * 0.012, unit * random.between(0.05, 0.07));
    }
  }
  if (coast.lighthouse !== false) {
    const tall = Math.min(unit * random.between(0.4, 0.5), y * 0.78);
    drawLighthouse(drawing, x, y + unit * 0.012, tall, palette.isDark || brightEnough(palette.sky[0]));
    drawHouse(drawing, x + side * tall * 0.22, y + unit * 0.006, tall * 0.15);
  }
}

function brightEnough(zenith: string): boolean {
  return Number.parseInt(zenith.slice(1, 3), 16) < 80;
}

function drawForeground(drawing: Drawing, waves: boolean): void {
  const { width, height, unit, random, palette } = drawing;
  const rows = waves ? 4 : 2;
  for (let row = 0; row < rows; row++) {
    const near = (row + 1) / rows;
    const y = height - unit * (0.19 - near * 0.15) * (waves ? 1.3 : 0.8);
    const line = ridgeLine(random, width, {
      y,
      amplitude: unit * (waves ? 0.06 : 0.02),
      hills: (width / unit) * (waves ? 2.6 : 4),
      roughness: waves ? 0.55 : 0.3,
    });
    fillBelow(drawing, line, mix(palette.water[1], palette.land, near * 0.6));
    const crest = line.map(([x, crestY], index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(crestY)}`).join("");
    drawing.path(crest, "none", {
      stroke: palette.light,
      strokeOpacity: waves ? 0.55 : 0.25,
      strokeWidth: unit * 0.004,
    });
    if (waves) sprinkleFoam(drawing, line);
  }
}

function sprinkleFoam(drawing: Drawing, line: readonly Point[]): void {
  const { width, unit, random, palette } = drawing;
  for (let fleck = 0; fleck < 70; fleck++) {
    const x = random.between(0, width);
    const y = heightAt(line, x, width) + random.gaussian() * unit * 0.012;
    drawing.circle(x, y, unit * random.between(0.001, 0.005), palette.light, {
      opacity: random.between(0.3, 0.9),
    });
  }
}
