import { mix } from "../colour.js";
import type { Drawing } from "../drawing.js";
import { drawFox } from "../figures/fox.js";
import { drawPine } from "../figures/pine.js";
import { fillBelow, heightAt, ridgeLine } from "../ridge.js";
import { drawSky } from "../sky.js";

/** A fox on a ridge, mountains behind it, snow falling where it is cold. */
export function drawCreature(drawing: Drawing, snows: boolean): void {
  const { width, height, unit, random, palette } = drawing;
  const horizon = height * 0.6;
  drawSky(drawing, height * 0.78);
  for (let range = 0; range < 3; range++) {
    drawing.layer();
    const colour = mix(palette.haze, palette.land, 0.08 + range * 0.2);
    const line = ridgeLine(random, width, {
      y: horizon + unit * range * 0.07,
      amplitude: unit * (0.15 - range * 0.035),
      hills: (width / unit) * 2.4,
      roughness: 0.8 - range * 0.25,
    });
    fillBelow(
      drawing,
      line,
      drawing.gradient([
        [0, colour],
        [0.7, mix(colour, palette.sky[2], 0.5)],
      ]),
    );
    for (let pine = 0; pine < (range === 2 ? (width / unit) * 22 : 0); pine++) {
      const x = random.between(0, width);
      drawPine(
        drawing,
        x,
        heightAt(line, x, width) + unit * 0.01,
        unit * random.between(0.03, 0.075),
        mix(colour, palette.land, 0.45),
      );
    }
  }
  drawing.layer();
  const ground = height * random.between(0.84, 0.9);
  const line = ridgeLine(random, width, {
    y: ground,
    amplitude: unit * 0.05,
    hills: width / unit,
    roughness: 0.15,
  });
  const near = snows ? mix(palette.light, palette.haze, 0.12) : mix(palette.land, palette.second, 0.22);
  fillBelow(
    drawing,
    line,
    drawing.gradient([
      [0, near],
      [1, mix(near, snows ? palette.haze : palette.land, 0.65)],
    ]),
  );
  const x = width * random.between(0.4, 0.62);
  drawing.layer();
  drawFox(drawing, x, heightAt(line, x, width) + unit * 0.015, Math.min(unit * 0.44, width * 0.62));
  if (snows) drawSnowfall(drawing);
}

/** Flakes near and far. */
export function drawSnowfall(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  drawing.layer();
  for (let flake = 0; flake < 220; flake++) {
    const size = unit * (0.0012 + random.next() ** 4 * 0.008);
    drawing.circle(random.between(0, width), random.between(0, height), size, palette.light, {
      opacity: random.between(0.35, 0.9),
    });
  }
}
