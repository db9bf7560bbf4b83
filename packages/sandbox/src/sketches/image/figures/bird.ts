import { type Drawing, n } from "../drawing.js";

/** A bird in flight, seen from afar: two raised wings. */
export function drawBird(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, random } = drawing;
  const lift = size * random.between(0.25, 0.6);
  const wing = (side: number): string =>
    `Q${n(x + side * size * 0.45)} ${n(y - lift)} ${n(x + side * size)} ${n(y - lift * 0.35)}` +
    `Q${n(x + side * size * 0.45)} ${n(y - lift * 0.55)} ${n(x)} ${n(y + size * 0.14)}`;
  const fill = palette.isDark ? palette.light : palette.land;
  for (const side of [-1, 1]) drawing.path(`M${n(x)} ${n(y)}${wing(side)}Z`, fill);
}
