import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A sailing boat on the water, with its broken reflection. */
export function drawBoat(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, random } = drawing;
  const turn = random.chance(0.5) ? 1 : -1;
  const sail = random.pick([palette.light, palette.accent, palette.second]);
  const at = (dx: number, dy: number): string => `${n(x + dx * size * turn)} ${n(y + dy * size)}`;
  drawing.path(`M${at(0.03, -0.12)}L${at(0.03, -1.1)}Q${at(0.5, -0.5)} ${at(0.46, -0.16)}Z`, sail);
  drawing.path(
    `M${at(-0.03, -0.12)}L${at(-0.03, -0.95)}Q${at(-0.12, -0.5)} ${at(-0.38, -0.14)}Z`,
    mix(sail, palette.haze, 0.35),
  );
  drawing.path(
    `M${at(-0.45, -0.1)}L${at(0.52, -0.1)}Q${at(0.4, 0.08)} ${at(0.25, 0.08)}L${at(-0.3, 0.08)}Z`,
    palette.land,
  );
  for (let line = 0; line < 7; line++) {
    const depth = 0.14 + line * 0.1;
    const half = size * (0.4 - line * 0.045) * random.between(0.6, 1);
    const shift = size * random.between(-0.06, 0.06);
    drawing.rectangle(
      x - half + shift,
      y + size * depth,
      half * 2,
      size * 0.025,
      line < 2 ? palette.land : sail,
      { opacity: 0.55 - line * 0.06, radius: size * 0.012 },
    );
  }
}
