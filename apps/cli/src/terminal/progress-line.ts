import type { Environment } from "../environment.js";
import { truncate } from "./columns.js";
import { type Style, styleOf } from "./style.js";

/** What is known of a prediction while it runs. */
export interface ProgressFacts {
  status: string;
  /** From 0 to 1, where known. */
  progress: number | undefined;
  /** Milliseconds. */
  elapsed: number;
}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const barWidth = 20;

function bar(progress: number, style: Style): string {
  const filled = Math.round(Math.min(1, Math.max(0, progress)) * barWidth);
  return style.cyan("━".repeat(filled)) + style.dim("─".repeat(barWidth - filled));
}

/** `⠙ processing ━━━━━───── 40% 2.1 s`. */
export function progressText({ status, progress, elapsed }: ProgressFacts, style: Style): string {
  const frame = frames[Math.floor(elapsed / 100) % frames.length] ?? "";
  const percent = progress === undefined ? "" : ` ${bar(progress, style)} ${Math.round(progress * 100)}%`;
  return `${style.cyan(frame)} ${truncate(status, 20)}${percent} ${style.dim(`${(elapsed / 1000).toFixed(1)} s`)}`;
}

/** A line that is drawn over itself. */
export interface ProgressLine {
  update(facts: { status: string; progress: number | undefined }): void;
  /** Clears the line. */
  stop(): void;
}

const silent: ProgressLine = { update: () => undefined, stop: () => undefined };

/** Starts the progress line on stderr; where that is no terminal, nothing is ever written. */
export function startProgress(environment: Environment, label: string): ProgressLine {
  const { stderr } = environment;
  if (!stderr.isTerminal) return silent;
  const style = styleOf(environment, stderr);
  const started = environment.now();
  let facts: { status: string; progress: number | undefined } = { status: label, progress: undefined };
  const draw = (): void => {
    stderr.write(`\r\u001B[2K${progressText({ ...facts, elapsed: environment.now() - started }, style)}`);
  };
  // The cursor would blink on top of the moving line.
  stderr.write("\u001B[?25l");
  draw();
  const timer = setInterval(draw, 100);
  return {
    update: (latest) => {
      facts = latest;
      draw();
    },
    stop: () => {
      clearInterval(timer);
      stderr.write("\r\u001B[2K\u001B[?25h");
    },
  };
}
