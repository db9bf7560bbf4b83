import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, valueAtPointer } from "../document/json-pointer.js";
import { isContainer, knowsContainers, type Places } from "./places.js";
import type { SourceText, Span } from "./source-text.js";

/** A JSON value with the positions of its parts in a page. */
export class SourcedValue {
  readonly value: JsonValue;
  readonly source: SourceText;
  /** The positions of the whole block that contains this value, and the pointer to it there. */
  readonly #places: Places;
  readonly #base: JsonPointer;
  #spans: ReadonlyMap<JsonPointer, Span> | undefined;

  /** @param base The prefix of the value's pointers in `spans`. */
  constructor(value: JsonValue, source: SourceText, spans: Places, base: JsonPointer = "") {
    this.value = value;
    this.source = source;
    this.#places = spans;
    this.#base = base;
  }

  /** Pointer → position; a part that is not listed has the position of its parent. */
  get spans(): ReadonlyMap<JsonPointer, Span> {
    this.#spans ??= this.#base === "" && this.#places instanceof Map ? this.#places : this.#ownSpans();
    return this.#spans;
  }

  /** The position of a part: that of its name, if it has one. */
  at(pointer: JsonPointer = ""): SourceLocation {
    return this.#located(this.span(pointer), pointer);
  }

  /** The position of a part's value. */
  valueAt(pointer: JsonPointer = ""): SourceLocation {
    const span = this.span(pointer);
    return this.#located(
      span.valueOffset === undefined ? span : { offset: span.valueOffset, length: 1 },
      pointer,
    );
  }

  /**
   * The line of a part.
   *
   * @param part The part itself, if known: allows a direct lookup in a large block.
   */
  lineOf(pointer: JsonPointer, part: JsonValue): number {
    const places = this.#places;
    const own = isContainer(part) && knowsContainers(places) ? places.own(part) : undefined;
    return this.source.lineNumberAt((own ?? this.span(pointer)).offset);
  }

  /** Adds the pointer into the page's block, which stays valid when the text around it changes. */
  #located(span: Span, pointer: JsonPointer): SourceLocation {
    const whole = this.#base + pointer;
    return { ...this.source.locate(span), ...(whole === "" ? {} : { pointer: whole }) };
  }

  /** The span of a part, or of the nearest enclosing part. */
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

  /** The positions of the whole block that contains this value. */
  get places(): Places {
    return this.#places;
  }

  /** The span of exactly this part, if it is known. */
  ownSpan(pointer: JsonPointer): Span | undefined {
    return this.#places.get(this.#base + pointer);
  }

  /** A part with pointers relative to it, or undefined if it does not exist. */
  get(pointer: JsonPointer): SourcedValue | undefined {
    const value = valueAtPointer(this.value, pointer);
    if (value === undefined) return undefined;
    return new SourcedValue(value, this.source, this.#places, this.#base + pointer);
  }

  /** Another value whose parts have the same positions. */
  with(value: JsonValue): SourcedValue {
    return new SourcedValue(value, this.source, this.#places, this.#base);
  }

  /** The positions of this value's parts, found by walking the value: its block may be far larger. */
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

/** A text and its position. */
export interface SourcedText {
  text: string;
  location: SourceLocation;
}
