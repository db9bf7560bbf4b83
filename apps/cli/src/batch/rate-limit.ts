import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

const seconds = { s: 1, m: 60, h: 3600 } as const;

/** A number of creates per time. */
export interface Rate {
  readonly count: number;
  /** Milliseconds. */
  readonly per: number;
}

/** Reads `--rate`: `60/m`, `5/s`, `1000/h`; a number alone is per second. */
export function parseRate(text: string): Rate {
  const [, count = "", unit = "s"] = /^(\d+(?:\.\d+)?)(?:\/(s|m|h))?$/.exec(text) ?? [];
  const known = unit === "s" || unit === "m" || unit === "h" ? seconds[unit] : 1;
  if (Number(count) > 0) return { count: Number(count), per: known * 1000 };
  throw usageError(
    say`--rate takes a number of predictions in a time, not ${JSON.stringify(text)}.`,
    say`Write for example --rate 60/m, 5/s or 1000/h.`,
    "invalid-option",
  );
}

/** Limits creates to an even rate: an early one waits. */
export function rateLimit(rate: Rate | undefined, now: () => number): (signal: AbortSignal) => Promise<void> {
  if (rate === undefined) return () => Promise.resolve();
  const gap = rate.per / rate.count;
  let free = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const turn = Math.max(now(), free);
    free = turn + gap;
    const wait = turn - now();
    if (wait <= 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, wait);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      }
      signal.addEventListener("abort", done);
    });
  };
}
