import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, valueAtPointer } from "../document/json-pointer.js";
import { isContainer, knowsContainers, type Places } from "./places.js";
import type { SourceText, Span } from "./source-text.js";

/** A JSON value that knows where in a page each of its parts stands. */
export class SourcedValue {
  readonly value: JsonValue;
  readonly source: SourceText;
  /** The places of the whole block this value is a part of, and the pointer to it there. */
  readonly #places: Places;
  readonly #base: JsonPointer;
  #spans: ReadonlyMap<JsonPointer, Span> | undefined;

  /** @param base Where in `spans` the value's own pointers start. */
  constructor(value: JsonValue, source: SourceText, spans: Places, base: JsonPointer = "") {
    this.value = value;
    this.source = source;
    this.#places = spans;
    this.#base = base;
  }

  /** Pointer → where it stands; a part that is not listed stands where its parent does. */
  get spans(): ReadonlyMap<JsonPointer, Span> {
    this.#spans ??= this.#base === "" && this.#places instanceof Map ? this.#places : this.#ownSpans();
    return this.#spans;
  }

  /** Where a part stands: at its name, if it has one. */
  at(pointer: JsonPointer = ""): SourceLocation {
    return this.#located(this.span(pointer), pointer);
  }

  /** Where the value of a part stands. */
  valueAt(pointer: JsonPointer = ""): SourceLocation {
    const span = this.span(pointer);
    return this.#located(
      span.valueOffset === undefined ? span : { offset: span.valueOffset, length: 1 },
      pointer,
    );
  }

  /**
   * The line where a part stands.
   *
   * @param part The part itself, by which it is found at once in a large block, where that is known.
   */
  lineOf(pointer: JsonPointer, part: JsonValue): number {
    const places = this.#places;
    const own = isContainer(part) && knowsContainers(places) ? places.own(part) : undefined;
    return this.source.lineNumberAt((own ?? this.span(pointer)).offset);
  }

  /** With the pointer into the page's block, by which a place is known whatever happens around it. */
  #located(span: Span, pointer: JsonPointer): SourceLocation {
    const whole = this.#base + pointer;
    return { ...this.source.locate(span), ...(whole === "" ? {} : { pointer: whole }) };
  }

  /** The span of a part, or of the nearest part around it. */
  span(pointer: JsonPointer): Span {
    for (
      let current = this.#base + pointer;
      ;
      current = current.slice(0, Math.max(0, current.lastIndexOf("/")))
    ) {
      const span = this.#places.get(current);
      if (span !== undefined) return span;
      if (current === "") return { offset: 0, length: 1 };
    }
  }

  /** The places of the whole block this is a part of. */
  get places(): Places {
    return this.#places;
  }

  /** The span of exactly this part, if it is known. */
  ownSpan(pointer: JsonPointer): Span | undefined {
    return this.#places.get(this.#base + pointer);
  }

  /** A part with its own pointers, or undefined where there is none. */
  get(pointer: JsonPointer): SourcedValue | undefined {
    const value = valueAtPointer(this.value, pointer);
    if (value === undefined) return undefined;
    return new SourcedValue(value, this.source, this.#places, this.#base + pointer);
  }

  /** Another value whose parts stand at the same places. */
  with(value: JsonValue): SourcedValue {
    return new SourcedValue(value, this.source, this.#places, this.#base);
  }

  /** The places of this value's parts alone, by walking the value: the block around it may be far larger. */
  #ownSpans(): Map<JsonPointer, Span> {
    const spans = new Map<JsonPointer, Span>([["", this.span("")]]);
    const visit = (value: JsonValue, pointer: JsonPointer): void => {
      const span = this.ownSpan(pointer);
      if (span !== undefined) spans.set(pointer, span);
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value)) visit(part, appendPointer(pointer, key));
    };
    visit(this.value, "");
    return spans;
  }
}

/** A text and where it stands. */
export interface SourcedText {
  text: string;
  location: SourceLocation;
}
