import type { Point } from "../image/picture.js";

/** A bounding box: its start and its extent. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Number of arguments of each path command. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
/** Number of samples on a curve. */
const samples = 12;

/**
 * The bounding box of a path in SVG's notation, for gradients. Curves are sampled. An arc is approximated by its ends
 * and, unless it is a line, points half its width from the centre between them.
 */
export function pathBounds(data: string): Bounds {
  const points: Point[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  let control: Point | undefined;
  for (const { command, numbers } of readPath(data)) {
    const isRelative = command >= "a";
    const [x, y] = at;
    const to = (index: number): Point => {
      const [dx, dy] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      return isRelative ? [x + dx, y + dy] : [dx, dy];
    };
    const kind = command.toUpperCase();
    let bend: Point | undefined;
    switch (kind) {
      case "H":
        at = [isRelative ? x + (numbers[0] ?? 0) : (numbers[0] ?? 0), y];
        break;
      case "V":
        at = [x, isRelative ? y + (numbers[0] ?? 0) : (numbers[0] ?? 0)];
        break;
      case "Q":
      case "T":
        bend = kind === "Q" ? to(0) : mirrored(control, at);
        points.push(...curve([at, bend, bend, to(kind === "Q" ? 2 : 0)]));
        at = to(kind === "Q" ? 2 : 0);
        break;
      case "C":
      case "S":
        bend = kind === "C" ? to(2) : to(0);
        points.push(
          ...curve([at, kind === "C" ? to(0) : mirrored(control, at), bend, to(kind === "C" ? 4 : 2)]),
        );
        at = to(kind === "C" ? 4 : 2);
        break;
      case "A":
        points.push(...arc(at, to(5), numbers));
        at = to(5);
        break;
      case "Z":
        at = start;
        break;
      default:
        at = to(0);
        if (kind === "M") start = at;
    }
    control = bend;
    points.push(at);
  }
  return boundsOf(points);
}

/** The box around points. */
export function boundsOf(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= left
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : { x: 0, y: 0, width: 0, height: 0 };
}

function* readPath(data: string): Generator<{ command: string; numbers: number[] }> {
  for (const [, letter = "", rest = ""] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const count = counts[letter.toUpperCase()] ?? 0;
    if (count === 0) yield { command: letter, numbers: [] };
    // Additional numbers repeat the command. After a move they are lines.
    for (let index = 0; count > 0 && index < numbers.length; index += count) {
      const isFirst = index === 0;
      const command = isFirst ? letter : letter === "M" ? "L" : letter === "m" ? "l" : letter;
      yield { command, numbers: numbers.slice(index, index + count) };
    }
  }
}

function mirrored(control: Point | undefined, [x, y]: Point): Point {
  return control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
}

/** Points on a cubic curve. A quadratic curve with its control point given twice stays within its bounds. */
function curve([from, first, second, to]: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: samples }, (_, index): Point => {
    const t = (index + 1) / (samples + 1);
    const u = 1 - t;
    const along = (axis: 0 | 1): number =>
      u ** 3 * from[axis] + 3 * u * u * t * first[axis] + 3 * u * t * t * second[axis] + t ** 3 * to[axis];
    return [along(0), along(1)];
  });
}

function arc(from: Point, to: Point, numbers: readonly number[]): Point[] {
  const [radiusX = 0, radiusY = 0] = numbers;
  const sweep = numbers[4] === 1 ? 1 : -1;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  // Height of the arc above its chord.
  const radius = Math.max((radiusX * Math.abs(dx) + radiusY * Math.abs(dy)) / length, length / 2);
  const rise = radius - Math.sqrt(Math.max(0, radius * radius - (length / 2) ** 2));
  const height = radiusX === radiusY ? rise : Math.min(rise, radiusY);
  return [
    [
      (from[0] + to[0]) / 2 + (sweep * height * dy) / length,
      (from[1] + to[1]) / 2 - (sweep * height * dx) / length,
    ],
  ];
}
