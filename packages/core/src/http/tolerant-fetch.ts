import type { Fetch } from "./fetch.js";

/**
 * A `fetch` that also works in runtimes that reject the option `cache` instead of ignoring it, such as Workers with a
 * compatibility date before 2024-11-11. After the first rejection, which sends nothing, the option is omitted.
 */
export function tolerantFetch(fetch: Fetch): Fetch {
  let takesCache = true;
  return async (url, init) => {
    try {
      if (takesCache) return await fetch(url, init);
    } catch (error) {
      const isRefused = init.cache && error instanceof Error && /\bcache\b/i.test(error.message);
      if (!isRefused || init.signal?.aborted) throw error;
      takesCache = false;
    }
    const { cache: _refused, ...others } = init;
    return fetch(url, others);
  };
}
