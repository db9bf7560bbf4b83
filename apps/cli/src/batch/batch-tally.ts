import { say } from "../language/say.js";
/** The counts of a batch. */
export interface BatchTally {
  /** Lines of the file. */
  total: number;
  succeeded: number;
  failed: number;
  /** Running in this process. */
  running: number;
  /** Created, but no longer waited for. */
  open: number;
  /** Sent without a response: they may exist. */
  uncertain: number;
}

/** Lines that were not sent. */
export function leftOf({ total, succeeded, failed, running, open, uncertain }: BatchTally): number {
  return Math.max(0, total - succeeded - failed - running - open - uncertain);
}

/** `1 h 5 min`, `2 min 10 s`, `8 s`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The text of the progress line: finished lines, speed and remaining time. */
export function tallyText(tally: BatchTally, ended: number, elapsed: number): string {
  const { total, succeeded, failed } = tally;
  const done = succeeded + failed;
  const parts = [say`${done} of ${total}`];
  if (failed > 0) parts.push(say`${failed} failed`);
  if (ended > 1 && elapsed > 1000) {
    const perSecond = ended / (elapsed / 1000);
    parts.push(perSecond >= 1 ? `${perSecond.toFixed(1)}/s` : `${(perSecond * 60).toFixed(1)}/min`);
    if (done < total) parts.push(say`${durationText(((total - done) / perSecond) * 1000)} left`);
  }
  return parts.join(" · ");
}
