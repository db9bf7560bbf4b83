import type { Fetch } from "./fetch.js";

/**
 * A `fetch` that also works in runtimes that refuse the option `cache` instead of ignoring it, such as Workers with a
 * compatibility date before 2024-11-11: after the first such refusal, which sends nothing, the option is left out.
 */
export function tolerantFetch(fetch: Fetch): Fetch {
  let takesCache = true;
  return async (url, { cache, ...init }) => {
    if (cache === undefined || !takesCache) return fetch(url, init);
    try {
      return await fetch(url, { ...init, cache });
    } catch (error) {
      if (init.signal?.aborted || !(error instanceof Error && /\bcache\b/i.test(error.message))) throw error;
      takesCache = false;
      return fetch(url, init);
    }
  };
}
