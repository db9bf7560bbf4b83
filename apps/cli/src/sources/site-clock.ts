import { setTimeout as wait } from "node:timers/promises";
import type { SiteClock } from "@corsac/importer/site";

/** The clock of the running process. */
export function siteClock(now: () => number): SiteClock {
  return {
    now,
    wait: (milliseconds, signal) => wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
    deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
  };
}
