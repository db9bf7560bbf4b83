import { visibleText } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { textWidth, truncate } from "./columns.js";
import { type Style, styleOf } from "./style.js";

/** The known facts of a running prediction. */
export interface ProgressFacts {
  status: string;
  /** From 0 to 1, where known. */
  progress: number | undefined;
  /** Milliseconds. */
  elapsed: number;
  /** Whether the status may use the whole line, because it is longer than a word. */
  isWhole?: boolean | undefined;
}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const widestBar = 20;
/** The minimum width of the bar; a shorter one is not useful beside the number. */
const narrowestBar = 5;

function bar(progress: number, width: number, style: Style): string {
  const filled = Math.round(Math.min(1, Math.max(0, progress)) * width);
  return style.cyan("━".repeat(filled)) + style.dim("─".repeat(width - filled));
}

/**
 * `⠙ processing ━━━━━───── 40% 2.1 s`, in one line of a terminal of that width: a wrapped line could not be
 * overwritten. The bar is shortened and then left out, then the status is truncated.
 */
export function progressText(
  { status, progress, elapsed, isWhole }: ProgressFacts,
  style: Style,
  columns: number = Number.POSITIVE_INFINITY,
): string {
  const frame = frames[Math.floor(elapsed / 100) % frames.length] ?? "";
  const percent = progress === undefined ? "" : ` ${Math.round(progress * 100)}%`;
  const time = ` ${(elapsed / 1000).toFixed(1)} s`;
  // The last column stays empty: some terminals wrap the line when it is written.
  const room = columns - 1 - textWidth(`${frame} ${percent}${time}`);
  const word = truncate(visibleText(status), Math.max(1, Math.min(isWhole === true ? room : 20, room)));
  const barWidth = Math.min(widestBar, room - textWidth(word) - 1);
  const drawn = progress === undefined || barWidth < narrowestBar ? "" : ` ${bar(progress, barWidth, style)}`;
  return `${style.cyan(frame)} ${word}${drawn}${percent}${style.dim(time)}`;
}

/** A line that overwrites itself. */
export interface ProgressLine {
  update(facts: Omit<ProgressFacts, "elapsed">): void;
  /** Writes a permanent line above it. */
  note(text: string): void;
  /** Clears the line. */
  stop(): void;
}

/** Starts the progress line on stderr; where that is not a terminal, nothing is written. */
export function startProgress(environment: Environment, label: string): ProgressLine {
  const { stderr } = environment;
  if (!stderr.isTerminal)
    return {
      update: () => undefined,
      note: (text) => stderr.write(`${text}\n`),
      stop: () => undefined,
    };
  const style = styleOf(environment, stderr);
  const started = environment.now();
  let facts: Omit<ProgressFacts, "elapsed"> = { status: label, progress: undefined };
  const draw = (): void => {
    stderr.writeRaw(
      `\r\u001B[2K${progressText({ ...facts, elapsed: environment.now() - started }, style, stderr.columns)}`,
    );
  };
  // The cursor would blink on the moving line.
  stderr.writeRaw("\u001B[?25l");
  draw();
  const timer = setInterval(draw, 100);
  return {
    update: (latest) => {
      facts = latest;
      draw();
    },
    note: (text) => {
      stderr.writeRaw("\r\u001B[2K");
      stderr.write(`${text}\n`);
      draw();
    },
    stop: () => {
      clearInterval(timer);
      stderr.writeRaw("\r\u001B[2K\u001B[?25h");
    },
  };
}
