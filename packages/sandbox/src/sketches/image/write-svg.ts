import type { Gradient, Operation, Paint, Picture, Style } from "./picture.js";

/**
 * A picture as SVG text.
 * @param size The size in pixels. The picture's own if absent.
 * @param head Content before everything else: a title, metadata.
 */
export function writeSvg(
  picture: Picture,
  size: { width: number; height: number } = picture,
  head = "",
): string {
  const definitions = new Definitions();
  const body = picture.layers.map((layer) => layer.map((one) => element(one, definitions)).join("")).join("");
  const { width, height } = picture;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" preserveAspectRatio="none" viewBox="0 0 ${width} ${height}">` +
    `${head}<defs>${definitions.text}</defs>${body}</svg>`
  );
}

/** Elements that are defined once and referred to by name. */
class Definitions {
  readonly #names = new Map<string, string>();
  text = "";

  /** The name of the element that `make` writes. Equal elements share a name. */
  name(make: (id: string) => string): string {
    const key = make("");
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const id = `d${this.#names.size}`;
    this.#names.set(key, id);
    this.text += make(id);
    return id;
  }
}

function element(operation: Operation, definitions: Definitions): string {
  if (operation.kind === "group") return group(operation, definitions);
  const look = `fill="${paint(operation.fill, definitions)}"${attributes(operation.style)}`;
  switch (operation.kind) {
    case "rectangle": {
      const { x, y, width, height } = operation;
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${look}/>`;
    }
    case "ellipse": {
      const { x, y, radiusX, radiusY } = operation;
      return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radiusX)}" ry="${n(radiusY)}" ${look}/>`;
    }
    case "polygon":
      return `<polygon points="${operation.points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" ${look}/>`;
    case "path":
      return `<path d="${operation.data}" ${look}/>`;
  }
}

function group(operation: Operation & { kind: "group" }, definitions: Definitions): string {
  const { clip, rotate, operations } = operation;
  const inner = operations.map((one) => element(one, definitions)).join("");
  const cut =
    clip &&
    definitions.name(
      (id) =>
        `<clipPath id="${id}"><circle cx="${n(clip.x)}" cy="${n(clip.y)}" r="${n(clip.radius)}"/></clipPath>`,
    );
  return `<g${cut === undefined ? "" : ` clip-path="url(#${cut})"`}${turn(rotate)}>${inner}</g>`;
}

function paint(fill: Paint, definitions: Definitions): string {
  if (typeof fill === "string") return fill;
  return `url(#${definitions.name((id) => gradient(fill, id))})`;
}

function gradient({ shape, stops, round }: Gradient, id: string): string {
  const inner = stops
    .map(
      ([at, colour, opacity]) =>
        `<stop offset="${at}" stop-color="${colour}"${number("stop-opacity", opacity)}/>`,
    )
    .join("");
  if (shape === "round") {
    const place = round ? ` cx="${round[0]}" cy="${round[1]}" r="${round[2]}"` : "";
    return `<radialGradient id="${id}"${place}>${inner}</radialGradient>`;
  }
  const end = shape === "down" ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${inner}</linearGradient>`;
}

function attributes(style: Style): string {
  const { opacity, radius, stroke, strokeOpacity, strokeWidth, round, rotate } = style;
  return (
    number("fill-opacity", opacity) +
    number("rx", radius) +
    (stroke === undefined ? "" : ` stroke="${stroke}"`) +
    number("stroke-opacity", strokeOpacity) +
    number("stroke-width", strokeWidth) +
    (round === true ? ' stroke-linecap="round"' : "") +
    turn(rotate)
  );
}

function turn(rotate: Style["rotate"]): string {
  return rotate ? ` transform="rotate(${rotate.map(n).join(" ")})"` : "";
}

function number(name: string, value: number | undefined): string {
  return value === undefined ? "" : ` ${name}="${Math.round(value * 1000) / 1000}"`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
