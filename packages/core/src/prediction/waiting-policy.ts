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
 * Where nothing is known, twice a second or more often in the first minute, then a share of the time already waited:
 * the end is known within 5 % of the duration or a quarter of a second, and the number of queries grows with the
 * logarithm of the duration. Where the progress tells the end, few queries before it and dense ones around it, no more
 * in all than a query every half second would take. Where the past durations of the model do, the time before the
 * shortest of them is skipped in a few steps.
 */
export function nextQueryIn(situation: WaitingSituation): number {
  const { elapsed, queries, durations, interval, retryAfter, random } = situation;
  // Not all at once.
  if (retryAfter !== undefined) {
    return Math.min(Math.max(retryAfter, interval), longestAsked) * (1 + random / 10);
  }
  const share =
    elapsed < minute ? Math.min(elapsed / 22, 2.25 * interval) : Math.min(elapsed / 22, longestUsual);
  // A little early, never late: the request takes its time, too. Nothing is done in the first moment.
  const usual = Math.max(interval, share) * (queries === 0 ? 1.3 : 1 - random / 20);
  const byProgress = delayByProgress(situation, usual);
  if (byProgress !== undefined) return byProgress;
  if (durations.length < 3) return usual;
  return Math.max(usual, Math.min(Math.min(...durations) * 0.9 - elapsed, elapsed / 2));
}

/**
 * Up to here a query every half second or so, which is what people expect of the short predictions that most are;
 * from here on the delay grows. Somewhere the number of queries has to fall behind that of such a pace while the delay
 * is already longer: here it is where few predictions end, and where services that hold a create have let go of it.
 */
const minute = 62_000;

/** Beyond this, lateness is felt more than requests are. */
const longestUsual = 17_000;

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
