import colors from "picocolors";

/** The part of a terminal's stream that the board needs. */
export interface BoardStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

interface Row {
  readonly label: string;
  status: string;
  progress: number | undefined;
}

const width = 24;

/**
 * Shows many predictions at once: redrawn in place on a terminal, one line for every change of status elsewhere
 * (a log file should not be full of bars).
 */
export class ProgressBoard {
  readonly #stream: BoardStream;
  readonly #rows = new Map<string, Row>();
  #drawn = 0;

  constructor(stream: BoardStream) {
    this.#stream = stream;
  }

  /** Adds a row; `label` is its key and is shown. */
  add(label: string): void {
    this.#rows.set(label, { label, status: "waiting", progress: undefined });
    this.#draw();
  }

  /** `progress` goes from 0 to 1; undefined where the service does not say. */
  update(label: string, status: string, progress: number | undefined): void {
    const row = this.#rows.get(label);
    if (row === undefined) return;
    const changed = row.status !== status;
    row.status = status;
    row.progress = progress;
    if (this.#stream.isTTY) this.#draw();
    else if (changed) this.#stream.write(`${label.padEnd(32)} ${status}\n`);
  }

  #draw(): void {
    if (!this.#stream.isTTY) return;
    if (this.#drawn > 0) this.#stream.write(`\u001b[${this.#drawn}A`);
    const rows = [...this.#rows.values()];
    for (const row of rows) this.#stream.write(`\u001b[2K${line(row)}\n`);
    this.#drawn = rows.length;
  }
}

function line(row: Row): string {
  const done = row.status === "succeeded";
  const progress = row.progress ?? (done ? 1 : 0);
  const filled = Math.round(progress * width);
  const bar = colors.cyan("━".repeat(filled)) + colors.dim("─".repeat(width - filled));
  const percent = `${Math.round(progress * 100)} %`.padStart(5);
  const status = done ? colors.green(row.status) : colors.dim(row.status);
  return `  ${row.label.padEnd(32)} ${bar} ${percent}  ${status}`;
}
