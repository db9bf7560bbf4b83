import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonPointer } from "../document/json.js";
import type { Places } from "../positions/places.js";
import { SourceText, type Span } from "../positions/source-text.js";
import type { SourcedValue } from "../positions/sourced-value.js";

interface LinkedFile {
  source: SourceText;
  /** The start of its offsets. */
  start: number;
}

/** A file with the files that it refers to: offsets after its own text are those of the others. */
export class LinkedSource extends SourceText {
  readonly #own: SourceText;
  readonly #files: LinkedFile[] = [];

  constructor(own: SourceText) {
    super(own.file);
    this.#own = own;
  }

  /** The start of the offsets of a referenced file. */
  startOf(source: SourceText): number {
    const known = this.#files.find((file) => file.source === source);
    if (known !== undefined) return known.start;
    const last = this.#files.at(-1);
    // The offsets of a page that is part of a file start at 0.
    const end = last === undefined ? this.#own.text.length : last.start + last.source.text.length;
    const start = end + 1;
    this.#files.push({ source, start });
    return start;
  }

  override locate(span: Span): SourceLocation {
    const linked = this.#files.findLast((file) => file.start <= span.offset);
    if (linked === undefined) return this.#own.locate(span);
    return linked.source.locate({ ...span, offset: span.offset - linked.start });
  }

  override locateLine(number: number): SourceLocation {
    return this.#own.locateLine(number);
  }
}

interface Mount {
  sourced: SourcedValue;
  start: number;
}

/** The positions of a document whose parts come from several files, by the pointers where the parts were added. */
export class LinkedPlaces implements Places {
  readonly #own: Places;
  readonly #mounts = new Map<JsonPointer, Mount>();

  constructor(own: Places) {
    this.#own = own;
  }

  mount(pointer: JsonPointer, sourced: SourcedValue, start: number): void {
    this.#mounts.set(pointer, { sourced, start });
  }

  get(pointer: JsonPointer): Span | undefined {
    for (let around = pointer; ; around = around.slice(0, Math.max(0, around.lastIndexOf("/")))) {
      const mount = this.#mounts.get(around);
      if (mount !== undefined) {
        const rest = pointer.slice(around.length);
        // The name has the position of the reference, the value that of its target in the other file.
        const span = mount.sourced.ownSpan(rest) ?? (rest === "" ? mount.sourced.span("") : undefined);
        return span && moved(span, mount.start);
      }
      if (around === "") return this.#own.get(pointer);
    }
  }
}

function moved(span: Span, start: number): Span {
  return {
    offset: span.offset + start,
    length: span.length,
    ...(span.valueOffset === undefined ? {} : { valueOffset: span.valueOffset + start }),
  };
}
