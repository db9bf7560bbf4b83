import type { Random } from "../render/random.js";
import type { Palette } from "./palette.js";

/** A point in pixels. */
export type Point = readonly [number, number];

/** A picture in the making: layers of SVG, the farthest first. */
export class Drawing {
  readonly width: number;
  readonly height: number;
  /** A length that suits the picture's size, whatever its ratio: the shorter side, drawn towards the longer. */
  readonly unit: number;
  readonly random: Random;
  readonly palette: Palette;
  readonly #definitions: string[] = [];
  readonly #layers: string[][] = [[]];

  constructor(width: number, height: number, random: Random, palette: Palette) {
    this.width = width;
    this.height = height;
    this.unit = Math.min(width, height) * (Math.max(width, height) / Math.min(width, height)) ** 0.25;
    this.random = random;
    this.palette = palette;
  }

  /** Everything added from now on lies in front of what there is. */
  layer(): void {
    this.#layers.push([]);
  }

  add(svg: string): void {
    this.#layers.at(-1)?.push(svg);
  }

  /** Adds a definition and returns the reference to it. */
  define(make: (id: string) => string): string {
    const id = `d${this.#definitions.length}`;
    this.#definitions.push(make(id));
    return `url(#${id})`;
  }

  /** A gradient from top to bottom of what it fills, or round its middle. */
  gradient(
    stops: readonly (readonly [number, string, number?])[],
    shape: "down" | "across" | "round" = "down",
  ): string {
    const inner = stops
      .map(
        ([at, colour, opacity = 1]) =>
          `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
      )
      .join("");
    return this.define((id) => {
      if (shape === "round") return `<radialGradient id="${id}">${inner}</radialGradient>`;
      const end = shape === "down" ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
      return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${inner}</linearGradient>`;
    });
  }

  rectangle(x: number, y: number, width: number, height: number, fill: string, more = ""): void {
    this.add(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string, more = ""): void {
    this.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${more}/>`);
  }

  ellipse(x: number, y: number, radiusX: number, radiusY: number, fill: string, more = ""): void {
    this.add(
      `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radiusX)}" ry="${n(radiusY)}" fill="${fill}" ${more}/>`,
    );
  }

  polygon(points: readonly Point[], fill: string, more = ""): void {
    this.add(
      `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" fill="${fill}" ${more}/>`,
    );
  }

  path(data: string, fill: string, more = ""): void {
    this.add(`<path d="${data}" fill="${fill}" ${more}/>`);
  }

  /** The SVG of all layers; with `shadows`, each layer but the first throws one, like cut paper. */
  toSvg(shadows = false): string {
    const size = `width="${this.width}" height="${this.height}"`;
    const depth = this.unit * 0.008;
    const shadow =
      '<filter id="shadow" x="-5%" y="-5%" width="110%" height="115%">' +
      `<feGaussianBlur in="SourceAlpha" stdDeviation="${n(depth)}"/><feOffset dx="${n(depth * 0.3)}" dy="${n(-depth * 0.5)}"/>` +
      '<feComponentTransfer><feFuncA type="linear" slope="0.5"/></feComponentTransfer>' +
      '<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>';
    const body = this.#layers
      .map((parts, index) =>
        shadows && index > 0 ? `<g filter="url(#shadow)">${parts.join("")}</g>` : parts.join(""),
      )
      .join("");
    const definitions = `<defs>${this.#definitions.join("")}${shadows ? shadow : ""}</defs>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${this.width} ${this.height}">${definitions}${body}</svg>`;
  }
}

/** A coordinate as SVG wants it, short. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
