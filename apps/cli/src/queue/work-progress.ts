import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { startProgress } from "../terminal/progress-line.js";

/** The number of finished lines after which a worker without a terminal writes a line. */
const everyLines = 100;

/** The progress of a worker: on a terminal a line that overwrites itself, elsewhere a line for every hundred lines. */
export interface WorkProgress {
  /** Counts a finished line of a batch. */
  count(state: "succeeded" | "failed"): void;
  /** Clears the line, and writes the final counts. */
  stop(): void;
}

/** Starts the progress of a worker on stderr. */
export function workProgress(environment: Environment): WorkProgress {
  const { stderr } = environment;
  const counts = { succeeded: 0, failed: 0 };
  const text = (): string =>
    counts.failed === 0
      ? say`${counts.succeeded} lines done`
      : say`${counts.succeeded} lines done, ${counts.failed} failed`;
  const line = startProgress(environment, text());
  let written = 0;
  return {
    count(state) {
      counts[state] += 1;
      line.update({ status: text(), progress: undefined, isWhole: true });
      const ended = counts.succeeded + counts.failed;
      if (stderr.isTerminal || ended % everyLines > 0) return;
      written = ended;
      stderr.write(`${text()}\n`);
    },
    stop() {
      line.stop();
      if (counts.succeeded + counts.failed > written) stderr.write(`${text()}\n`);
    },
  };
}
