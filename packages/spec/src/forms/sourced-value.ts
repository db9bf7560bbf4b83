import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import type { SourceText, Span } from "./source-text.js";

/** A JSON value that knows where in a page each of its parts stands. */
export class SourcedValue {
  readonly value: JsonValue;
  readonly source: SourceText;
  /** Pointer → where it stands; a part that is not listed stands where its parent does. */
  readonly spans: ReadonlyMap<JsonPointer, Span>;

  constructor(value: JsonValue, source: SourceText, spans: ReadonlyMap<JsonPointer, Span>) {
    this.value = value;
    this.source = source;
    this.spans = spans;
  }

  /** Where a part stands: at its name, if it has one. */
  at(pointer: JsonPointer = ""): SourceLocation {
    return this.source.locate(this.span(pointer));
  }

  /** Where the value of a part stands. */
  valueAt(pointer: JsonPointer = ""): SourceLocation {
    const span = this.span(pointer);
    return this.source.locate(
      span.valueOffset === undefined ? span : { offset: span.valueOffset, length: 1 },
    );
  }

  /** The span of a part, or of the nearest part around it. */
  span(pointer: JsonPointer): Span {
    for (let current = pointer; ; current = current.slice(0, current.lastIndexOf("/"))) {
      const span = this.spans.get(current);
      if (span !== undefined) return span;
      if (current === "") return { offset: 0, length: 1 };
    }
  }

  /** A part with its own pointers, or undefined where there is none. */
  get(pointer: JsonPointer): SourcedValue | undefined {
    const value = valueAtPointer(this.value, pointer);
    if (value === undefined) return undefined;
    const spans = new Map<JsonPointer, Span>([["", this.span(pointer)]]);
    for (const [key, span] of this.spans) {
      if (key.startsWith(`${pointer}/`)) spans.set(key.slice(pointer.length), span);
    }
    return new SourcedValue(value, this.source, spans);
  }

  /** Another value whose parts stand at the same places. */
  with(value: JsonValue): SourcedValue {
    return new SourcedValue(value, this.source, this.spans);
  }
}

/** A text and where it stands. */
export interface SourcedText {
  text: string;
  location: SourceLocation;
}
