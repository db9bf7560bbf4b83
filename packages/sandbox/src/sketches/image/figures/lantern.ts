import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A paper lantern that floats in the air, lit from inside; its centre is at the point. */
export function drawLantern(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette } = drawing;
  const warm = mix("#ff9b3d", palette.sun, 0.25);
  const glow = drawing.gradient(
    [
      [0, warm, 0.6],
      [1, warm, 0],
    ],
    "round",
  );
  drawing.circle(x, y, size * 1.5, glow);
  const [top, bottom] = [y - size * 0.6, y + size * 0.6];
  const [wide, narrow] = [size * 0.45, size * 0.3];
  const paper = drawing.gradient([
    [0, mix(warm, palette.land, 0.3)],
    [0.55, warm],
    [1, mix(warm, "#fff3c4", 0.75)],
  ]);
  const sides = `C${n(x + wide * 1.25)} ${n(y)} ${n(x + narrow)} ${n(bottom)} ${n(x + narrow)} ${n(bottom)}L${n(x - narrow)} ${n(bottom)}`;
  const end = `C${n(x - narrow)} ${n(bottom)} ${n(x - wide * 1.25)} ${n(y)} ${n(x - wide)} ${n(top)}`;
  const dome = `Q${n(x)} ${n(top - size * 0.22)} ${n(x + wide)} ${n(top)}`;
  drawing.path(`M${n(x - wide)} ${n(top)}${dome}${sides}${end}Z`, paper);
  drawing.ellipse(x, bottom, narrow * 0.9, size * 0.07, "#fff3c4");
}
