// One prediction and one policy on a virtual clock.

/**
 * Milliseconds of a request and its response: for the tables, and for the requirements. The service reads the state
 * after half of it.
 */
export const roundTrip = 40;
export const roundTrips = [20, 90, 230, 400];

/**
 * @param {number} duration milliseconds from the create's arrival to the end
 * @param {{policy: import("./policies.mjs").Policy, progress?: (at: number) => number | undefined, held?: number}} how
 *   `held`: the maximum time that the service holds the create open; `trip`: the round trip
 * @returns {{lag: number, requests: number}} the time from the end until the response with it leaves the
 *   service, and the number of requests, including the create
 */
export function simulate(duration, { policy, progress = () => undefined, held = 0, trip = roundTrip }) {
  const arrival = trip / 2;
  const end = arrival + duration;
  if (held >= duration && held > 0) return { lag: 0, requests: 1 };
  let now = trip + held;
  let queries = 0;
  let shown = held > 0 ? progress(held) : undefined;
  for (;;) {
    now += Math.max(0, policy({ elapsed: now, queries, progress: shown }));
    const look = now + trip / 2;
    now += trip;
    queries++;
    if (look >= end) return { lag: look - end, requests: 1 + queries };
    shown = progress(look - arrival);
    if (queries > 100_000) throw new Error("The policy never finds the end");
  }
}

/** Mean and 95th percentile of the lags, and the mean of the requests. */
export function summarize(results, trip = roundTrip) {
  const lags = results.map(({ lag }) => lag).sort((one, other) => one - other);
  return {
    mean: lags.reduce((sum, lag) => sum + lag, 0) / lags.length,
    p95: lags[Math.min(lags.length - 1, Math.ceil(lags.length * 0.95) - 1)],
    /** Lag as a share of the duration. */
    p95Share: share95(results, trip),
    requests: results.reduce((sum, { requests }) => sum + requests, 0) / results.length,
  };
}

/**
 * The 95th percentile of the lag until the client has the response, divided by the allowed lag of the prediction: 5 %
 * of its duration or 500 ms, plus a round trip.
 */
function share95(results, trip) {
  const shares = results
    .map(({ lag, duration }) => (lag + trip / 2) / (Math.max(500, duration * 0.05) + trip))
    .sort((one, other) => one - other);
  return shares[Math.min(shares.length - 1, Math.ceil(shares.length * 0.95) - 1)];
}
