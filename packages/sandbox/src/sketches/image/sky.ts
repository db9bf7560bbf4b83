import { mix } from "./colour.js";
import { type Drawing, n } from "./drawing.js";

/** The position of the sun or moon. */
export interface Celestial {
  x: number;
  y: number;
  radius: number;
}

/** Draws a sky down to the horizon: gradient, stars, sun or moon with its glow, and clouds. */
export function drawSky(drawing: Drawing, horizon: number, options: { clouds?: boolean } = {}): Celestial {
  const { width, height, unit, random, palette } = drawing;
  const [zenith, middle, low] = palette.sky;
  const fill = drawing.gradient([
    [0, zenith],
    [0.55, middle],
    [1, low],
  ]);
  drawing.rectangle(0, 0, width, height, mix(low, palette.haze, 0.3));
  drawing.rectangle(0, 0, width, horizon + 2, fill);
  if (palette.isDark) drawStars(drawing, horizon);
  const celestial = {
    x: width * random.between(0.2, 0.8),
    y: horizon * random.between(palette.isDark ? 0.2 : 0.35, palette.isDark ? 0.5 : 0.78),
    radius: unit * random.between(0.05, 0.11),
  };
  drawCelestial(drawing, celestial);
  if (options.clouds !== false) drawClouds(drawing, horizon);
  return celestial;
}

function drawCelestial(drawing: Drawing, { x, y, radius }: Celestial): void {
  const { palette, random } = drawing;
  const glow = drawing.gradient(
    [
      [0, palette.sun, 0.75],
      [0.25, palette.sun, 0.35],
      [1, palette.sun, 0],
    ],
    "round",
  );
  drawing.circle(x, y, radius * 5, glow);
  const body = drawing.gradient(
    [
      [0, palette.sun],
      [0.85, palette.sun],
      [1, mix(palette.sun, palette.sky[2], 0.25)],
    ],
    "round",
  );
  drawing.circle(x, y, radius, body);
  if (!palette.isDark) return;
  for (let crater = 0; crater < 6; crater++) {
    const turn = random.between(0, Math.PI * 2);
    const away = radius * random.between(0.1, 0.7);
    const size = radius * random.between(0.06, 0.2);
    const shade = mix(palette.sun, palette.haze, 0.3);
    drawing.circle(x + Math.cos(turn) * away, y + Math.sin(turn) * away, size, shade, { opacity: 0.5 });
  }
}

/** Small stars by the hundred, a few that shine. */
export function drawStars(drawing: Drawing, horizon: number): void {
  const { width, unit, random, palette } = drawing;
  const count = Math.round((width * horizon) / 3600);
  for (let star = 0; star < count; star++) {
    const size = unit * 0.0009 * (0.6 + random.next() ** 4 * 3);
    const opacity = random.between(0.25, 0.95);
    drawing.circle(random.between(0, width), horizon * random.next() ** 1.3, size, palette.light, {
      opacity,
    });
  }
  for (let star = 0; star < 7; star++) {
    const x = random.between(0, width);
    const y = random.between(0, horizon * 0.7);
    const reach = unit * random.between(0.006, 0.014);
    const thin = reach * 0.12;
    drawing.path(
      `M${n(x)} ${n(y - reach)}L${n(x + thin)} ${n(y - thin)}L${n(x + reach)} ${n(y)}L${n(x + thin)} ${n(y + thin)}` +
        `L${n(x)} ${n(y + reach)}L${n(x - thin)} ${n(y + thin)}L${n(x - reach)} ${n(y)}L${n(x - thin)} ${n(y - thin)}Z`,
      palette.light,
    );
  }
}

/** Long layered clouds, lit from below. */
function drawClouds(drawing: Drawing, horizon: number): void {
  const { width, unit, random, palette } = drawing;
  const count = random.integer(3, 6);
  for (let cloud = 0; cloud < count; cloud++) {
    const x = random.between(-0.1, 1.1) * width;
    const y = horizon * random.between(0.12, 0.85);
    const length = unit * random.between(0.18, 0.5);
    const depth = length * random.between(0.07, 0.13);
    const light = mix(palette.sky[2], palette.light, random.between(0.2, 0.8));
    const fill = drawing.gradient([
      [0, light, 0.85],
      [1, mix(palette.sky[1], palette.haze, 0.5), 0.25],
    ]);
    const humps = random.integer(4, 7);
    let data = `M${n(x - length / 2)} ${n(y)}`;
    for (let hump = 1; hump <= humps; hump++) {
      const reach = (length / humps) * hump - length / 2;
      const rise = depth * random.between(0.7, 2) * Math.sin((Math.PI * (hump - 0.5)) / humps);
      data += `Q${n(x + reach - length / humps / 2)} ${n(y - rise * 2)} ${n(x + reach)} ${n(y - (hump === humps ? 0 : rise * 0.5))}`;
    }
    drawing.path(`${data}Q${n(x)} ${n(y + depth * 0.5)} ${n(x - length / 2)} ${n(y)}Z`, fill);
  }
}
