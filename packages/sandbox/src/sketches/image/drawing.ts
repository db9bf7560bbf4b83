import type { Random } from "../../random/random.js";
import type { Palette } from "./palette.js";
import type { Gradient, Operation, Paint, Picture, Point, Stop, Style } from "./picture.js";

export type { Point } from "./picture.js";

/** A picture under construction: layers of operations, the farthest first. */
export class Drawing implements Picture {
  readonly width: number;
  readonly height: number;
  /** A length that suits the picture's size, whatever its ratio: the shorter side, drawn towards the longer. */
  readonly unit: number;
  readonly random: Random;
  readonly palette: Palette;
  readonly layers: Operation[][] = [[]];
  /** The list to which operations are added: the last layer, or the innermost open group. */
  #open: Operation[] = this.layers[0] ?? [];

  constructor(width: number, height: number, random: Random, palette: Palette) {
    this.width = width;
    this.height = height;
    this.unit = Math.min(width, height) * (Math.max(width, height) / Math.min(width, height)) ** 0.25;
    this.random = random;
    this.palette = palette;
  }

  /** Starts a new layer in front of the existing ones. */
  layer(): void {
    this.#open = [];
    this.layers.push(this.#open);
  }

  /** Rotates and clips everything that `draw` adds as one group. */
  group(
    more: { rotate?: Style["rotate"]; clip?: { x: number; y: number; radius: number } },
    draw: () => void,
  ): void {
    const outer = this.#open;
    const operations: Operation[] = [];
    outer.push({ kind: "group", operations, ...more });
    this.#open = operations;
    draw();
    this.#open = outer;
  }

  /** A gradient from top to bottom of the filled shape, or around its centre. */
  gradient(stops: readonly Stop[], shape: Gradient["shape"] = "down", round?: Gradient["round"]): Gradient {
    return { shape, stops, ...(round ? { round } : {}) };
  }

  rectangle(x: number, y: number, width: number, height: number, fill: Paint, style: Style = {}): void {
    this.#open.push({ kind: "rectangle", x, y, width, height, fill, style });
  }

  circle(x: number, y: number, radius: number, fill: Paint, style: Style = {}): void {
    this.ellipse(x, y, radius, radius, fill, style);
  }

  ellipse(x: number, y: number, radiusX: number, radiusY: number, fill: Paint, style: Style = {}): void {
    this.#open.push({ kind: "ellipse", x, y, radiusX, radiusY, fill, style });
  }

  polygon(points: readonly Point[], fill: Paint, style: Style = {}): void {
    this.#open.push({ kind: "polygon", points, fill, style });
  }

  path(data: string, fill: Paint, style: Style = {}): void {
    this.#open.push({ kind: "path", data, fill, style });
  }
}

/** A coordinate in a path, with few digits. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
