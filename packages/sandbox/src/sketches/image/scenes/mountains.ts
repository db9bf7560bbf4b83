import { mix } from "../colour.js";
import type { Drawing, Point } from "../drawing.js";
import { drawPine } from "../figures/pine.js";
import { drawRiver } from "../figures/river.js";
import { fillBelow, heightAt, latticeNoise, ridgeLine } from "../ridge.js";
import { drawSky } from "../sky.js";

/** Ranges behind ranges, mist between them, pines in front, and a river through the valley if there is one. */
export function drawMountains(drawing: Drawing, hasRiver: boolean): void {
  const { width, height, unit, random, palette } = drawing;
  const horizon = height * random.between(0.46, 0.56);
  drawSky(drawing, horizon);
  const ranges = 5;
  let front: Point[] = [];
  // The river needs a wider plain in front.
  const plain = hasRiver ? 0.6 : 0.78;
  for (let range = 0; range < ranges; range++) {
    const near = range / (ranges - 1);
    drawing.layer();
    const y = horizon + (height - horizon) * (near ** 1.3 * plain - 0.12);
    const ridge = {
      y,
      amplitude: unit * (0.34 - 0.25 * near) * random.between(0.85, 1.15),
      hills: (width / unit) * (1.5 + near * 1.9),
      roughness: 0.85 - near * 0.6,
    };
    front = ridgeLine(random, width, ridge);
    const colour = mix(palette.haze, palette.land, near ** 0.9);
    fillBelow(
      drawing,
      front,
      drawing.gradient([
        [0, colour],
        [0.5, mix(colour, palette.haze, 0.25 * (1 - near))],
        [1, mix(colour, palette.sky[2], 0.35 * (1 - near))],
      ]),
    );
    if (range <= 1) drawSnow(drawing, front, y - ridge.amplitude * 0.24, near);
    if (range < ranges - 1) drawMist(drawing, y + ridge.amplitude, 1 - near);
    if (range >= 2) plantPines(drawing, front, near);
  }
  if (!hasRiver) return;
  drawing.layer();
  drawRiver(drawing, Math.max(...front.map(([, y]) => y)));
}

function drawSnow(drawing: Drawing, line: readonly Point[], below: number, near: number): void {
  const { unit, random, palette } = drawing;
  const phase = random.between(0, 999);
  const fill = mix(palette.light, palette.haze, 0.15 + near * 0.4);
  let cap: Point[] = [];
  const flush = (): void => {
    if (cap.length > 4) {
      const under = cap.map(([x, y]): Point => {
        const tongue = latticeNoise((x / unit) * 42, phase) ** 1.5;
        return [x + unit * 0.003, y + (below - y) * (0.3 + 0.75 * tongue)];
      });
      drawing.polygon([...cap, ...under.reverse()], fill, { opacity: 0.9 });
    }
    cap = [];
  };
  for (const point of line) {
    if (point[1] < below) cap.push(point);
    else flush();
  }
  flush();
}

function drawMist(drawing: Drawing, y: number, strength: number): void {
  const { width, unit, palette } = drawing;
  const fill = drawing.gradient([
    [0, palette.sky[2], 0],
    [0.6, palette.sky[2], 0.15 + strength * 0.4],
    [1, palette.sky[2], 0],
  ]);
  drawing.rectangle(0, y - unit * 0.16, width, unit * 0.26, fill);
}

function plantPines(drawing: Drawing, line: readonly Point[], near: number): void {
  const { width, unit, random, palette } = drawing;
  const count = Math.round((width / unit) * (14 + near * 16));
  const dark = mix(palette.land, palette.haze, 0.35 * (1 - near));
  for (let pine = 0; pine < count; pine++) {
    const x = random.between(0, width);
    // Groves with clearings between them.
    if (Math.sin(x / (unit * 0.11)) < -0.2) continue;
    drawPine(
      drawing,
      x,
      heightAt(line, x, width) + unit * 0.012,
      unit * random.between(0.02, 0.05) * (0.5 + near),
      dark,
    );
  }
}
