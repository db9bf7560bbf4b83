/**
 * Schedules the queries of a prediction. It is pure, without a clock and without randomness, so that it can run on a
 * virtual clock (`bench/waiting` does). Import it from this file, or from the package as `nextQueryIn`. Use it as the
 * client does: request the delay after every response, the first being the response to the create (`queries: 0`).
 *
 * Times are in milliseconds, fractions from 0 to 1.
 */

/** The progress in a response, and its time. */
export interface ProgressSample {
  /** Milliseconds since the prediction was created. */
  readonly at: number;
  readonly progress: number;
}

/** The inputs for planning the next query. */
export interface WaitingSituation {
  /** Milliseconds since the prediction was created. */
  readonly elapsed: number;
  /** The number of queries so far, excluding the create. */
  readonly queries: number;
  /** The samples of the progress, oldest first; see `addSample`. */
  readonly samples: readonly ProgressSample[];
  /**
   * The minimum time between two queries while nothing is known. It is shorter near an end that the progress predicts.
   */
  readonly interval: number;
  /** The wait that the service asked for. */
  readonly retryAfter: number | undefined;
  /** From 0 to 1. */
  readonly random: number;
}

/** The longest requested wait that is honored. */
const longestAsked = 60_000;

/** Adds the progress in a response. An unchanged progress adds no sample. */
export function addSample(
  samples: readonly ProgressSample[],
  at: number,
  progress: number | undefined,
): readonly ProgressSample[] {
  const last = samples.at(-1);
  if (!progress || (last && progress === last.progress)) return samples;
  // The prediction was restarted: samples of the first run do not apply to the second.
  if (last && progress < last.progress) return [{ at, progress }];
  return [...samples, { at, progress }];
}

/**
 * Milliseconds until the next query. A create is held for as long as the service allows. If the progress predicts the
 * end, each wait is half of the time until then, and the queries saved by this are sent around the end. Otherwise query
 * number n is sent n intervals after the create, and from twenty intervals on (ten seconds) a twentieth of the time
 * later than the one before it.
 *
 * So the end is detected within 5 % of the duration or one interval, and never with more than one request per interval.
 */
export function nextQueryIn(situation: WaitingSituation): number {
  const { interval, retryAfter, random } = situation;
  // Clients are spread over time.
  if (retryAfter !== undefined) {
    return Math.min(Math.max(retryAfter, interval), longestAsked) * (1 + random / 10);
  }
  const usual = usualDelay(situation);
  return delayByProgress(situation, usual) ?? usual;
}

/** The maximum delay of a query, as a fraction of the elapsed time: the precision with which the end is detected. */
const share = 0.05;

/** The maximum interval between two queries in milliseconds, whatever the duration of a prediction. */
const longest = 30_000;

/** Counted from the create, so that the duration of requests is not added to the intervals. */
function usualDelay({ elapsed, queries, interval, random }: WaitingSituation): number {
  const growing = 1 / share;
  const due =
    queries < growing
      ? interval * (queries + 1)
      : interval * growing * (1 + share) ** (queries + 1 - growing);
  const step = Math.max(interval, elapsed * share);
  // If the prediction was created earlier, or had fewer queries, the schedule is already past.
  const delay = due > elapsed ? Math.min(due - elapsed, step) : step;
  return Math.min(delay, longest) + random * jitter * step;
}

/** The random fraction of an interval, so that clients that start together do not stay synchronized. */
const jitter = 0.05;

/** The interval between queries near a predicted end, as a fraction of the usual interval. */
const dense = 0.2;

function delayByProgress(
  { samples, elapsed, queries, interval }: WaitingSituation,
  usual: number,
): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const moved = last.progress - first.progress;
  const rate = moved > 0 ? moved / (last.at - first.at) : last.progress / Math.max(last.at, 1);
  const left = last.at + (1 - last.progress) / rate - elapsed;
  // One sample is unreliable, and so is an estimate from little progress.
  const jump = Math.min(left / 2, Math.max(usual, elapsed / 4));
  // The number of queries saved so far, including this one: there is never more than one per interval.
  const saved = elapsed / interval - queries;
  if (saved < 1) return Math.max(usual, jump);
  // The estimate becomes less reliable the longer the end is overdue.
  return jump > interval * dense ? jump : Math.min(usual, Math.max(interval * dense, -left / 10));
}
