import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";

/** A stretch of a file's text. */
export interface Span {
  /** Where it starts, from 0. */
  offset: number;
  length: number;
  /** Where the value starts, when the span is that of a member's name. */
  valueOffset?: number;
}

/** One line of a file, without its line break. */
export interface SourceLine {
  text: string;
  /** Counts from 1. */
  number: number;
  offset: number;
}

/** A file's text that knows its lines. */
export class SourceText {
  readonly file: SourceFile;
  readonly lines: readonly SourceLine[];

  constructor(file: SourceFile) {
    this.file = file;
    const lines: SourceLine[] = [];
    let offset = 0;
    for (const raw of file.text.split("\n")) {
      lines.push({ text: raw.replace(/\r$/, ""), number: lines.length + 1, offset });
      offset += raw.length + 1;
    }
    this.lines = lines;
  }

  get text(): string {
    return this.file.text;
  }

  /** The file, line and column of a span; the length is cut at the line's end. */
  locate(span: Span): SourceLocation {
    const line = this.lineAt(span.offset);
    const column = Math.max(1, span.offset - line.offset + 1);
    const length = Math.max(1, Math.min(span.length, line.text.length - column + 1));
    return { file: this.file.path, line: line.number, column, length };
  }

  /** The line, 1 to the number of lines. */
  locateLine(number: number): SourceLocation {
    const line = this.lines[number - 1];
    return { file: this.file.path, line: number, column: 1, length: Math.max(1, line?.text.length ?? 1) };
  }

  /** The line that holds an offset. */
  lineAt(offset: number): SourceLine {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lines[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.lines[low] ?? { text: "", number: 1, offset: 0 };
  }
}
