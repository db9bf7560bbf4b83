import { mix } from "../colour.js";
import { type Drawing, n } from "../drawing.js";

/** A head and shoulders in front of a sun, in flat shapes, without resemblance to a real person. */
export function drawPortrait(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  const [zenith, middle, low] = palette.sky;
  drawing.rectangle(
    0,
    0,
    width,
    height,
    drawing.gradient([
      [0, zenith],
      [0.6, middle],
      [1, low],
    ]),
  );
  const x = width * random.between(0.46, 0.54);
  const size = Math.min(unit * 0.5, width * 0.55);
  const y = height - size * 1.12;
  for (let ring = 6; ring > 0; ring--) {
    drawing.circle(
      x,
      y,
      size * (0.32 + ring * 0.12),
      mix(palette.second, ring % 2 === 0 ? low : palette.accent, 0.25 + ring * 0.11),
      { opacity: 0.95 - ring * 0.08 },
    );
  }
  drawing.layer();
  const skin = random.pick(["#f0c8a4", "#d9a178", "#a86f4a", "#7b4b33", "#f3d6c0"]);
  const shade = mix(skin, palette.land, 0.3);
  const hair = mix(random.pick(["#2b1b17", "#4a2c1d", "#8b4a22", "#1a1a22"]), palette.land, 0.4);
  const at = (dx: number, dy: number): string => `${n(x + dx * size)} ${n(y + dy * size)}`;
  const long = random.between(0.35, 0.95);
  drawing.path(
    `M${at(-0.36, -0.05)}C${at(-0.42, -0.55)} ${at(0.42, -0.6)} ${at(0.38, 0)}C${at(0.46, 0.3)} ${at(0.42, long)} ${at(0.3, long + 0.1)}L${at(-0.3, long + 0.1)}C${at(-0.46, long)} ${at(-0.42, 0.3)} ${at(-0.36, -0.05)}Z`,
    hair,
  );
  drawing.layer();
  const coat = mix(palette.accent, palette.land, 0.25);
  drawing.path(`M${at(-0.13, 0.3)}L${at(0.13, 0.3)}L${at(0.15, 0.62)}L${at(-0.15, 0.62)}Z`, shade);
  drawing.path(
    `M${at(-0.78, 1.25)}C${at(-0.72, 0.7)} ${at(-0.4, 0.58)} ${at(-0.15, 0.52)}Q${at(0, 0.68)} ${at(0.15, 0.52)}C${at(0.4, 0.58)} ${at(0.72, 0.7)} ${at(0.78, 1.25)}Z`,
    coat,
  );
  drawing.path(
    `M${at(-0.24, 0.55)}Q${at(0, 0.86)} ${at(0.24, 0.55)}L${at(0.34, 0.6)}Q${at(0, 1.08)} ${at(-0.34, 0.6)}Z`,
    mix(coat, palette.light, 0.35),
  );
  drawing.layer();
  drawing.path(
    `M${at(-0.27, -0.08)}C${at(-0.27, -0.36)} ${at(0.27, -0.36)} ${at(0.27, -0.08)}C${at(0.28, 0.18)} ${at(0.14, 0.4)} ${at(0, 0.42)}C${at(-0.14, 0.4)} ${at(-0.28, 0.18)} ${at(-0.27, -0.08)}Z`,
    skin,
  );
  drawing.path(
    `M${at(0.02, -0.3)}C${at(0.24, -0.34)} ${at(0.27, -0.16)} ${at(0.27, -0.08)}C${at(0.28, 0.18)} ${at(0.14, 0.4)} ${at(0, 0.42)}C${at(0.08, 0.3)} ${at(0.02, 0.2)} ${at(0.05, 0.1)}Q${at(0.02, 0)} ${at(0.04, -0.04)}Z`,
    shade,
    { opacity: 0.6 },
  );
  drawing.circle(x - size * 0.15, y + size * 0.14, size * 0.055, palette.accent, { opacity: 0.3 });
  for (const eye of [-0.12, 0.13]) {
    drawing.path(`M${at(eye - 0.06, 0.0)}Q${at(eye, 0.035)} ${at(eye + 0.06, 0.0)}`, "none", {
      stroke: hair,
      strokeWidth: size * 0.014,
      round: true,
    });
    drawing.path(`M${at(eye - 0.07, -0.075)}Q${at(eye, -0.11)} ${at(eye + 0.07, -0.075)}`, "none", {
      stroke: hair,
      strokeWidth: size * 0.018,
      round: true,
    });
  }
  drawing.path(
    `M${at(-0.065, 0.245)}Q${at(-0.02, 0.215)} ${at(0.005, 0.232)}Q${at(0.03, 0.215)} ${at(0.07, 0.245)}Q${at(0.005, 0.3)} ${at(-0.065, 0.245)}Z`,
    mix(palette.accent, shade, 0.3),
  );
  drawing.path(
    `M${at(-0.3, 0.08)}C${at(-0.36, -0.4)} ${at(0.1, -0.5)} ${at(0.1, -0.3)}C${at(0, -0.14)} ${at(-0.2, -0.16)} ${at(-0.3, 0.08)}Z`,
    hair,
  );
  drawing.path(
    `M${at(0.3, 0.08)}C${at(0.36, -0.4)} ${at(0.06, -0.46)} ${at(0.04, -0.32)}C${at(0.1, -0.14)} ${at(0.26, -0.12)} ${at(0.3, 0.08)}Z`,
    hair,
  );
  drawLeaves(drawing);
}

function drawLeaves(drawing: Drawing): void {
  const { width, height, unit, random, palette } = drawing;
  drawing.layer();
  for (let leaf = 0; leaf < 26; leaf++) {
    const isLeft = leaf % 2 === 0;
    const x = isLeft ? random.between(-0.02, 0.16) * width : random.between(0.84, 1.02) * width;
    const y = random.between(0.35, 1) * height;
    const long = unit * random.between(0.08, 0.18);
    const turn = isLeft ? random.between(-20, 70) : random.between(110, 200);
    const fill = mix(
      mix(palette.land, palette.second, random.between(0, 0.35)),
      palette.haze,
      random.between(0, 0.25),
    );
    drawing.path(
      `M${n(x)} ${n(y)}q${n(long / 2)} ${n(-long * 0.3)} ${n(long)} 0q${n(-long / 2)} ${n(long * 0.3)} ${n(-long)} 0Z`,
      fill,
      { rotate: [turn, x, y] },
    );
  }
}
