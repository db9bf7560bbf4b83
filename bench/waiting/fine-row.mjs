// Every duration, not only those of the tables: where a policy is worse than another in both measures, and how late it
// is. A policy's queries are simulated once for each chance; where among them a prediction ends is then counted out, so
// that no chance is left in the comparison.
import { seeded } from "./random.mjs";
import { looks, roundTrip } from "./simulate.mjs";

const longest = 600_000;
const paths = 300;
/** What a duration is varied by: one round of the fixed policy, so that no phase of it is favoured. Milliseconds. */
export const spread = 500 + roundTrip;
const steps = 27;

/** Durations from 0.3 s to 10 min, each 2 % longer than the last. Milliseconds. */
const durations = [];
for (let duration = 300; duration < longest; duration *= 1.02) durations.push(duration);

/** @returns {{duration: number, mean: number, p95Share: number, requests: number}[]} */
export function fineRow(policy) {
  const noise = seeded(815);
  const all = Array.from({ length: paths }, () => looks(policy.start({ random: noise }), longest + spread));
  return durations.map((duration) => {
    const shares = [];
    let lag = 0;
    let requests = 0;
    for (const path of all) {
      let index = firstAtOrAfter(path, duration);
      let from = duration;
      while (from < duration + spread) {
        const look = path[index++];
        const to = Math.min(look, duration + spread);
        // Ends between the two are found at this look, and are all as likely.
        lag += (to - from) * (look - (from + to) / 2);
        requests += (to - from) * (index + 1);
        const step = spread / steps;
        for (let end = from + step / 2; end < to; end += step) {
          shares.push((look - end) / Math.max(250, end * 0.05));
        }
        from = to;
      }
    }
    shares.sort((one, other) => one - other);
    const whole = spread * paths;
    return {
      duration,
      mean: lag / whole,
      /** The 95th percentile of the lag over what is allowed: 5 % of the duration, or 250 ms. */
      p95Share: shares[Math.ceil(shares.length * 0.95) - 1],
      requests: requests / whole,
    };
  });
}

/** The stretches of durations where one row is worse than another in both measures, as pairs of seconds. */
export function dominated(row, other) {
  const stretches = [];
  row.forEach(({ duration, mean, requests }, index) => {
    if (mean <= other[index].mean || requests <= other[index].requests) return;
    const last = stretches.at(-1);
    const from = durations[index - 1] ?? duration;
    if (last && last.to >= from) last.to = duration;
    else stretches.push({ from: duration, to: duration });
  });
  return stretches.map(({ from, to }) => ({ from: from / 1000, to: to / 1000 }));
}

/**
 * What no policy can avoid: a lag of 250 ms or 5 % at the 95th percentile takes so many more queries than the fixed
 * policy spends until its delay first exceeds that policy's, and so long until they are saved at the longest delay that
 * 5 % allows. Seconds.
 */
export function unavoidable(start) {
  const pace = spread / 1000;
  const allowed = (at) => Math.max(0.25, at * 0.05) / 0.95;
  const step = 0.001;
  let ahead = 0;
  for (let at = 0; at < start; at += step) ahead += step / Math.min(allowed(at), pace) - step / pace;
  const debt = ahead;
  let until = start;
  while (ahead > 0 && until < longest) {
    ahead += step / allowed(until) - step / pace;
    until += step;
  }
  const spent = (at) => 1 + Math.min(at, start) / pace + debt + 19 * Math.max(0, Math.log(at / start));
  return {
    start,
    debt,
    until,
    requests: { minute: spent(60), tenMinutes: spent(600) },
    lag: start < 60 ? allowed(60) / 2 : pace / 2,
  };
}

function firstAtOrAfter(path, time) {
  let low = 0;
  let high = path.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (path[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
