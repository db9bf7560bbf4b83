/** Cells of tqdm's progress bar. */
const cells = 10;

/** A model's current log: a line per completed step in tqdm's format. */
export function progressLog(fraction: number, steps: number, seconds: number, ending?: string): string {
  const reached = Math.floor(fraction * steps + 1e-9);
  const marks = Array.from({ length: cells + 1 }, (_, index) => Math.round((index * steps) / cells));
  const lines = [...new Set(marks)]
    .filter((step) => step <= reached)
    .map((step) => progressLine(step, steps, (seconds * step) / Math.max(1, steps)));
  return [...lines, ...(ending === undefined ? [] : [ending])].map((line) => `${line}\n`).join("");
}

function progressLine(step: number, steps: number, seconds: number): string {
  const share = step / Math.max(1, steps);
  const bar = "█".repeat(Math.round(share * cells)).padEnd(cells, " ");
  const rate = step === 0 || seconds === 0 ? "?it/s" : `${(step / seconds).toFixed(2)}it/s`;
  const left = step === 0 ? "?" : clock((seconds / step) * (steps - step));
  return `${String(Math.round(share * 100)).padStart(3)}%|${bar}| ${step}/${steps} [${clock(seconds)}<${left}, ${rate}]`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
