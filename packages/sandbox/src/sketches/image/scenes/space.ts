import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";
import { drawStars } from "../sky.js";

/** A ringed planet, its moons, and a nebula behind. */
export function drawSpace(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const deep = mix(palette.land, "#02030c", 0.5);
  drawing.rectangle(
    0,
    0,
    width,
    height,
    drawing.gradient([
      [0, deep],
      [0.6, mix(deep, palette.sky[0], 0.5)],
      [1, mix(deep, palette.sky[1], 0.45)],
    ]),
  );
  for (let cloud = 0; cloud < 26; cloud++) {
    const along = random.next();
    const colour = random.pick([palette.sky[1], palette.sky[2], palette.accent, palette.second]);
    const fill = drawing.gradient(
      [
        [0, colour, 0.2],
        [0.5, colour, 0.08],
        [1, colour, 0],
      ],
      "round",
    );
    const x = width * along;
    const y = height * (0.85 - along * 0.7) + random.gaussian() * unit * 0.12;
    drawing.ellipse(x, y, unit * random.between(0.1, 0.4), unit * random.between(0.08, 0.26), fill);
  }
  drawStars(drawing, height);
  drawing.layer();
  const x = width * random.between(0.4, 0.6);
  const y = height * random.between(0.42, 0.58);
  const radius = unit * random.between(0.19, 0.26);
  const tilt = random.between(-28, 28);
  drawRings(drawing, x, y, radius, tilt, true);
  drawPlanet(drawing, x, y, radius, tilt);
  drawRings(drawing, x, y, radius, tilt, false);
  for (let moon = 0; moon < 3; moon++) {
    drawing.layer();
    const turn = random.between(0, Math.PI * 2);
    const away = radius * random.between(1.7, 2.6);
    drawPlanet(
      drawing,
      x + Math.cos(turn) * away,
      y + Math.sin(turn) * away * 0.7,
      radius * random.between(0.08, 0.2),
      tilt,
    );
  }
}

function drawPlanet(drawing: Drawing, x: number, y: number, radius: number, tilt: number): void {
  const { palette } = drawing;
  drawing.circle(
    x,
    y,
    radius * 1.35,
    drawing.gradient(
      [
        [0.65, palette.sky[2], 0.45],
        [1, palette.sky[2], 0],
      ],
      "round",
    ),
  );
  drawing.group({ clip: { x, y, radius } }, () => {
    drawing.group({ rotate: [tilt, x, y] }, () => drawBands(drawing, x, y, radius));
    const shade = drawing.gradient(
      [
        [0.2, "#ffffff", 0.18],
        [0.5, "#000000", 0],
        [1, "#03030f", 0.85],
      ],
      "round",
      [0.3, 0.28, 0.85],
    );
    drawing.circle(x, y, radius * 1.01, shade);
  });
}

function drawBands(drawing: Drawing, x: number, y: number, radius: number): void {
  const { random, palette } = drawing;
  let top = y - radius;
  const colours = [palette.accent, palette.second, palette.sky[2], palette.haze, palette.light] as const;
  while (top < y + radius) {
    const band = radius * random.between(0.05, 0.22);
    drawing.rectangle(
      x - radius * 1.2,
      top,
      radius * 2.4,
      band + 1,
      mix(random.pick(colours), palette.haze, random.between(0.1, 0.5)),
    );
    top += band;
  }
  drawing.ellipse(x + radius * 0.35, y + radius * 0.3, radius * 0.22, radius * 0.1, palette.accent, {
    opacity: 0.8,
  });
}

function drawRings(
  drawing: Drawing,
  x: number,
  y: number,
  radius: number,
  tilt: number,
  behind: boolean,
): void {
  const { palette } = drawing;
  const sweep = behind ? 1 : 0;
  drawing.group({ rotate: [tilt, x, y] }, () => {
    for (let ring = 0; ring < 7; ring++) {
      const reach = radius * (1.4 + ring * 0.1);
      const colour = mix(palette.light, ring % 2 === 0 ? palette.second : palette.haze, 0.5);
      drawing.path(
        `M${n(x - reach)} ${n(y)}A${n(reach)} ${n(reach * 0.24)} 0 0 ${sweep} ${n(x + reach)} ${n(y)}`,
        "none",
        { stroke: colour, strokeOpacity: ring === 3 ? 0.2 : 0.75, strokeWidth: radius * 0.07 },
      );
    }
  });
}
