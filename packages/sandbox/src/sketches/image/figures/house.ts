import { mix } from "../colour.js";
import type { Drawing } from "../drawing.js";

/** A small house with a gable or a pitched roof and lit windows; its foot is on `y`. */
export function drawHouse(drawing: Drawing, x: number, y: number, size: number): void {
  const { palette, random } = drawing;
  const width = size * random.between(0.8, 1.3);
  const height = size * random.between(0.6, 1.1);
  const wall = mix(
    random.pick([palette.light, palette.second, palette.accent, palette.haze]),
    palette.land,
    random.between(0.15, 0.45),
  );
  const roof = mix(random.pick([palette.accent, palette.land, palette.land]), palette.land, 0.3);
  drawing.rectangle(x - width / 2, y - height, width, height, wall);
  drawing.rectangle(x + width * 0.15, y - height, width * 0.35, height, palette.land, { opacity: 0.18 });
  const over = size * 0.08;
  drawing.polygon(
    [
      [x - width / 2 - over, y - height],
      [x, y - height - size * 0.55],
      [x + width / 2 + over, y - height],
    ],
    roof,
  );
  if (random.chance(0.6))
    drawing.rectangle(x + width * 0.18, y - height - size * 0.5, size * 0.11, size * 0.3, roof);
  const columns = 2;
  const rows = height > size * 0.85 ? 2 : 1;
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const isLit = random.chance(0.65);
      const windowX = x - width * 0.32 + column * width * 0.4;
      const windowY = y - height * (rows === 2 ? 0.86 - row * 0.44 : 0.7);
      drawing.rectangle(windowX, windowY, width * 0.2, size * 0.2, isLit ? palette.light : palette.land);
    }
  }
}
