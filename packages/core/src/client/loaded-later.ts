type Handles = typeof import("../create/open-prediction.js");

let loaded: Handles | undefined;

/**
 * What waits for predictions: not needed for one that is done with the answer to its create. It is loaded before a
 * create, where it may be needed after it, so that nothing is paid for that nobody can wait for.
 */
export async function handles(): Promise<Handles> {
  loaded ??= await import("../create/open-prediction.js");
  return loaded;
}

/** What few creates need. */
export function uncommon(): Promise<typeof import("./uncommon.js")> {
  return import("./uncommon.js");
}
