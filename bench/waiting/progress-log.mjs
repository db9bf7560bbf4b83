// The log of a running prediction, with the properties of real ones: it starts after some time in a queue, its steps
// differ in duration, it is flushed only now and then, and 100 % is followed by the time for decoding and storing the
// result.
import { normal } from "./random.mjs";

/** @returns {(at: number) => number | undefined} the share shown at a time after the create */
export function progressLog(duration, random) {
  const steps = 20 + Math.floor(random() * 31);
  const head = duration * (0.03 + 0.1 * random());
  const tail = Math.min(
    duration * 0.25,
    duration * 0.04 * Math.exp(0.5 * normal(random)) + 50 + 100 * random(),
  );
  const weights = Array.from({ length: steps }, () => Math.max(0.3, 1 + 0.15 * normal(random)));
  // The first step warms up.
  weights[0] *= 1.5;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const flush = 50 + 250 * random();
  let time = head;
  const shown = weights.map((weight, index) => {
    time += (weight / whole) * (duration - head - tail);
    // tqdm prints whole percents, and its output is forwarded in batches.
    return { at: Math.ceil(time / flush) * flush, progress: Math.floor((100 * (index + 1)) / steps) / 100 };
  });
  return (at) => {
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shown[middle].at <= at) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : shown[low - 1].progress;
  };
}
