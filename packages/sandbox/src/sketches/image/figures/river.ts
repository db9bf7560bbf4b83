import { mix } from "../colour.js";
import type { Drawing, Point } from "../drawing.js";

/** A river that winds from `top` to the lower edge and becomes wider on the way. */
export function drawRiver(drawing: Drawing, top: number): void {
  const { width, height, unit, random, palette } = drawing;
  const [far, near] = palette.water;
  const phase = random.between(0, Math.PI * 2);
  const source = random.between(0.38, 0.62);
  const steps = 48;
  const middle = (along: number): number =>
    width * source + unit * 0.3 * along ** 0.7 * Math.sin(phase + along * 5.5);
  const half = (along: number): number => unit * (0.006 + 0.17 * along ** 1.9);
  const yAt = (along: number): number => top + (height + 2 - top) * along ** 1.35;
  const bank = (side: number): Point[] =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const along = step / steps;
      return [middle(along) + side * half(along), yAt(along)];
    });
  const shine = mix(far, palette.light, 0.35);
  drawing.polygon(
    [...bank(-1), ...bank(1).reverse()],
    drawing.gradient([
      [0, shine],
      [0.5, mix(far, near, 0.5)],
      [1, near],
    ]),
  );
  for (let ripple = 0; ripple < 40; ripple++) {
    const along = random.next() ** 0.7;
    const length = half(along) * random.between(0.2, 0.7);
    const x = middle(along) + random.between(-0.6, 0.6) * half(along) - length / 2;
    const thick = unit * (0.001 + along * 0.004);
    drawing.rectangle(x, yAt(along), length, thick, shine, { opacity: 0.5, radius: thick / 2 });
  }
}
