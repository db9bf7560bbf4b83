// One prediction and one policy on a virtual clock.

/** A request and its answer, milliseconds. The service looks when half of it has passed. */
export const roundTrip = 40;

/**
 * @param {number} duration milliseconds from the create's arrival to the end
 * @param {{policy: import("./policies.mjs").Policy, progress?: (at: number) => number | undefined, held?: number}} how
 *   `held`: how long the service holds the create open at most
 * @returns {{lag: number, requests: number}} from the end until the answer that tells it left the service, and the
 *   requests spent, the create included
 */
export function simulate(duration, { policy, progress = () => undefined, held = 0 }) {
  const arrival = roundTrip / 2;
  const end = arrival + duration;
  if (held >= duration && held > 0) return { lag: 0, requests: 1 };
  let now = roundTrip + held;
  let queries = 0;
  let shown = held > 0 ? progress(held) : undefined;
  for (;;) {
    now += Math.max(0, policy({ elapsed: now, queries, progress: shown }));
    const look = now + roundTrip / 2;
    now += roundTrip;
    queries++;
    if (look >= end) return { lag: look - end, requests: 1 + queries };
    shown = progress(look - arrival);
    if (queries > 100_000) throw new Error("The policy never finds the end");
  }
}

/** When a policy asks of which nothing is known: milliseconds after the create's arrival, until so many. */
export function looks(policy, until) {
  const times = [];
  let now = roundTrip;
  for (let at = 0; at < until; ) {
    now += Math.max(0, policy({ elapsed: now, queries: times.length, progress: undefined }));
    // Half a round trip later, as the create was.
    at = now;
    now += roundTrip;
    times.push(at);
  }
  return times;
}

/** Mean and 95th percentile of the lags, and the mean of the requests. */
export function summarize(results) {
  const lags = results.map(({ lag }) => lag).sort((one, other) => one - other);
  return {
    mean: lags.reduce((sum, lag) => sum + lag, 0) / lags.length,
    p95: lags[Math.min(lags.length - 1, Math.ceil(lags.length * 0.95) - 1)],
    /** Lag as a share of the duration. */
    p95Share: share95(results),
    requests: results.reduce((sum, { requests }) => sum + requests, 0) / results.length,
  };
}

/** The 95th percentile of the lag over what is allowed for the prediction: 5 % of its duration, or 250 ms. */
function share95(results) {
  const shares = results
    .map(({ lag, duration }) => lag / Math.max(250, duration * 0.05))
    .sort((one, other) => one - other);
  return shares[Math.min(shares.length - 1, Math.ceil(shares.length * 0.95) - 1)];
}
