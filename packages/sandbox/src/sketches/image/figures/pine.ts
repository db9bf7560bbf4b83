import { type Drawing, n } from "../drawing.js";

/** A pine standing on a point. */
export function drawPine(drawing: Drawing, x: number, y: number, size: number, fill: string): void {
  const { random } = drawing;
  const tiers = 4;
  let left = "";
  let right = "";
  for (let tier = 0; tier < tiers; tier++) {
    const top = y - size * 2.1 + (size * 1.9 * tier) / tiers;
    const bottom = y - size * 2.1 + (size * 1.9 * (tier + 1)) / tiers;
    const reach = size * 0.16 * (tier + 1.2) * random.between(0.9, 1.1);
    right += `L${n(x + reach)} ${n(bottom)}L${n(x + reach * 0.45)} ${n(bottom - size * 0.04)}`;
    left = `L${n(x - reach * 0.45)} ${n(bottom - size * 0.04)}L${n(x - reach)} ${n(bottom)}${tier === 0 ? "" : ""}${left}`;
    if (tier === 0) right = `M${n(x)} ${n(top)}${right}`;
  }
  const trunk = `L${n(x + size * 0.06)} ${n(y)}L${n(x - size * 0.06)} ${n(y)}`;
  drawing.path(`${right}${trunk}${reverseTiers(left)}Z`, fill);
}

/** The left side is walked upwards: per tier first the tip, then the notch. */
function reverseTiers(left: string): string {
  const points = left.split("L").filter((point) => point !== "");
  const pairs: string[] = [];
  for (let index = 0; index + 1 < points.length; index += 2)
    pairs.push(`L${points[index]}L${points[index + 1]}`);
  return pairs.join("");
}
