import type { Random } from "../../random/random.js";
import type { Drawing, Point } from "./drawing.js";
import type { Paint } from "./picture.js";

/** The shape of a line of hills. Lengths in pixels. */
export interface Ridge {
  /** Height of the middle line. */
  y: number;
  amplitude: number;
  /** Hills across the picture's width. */
  hills: number;
  /** 0 smooth to 1 jagged. */
  roughness: number;
}

/** The points of a line of hills from the left edge to the right one. */
export function ridgeLine(random: Random, width: number, ridge: Ridge): Point[] {
  const octaves = 5;
  const phases = Array.from({ length: octaves }, () => random.between(0, 1000));
  const steps = Math.max(60, Math.round(width / 6));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const along = step / steps;
    let height = 0;
    let weight = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      const wave = latticeNoise(along * ridge.hills * 2 ** octave, phases[octave] ?? 0);
      const sharp = 1 - Math.abs(wave * 2 - 1);
      height += weight * (wave + (sharp - wave) * ridge.roughness);
      total += weight;
      weight *= 0.34 + 0.18 * ridge.roughness;
    }
    return [along * width, ridge.y - (height / total - 0.5) * 2 * ridge.amplitude];
  });
}

/** Fills everything under a line. */
export function fillBelow(drawing: Drawing, line: readonly Point[], fill: Paint): void {
  drawing.polygon([...line, [drawing.width, drawing.height + 2], [0, drawing.height + 2]], fill);
}

/** The height of a line at a horizontal position. */
export function heightAt(line: readonly Point[], x: number, width: number): number {
  const index = Math.round((Math.min(width, Math.max(0, x)) / width) * (line.length - 1));
  return line[index]?.[1] ?? 0;
}

/** Smooth one-dimensional noise, 0 to 1. The phase selects one of its variants. */
export function latticeNoise(x: number, phase: number): number {
  const cell = Math.floor(x);
  const part = x - cell;
  const smooth = part * part * (3 - 2 * part);
  return lattice(cell, phase) * (1 - smooth) + lattice(cell + 1, phase) * smooth;
}

function lattice(cell: number, phase: number): number {
  const value = Math.sin(cell * 127.1 + phase * 311.7) * 43758.5453;
  return value - Math.floor(value);
}
