/** A point in pixels. */
export type Point = readonly [number, number];

/** Colours along a gradient: where (0 to 1), which (`#rrggbb`), and how opaque (1 if absent). */
export type Stop = readonly [at: number, colour: string, opacity?: number];

/** A colour gradient over a shape, in shares of its width and height. */
export interface Gradient {
  shape: "down" | "across" | "round";
  stops: readonly Stop[];
  /** Of a round one: the middle and the reach; `[0.5, 0.5, 0.5]` if absent. */
  round?: readonly [x: number, y: number, radius: number];
}

/** `#rrggbb`, or a gradient; `none` leaves the inside empty. */
export type Paint = string | Gradient;

/** The style of a shape other than its fill. Lengths in pixels. */
export interface Style {
  /** Of the fill, 0 to 1. */
  opacity?: number;
  /** Of a rectangle's corners. */
  radius?: number;
  stroke?: string;
  strokeOpacity?: number;
  /** 1 if absent. */
  strokeWidth?: number;
  /** Whether the ends of a stroke are round. */
  round?: boolean;
  /** Degrees, and the point about which the shape is turned. */
  rotate?: readonly [degrees: number, x: number, y: number];
}

/** Operations that both renderers support: SVG text, and the canvas of a page. */
export type Operation =
  | ({ kind: "rectangle"; x: number; y: number; width: number; height: number } & Filled)
  | ({ kind: "ellipse"; x: number; y: number; radiusX: number; radiusY: number } & Filled)
  | ({ kind: "polygon"; points: readonly Point[] } & Filled)
  /** `data` is a path as SVG writes it. */
  | ({ kind: "path"; data: string } & Filled)
  /** Several as one: turned together, cut out by a circle. */
  | {
      kind: "group";
      operations: Operation[];
      rotate?: Style["rotate"];
      clip?: { x: number; y: number; radius: number };
    };

interface Filled {
  fill: Paint;
  style: Style;
}

/** A picture as data: layers of operations, the farthest first. */
export interface Picture {
  width: number;
  height: number;
  layers: readonly (readonly Operation[])[];
}
