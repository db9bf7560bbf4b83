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
 * Milliseconds until the next query. A create is held for as long as the service allows. Where the progress tells when the
 * prediction ends, half of the time until then is waited each time, and the queries that this saves are made around the
 * end. Otherwise query number n begins n intervals after the create, and from twenty intervals on (ten seconds) a twentieth
 * of the time later than the one before it.
 *
 * So the end is known within 5 % of the duration or one interval, and never with more requests than one per interval.
 */
export function nextQueryIn(situation: WaitingSituation): number {
  const { interval, retryAfter, random } = situation;
  // Not all at once.
  if (retryAfter !== undefined) {
    return Math.min(Math.max(retryAfter, interval), longestAsked) * (1 + random / 10);
  }
  const usual = usualDelay(situation);
  return delayByProgress(situation, usual) ?? usual;
}

/** The share of the time waited that the next query may be late: what the end of a prediction is known within. */
const share = 0.05;

/** Milliseconds after which nobody wants to wait for the next look, however long it takes. */
const longest = 30_000;

/** Counted from the create, so that what a request takes is not added to each interval. */
function usualDelay({ elapsed, queries, interval, random }: WaitingSituation): number {
  const growing = 1 / share;
  const due =
    queries < growing
      ? interval * (queries + 1)
      : interval * growing * (1 + share) ** (queries + 1 - growing);
  const step = Math.max(interval, elapsed * share);
  // Of one that was created earlier, or whose queries were fewer, the schedule is over.
  const delay = due > elapsed ? Math.min(due - elapsed, step) : step;
  return Math.min(delay, longest) + random * jitter * step;
}

/** The share of an interval that is left to chance: clients that began together do not stay together. */
const jitter = 0.05;

/** Near an end that is known, queries follow each other in this share of an interval. */
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
  // One look says little, and an estimate from a small part of the way neither.
  const jump = Math.min(left / 2, Math.max(usual, elapsed / 4));
  if (jump > interval * dense) return jump;
  // As many queries as were saved so far; the longer it is overdue, the less is known.
  const saved = elapsed / interval - queries;
  return saved > 0 ? Math.min(usual, Math.max(interval * dense, -left / 10)) : usual;
}
