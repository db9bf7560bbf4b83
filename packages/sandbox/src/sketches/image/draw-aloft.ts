import type { Drawing } from "./drawing.js";
import { drawBalloon } from "./figures/balloon.js";
import { drawBird } from "./figures/bird.js";
import { drawLantern } from "./figures/lantern.js";
import type { Aloft } from "./lexicon.js";

type Figure = (drawing: Drawing, x: number, y: number, size: number) => void;

/** How each kind of figure appears: its number, its sizes as shares of the picture's unit, and the share of the height. */
const kinds: Readonly<Record<Aloft, { draw: Figure; count: number; sizes: [number, number]; down: number }>> =
  {
    lantern: { draw: drawLantern, count: 16, sizes: [0.02, 0.085], down: 0.72 },
    balloon: { draw: drawBalloon, count: 4, sizes: [0.05, 0.15], down: 0.5 },
    bird: { draw: drawBird, count: 9, sizes: [0.012, 0.04], down: 0.45 },
  };

/** Draws what the prompt puts into the air, in front of the scene: the smaller, farther ones first. */
export function drawAloft(drawing: Drawing, aloft: readonly Aloft[]): void {
  const { width, height, unit, random } = drawing;
  for (const kind of aloft) {
    const { draw, count, sizes, down } = kinds[kind];
    drawing.layer();
    for (let figure = 0; figure < count; figure++) {
      const near = (figure / Math.max(1, count - 1)) ** 2;
      const size = unit * (sizes[0] + (sizes[1] - sizes[0]) * near) * random.between(0.85, 1.15);
      draw(drawing, width * random.between(0.05, 0.95), height * random.between(0.08, down), size);
    }
  }
}
