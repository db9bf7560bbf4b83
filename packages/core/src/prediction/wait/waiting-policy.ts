/**
 * When to ask next after a prediction: pure, with no clock and no chance of its own, so that it can be driven on a
 * virtual clock (`bench/waiting` does). Import it from this file, or from the package as `nextQueryIn`. Drive it as the
 * client does: ask it for the delay after every answer, the first being the answer to the create (`queries: 0`).
 *
 * Times are milliseconds, shares are from 0 to 1.
 */

/** What an answer said of the progress, and when. */
export interface ProgressSample {
  /** Since the prediction was created. */
  readonly at: number;
  readonly progress: number;
}

/** All that is known when the next query is planned. */
export interface WaitingSituation {
  /** Since the prediction was created. */
  readonly elapsed: number;
  /** How often it was asked after so far, the create not counted. */
  readonly queries: number;
  /** What was seen of its progress, oldest first; see `addSample`. */
  readonly samples: readonly ProgressSample[];
  /** How long the last predictions of the model took, in any order. */
  readonly durations: readonly number[];
  /** The shortest time between two queries while nothing is known. Near an end that the progress tells it is less. */
  readonly interval: number;
  /** What the service asked for. */
  readonly retryAfter: number | undefined;
  /** From 0 to 1. */
  readonly random: number;
}

/** A service that asks for a longer wait than this is asked again all the same. */
const longestAsked = 60_000;

/** Adds what an answer said of the progress. What has not moved adds nothing. */
export function addSample(
  samples: readonly ProgressSample[],
  at: number,
  progress: number | undefined,
): readonly ProgressSample[] {
  const last = samples.at(-1);
  if (!progress || (last && progress === last.progress)) return samples;
  // It began again: what was seen of the first run says nothing about the second.
  if (last && progress < last.progress) return [{ at, progress }];
  return [...samples, { at, progress }];
}

/**
 * Milliseconds until the next query.
 *
 * Where nothing is known, a little more than twice a second in the first minute (four times at its start), then a share
 * of the time already waited: the end is known within 5 % of the duration or a quarter of a second, and from a minute on
 * the number of queries grows with the logarithm of the duration. Where the progress tells the end, few queries before
 * it and dense ones around it, no more in all than a query every half second would take. Where the past durations of the
 * model do, the time before the shortest of them is skipped in a few steps.
 */
export function nextQueryIn(situation: WaitingSituation): number {
  const { elapsed, queries, durations, interval, retryAfter, random } = situation;
  // Not all at once.
  if (retryAfter !== undefined) {
    return Math.min(Math.max(retryAfter, interval), longestAsked) * (1 + random / 10);
  }
  // A twentieth of the time waited, less what the request takes.
  const share = Math.min(elapsed / 19.5 - 45, elapsed < minute ? 2.28 * interval : longestUsual);
  // A little early, never late. Nothing is done in the first moment.
  const usual =
    Math.max(interval, share) *
    (queries === 0 && elapsed < interval ? 1.36 : 1 - random * spread(elapsed, interval));
  const byProgress = delayByProgress(situation, usual);
  if (byProgress !== undefined) return byProgress;
  if (durations.length < 3) return usual;
  return Math.max(usual, Math.min(Math.min(...durations) * 0.9 - elapsed, elapsed / 2));
}

/**
 * Up to here a query every half second or so, which is what people expect of the short predictions that most are; from
 * here on the delay is a share of the time. It jumps: a closer look in the first seconds has cost some fourteen queries
 * more than that pace does, and the sooner they are saved, the shorter is the stretch in which a prediction is found
 * later than at that pace and has cost more. Compared with the time already waited that stretch is the shorter the later
 * it begins: after 10 s it is as long as that time and more, here a sixth of it. Few predictions end here, and services
 * that hold a create have let go of it.
 */
const minute = 61_000;

/** Beyond this, lateness is felt more than requests are. */
const longestUsual = 19_500;

/**
 * The share of a delay that is left to chance. Much of the first long one: no later end of a prediction is then always
 * found late, or always at once.
 */
function spread(elapsed: number, interval: number): number {
  return elapsed >= minute && elapsed < minute + 2.5 * interval ? 0.8 : 0.05;
}

/** After the last step comes a tail, in which the output is encoded and stored: a part of the whole, and some more. */
const tailShare = 0.045;
const tailLeast = 200;

function delayByProgress(
  { samples, elapsed, queries, interval }: WaitingSituation,
  usual: number,
): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const dense = interval / 6;
  const ahead = 1 - last.progress;
  const moved = last.progress - first.progress;
  // Where the last step ends. One look says little: it may not have begun at once.
  const stepsEnd =
    moved > 0 ? last.at + (ahead * (last.at - first.at)) / moved : last.at / Math.max(last.progress, 0.01);
  const left = stepsEnd * (1 + tailShare) + tailLeast - elapsed;
  // How far off that may be: steps are of unequal length, and so are tails.
  const doubt = stepsEnd * (0.065 + 0.12 * ahead) + tailLeast / 2;
  if (left > doubt) {
    // The less it has moved, the less of the way is left out.
    const jump = moved > 0 ? left * 0.6 * Math.min(1, 0.2 + 3 * moved) : elapsed / 2;
    return Math.max(dense, Math.min(left - doubt, jump));
  }
  // As dense as the queries that were saved so far allow. The longer it is overdue, the less is known.
  const saved = elapsed / (1.5 * interval) - queries;
  return saved > 0 ? Math.max(dense, -left / 300) : Math.max(usual, -left / 20);
}
