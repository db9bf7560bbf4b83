import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";

/** A part of a file that is read separately; its lines keep their numbers in the file. */
export interface FileSection extends SourceFile {
  /** The number of the part's first line. */
  firstLine: number;
}

/** A range of a file's text. */
export interface Span {
  /** The start, counted from 0. */
  offset: number;
  length: number;
  /** The start of the value, if the span is that of a member's name. */
  valueOffset?: number;
}

/** One line of a file, without its line break. */
export interface SourceLine {
  text: string;
  /** Its number in the file, from 1. */
  number: number;
  offset: number;
}

/** A file's text with a line index. */
export class SourceText {
  readonly file: SourceFile;
  #lines: readonly SourceLine[] | undefined;
  /** The start of each line; much smaller than the lines of a large file. */
  #starts: Int32Array | undefined;
  /** The number of the first line: 1, unless this is a part of a file. */
  readonly #firstLine: number;

  constructor(file: SourceFile | FileSection) {
    this.file = file;
    this.#firstLine = "firstLine" in file ? file.firstLine : 1;
  }

  get lines(): readonly SourceLine[] {
    this.#lines ??= Array.from(this.#lineStarts(), (_, index) => this.#line(index));
    return this.#lines;
  }

  get text(): string {
    return this.file.text;
  }

  /** The file, line and column of a span; the length is cut at the line's end. */
  locate(span: Span): SourceLocation {
    const index = this.#lineIndex(span.offset);
    const start = this.#lineStarts()[index] ?? 0;
    const column = Math.max(1, span.offset - start + 1);
    const length = Math.max(1, Math.min(span.length, this.#lineEnd(index) - start - column + 1));
    return { file: this.file.path, line: index + this.#firstLine, column, length };
  }

  /** A line, by its number in the file. */
  locateLine(number: number): SourceLocation {
    const line = this.#line(number - this.#firstLine);
    return { file: this.file.path, line: number, column: 1, length: Math.max(1, line.text.length) };
  }

  /** The last line that is not blank. */
  locateEnd(): SourceLocation {
    const last = this.lines.findLast((line) => line.text.trim() !== "");
    return this.locateLine(last?.number ?? this.#firstLine);
  }

  /** The line that contains an offset. */
  lineAt(offset: number): SourceLine {
    return this.#line(this.#lineIndex(offset));
  }

  /** The number in the file of the line that contains an offset. */
  lineNumberAt(offset: number): number {
    return this.#lineIndex(offset) + this.#firstLine;
  }

  #lineIndex(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A line by its index; an empty one if it does not exist. */
  #line(index: number): SourceLine {
    const offset = this.#lineStarts()[index];
    if (offset === undefined) return { text: "", number: this.#firstLine, offset: 0 };
    const text = this.file.text.slice(offset, this.#lineEnd(index));
    return { text, number: index + this.#firstLine, offset };
  }

  /** The end of a line's text, without searching for it, because a whole file may be one line. */
  #lineEnd(index: number): number {
    const starts = this.#lineStarts();
    const { text } = this.file;
    const next = starts[index + 1];
    const end = next === undefined ? text.length : next - 1;
    return end > (starts[index] ?? 0) && text[end - 1] === "\r" ? end - 1 : end;
  }

  #lineStarts(): Int32Array {
    if (this.#starts !== undefined) return this.#starts;
    const { text } = this.file;
    let count = 1;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
    const starts = new Int32Array(count);
    let line = 1;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      starts[line] = at + 1;
      line += 1;
    }
    this.#starts = starts;
    return starts;
  }
}
