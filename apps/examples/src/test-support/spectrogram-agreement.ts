import sharp from "sharp";
import type { Sound } from "./decode-wav.js";

/**
 * How well a spectrogram shows a sound: the correlation, over time, of each column's mean brightness with the sound's
 * loudness in decibels. It holds for any order and scale of the bands, and uses nothing of the code that drew it.
 */
export async function spectrogramAgreement(sound: Sound, picture: Uint8Array): Promise<number> {
  const columns = 120;
  const { data, info } = await sharp(picture)
    .greyscale()
    .resize(columns, 1, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const brightness = Array.from({ length: columns }, (_, index) => data[index * info.channels] ?? 0);
  const perColumn = Math.floor(sound.samples.length / columns);
  const energy = brightness.map((_, column) => {
    let sum = 0;
    for (let index = column * perColumn; index < (column + 1) * perColumn; index++)
      sum += (sound.samples[index] ?? 0) ** 2;
    return Math.log10(sum / perColumn + 1e-6);
  });
  return correlation(brightness, energy);
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(left), mean(right)];
  let [top, first, second] = [0, 0, 0];
  for (const [index, value] of left.entries()) {
    const other = (right[index] ?? 0) - b;
    top += (value - a) * other;
    first += (value - a) ** 2;
    second += other ** 2;
  }
  return top / Math.sqrt(first * second);
}
