/**
 * A progress from 0 to 1, from the formats of services: `0.45`, `45`, `"45%"`, `"0.45"`. A bare number up to 1 is a
 * fraction, unless the form is `percent`.
 */
export function readProgress(value: unknown, form?: string): number | undefined {
  if (typeof value !== "number" && (typeof value !== "string" || value === "")) return undefined;
  const marked = typeof value === "string" && value.trim().endsWith("%");
  const number = Number(marked ? value.trim().slice(0, -1) : value);
  if (!Number.isFinite(number) || number < 0) return undefined;
  return Math.min(1, marked || form === "percent" || number > 1 ? number / 100 : number);
}

/** The progress in the last progress bar of a log, such as tqdm's ` 40%|████      | 10/25 [00:02<00:03, 4.9it/s]`. */
export function progressFromLogs(logs: string | undefined): number | undefined {
  const last = logs === undefined ? undefined : [...logs.matchAll(/(\d{1,3})%\|/g)].at(-1);
  return last === undefined ? undefined : Math.min(1, Number(last[1]) / 100);
}
