import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A hot-air balloon with stripes and a basket; the centre of its envelope is at the point. */
export function drawBalloon(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, random } = drawing;
  const [one, other] = [random.pick([palette.accent, palette.second]), palette.light];
  const mouth = y + size * 1.05;
  const stripes = 7;
  for (let stripe = 0; stripe < stripes; stripe++) {
    // The outermost stripes first: each narrower one covers the middle of the wider one.
    const reach = size * 0.8 * Math.cos((Math.PI / 2) * (stripe / stripes));
    const foot = reach * 0.14;
    const half = `C${n(x + reach)} ${n(y - size * 0.85)} ${n(x + reach * 1.2)} ${n(y + size * 0.3)} ${n(x + foot)} ${n(mouth)}`;
    const back = `L${n(x - foot)} ${n(mouth)}C${n(x - reach * 1.2)} ${n(y + size * 0.3)} ${n(x - reach)} ${n(y - size * 0.85)} ${n(x)} ${n(y - size * 0.85)}`;
    const fill = mix(stripe % 2 === 0 ? one : other, palette.land, 0.12);
    drawing.path(`M${n(x)} ${n(y - size * 0.85)}${half}${back}Z`, fill);
  }
  const [rope, basket] = [size * 0.22, size * 0.2];
  for (const side of [-1, 1])
    drawing.rectangle(x + side * basket * 0.45, mouth, size * 0.015, rope, palette.land);
  drawing.rectangle(x - basket / 2, mouth + rope, basket, basket * 0.8, palette.land, {
    radius: basket * 0.15,
  });
}
