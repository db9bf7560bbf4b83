import type { JsonValue } from "../document/json.js";
import { maximumNesting } from "./nesting-depth.js";
import { isContainer, type JsonContainer, TreePlaces } from "./places.js";

/**
 * Reads JSON without faults: parses it natively, then scans the text once for the positions of its parts, which is much
 * faster than a parser in JavaScript. Undefined for any other text: with comments, duplicate or unsafe names, a
 * premature end, or too many levels.
 *
 * @param toPage Converts an offset in `text` to one in the page.
 */
export function readStrictJson(
  text: string,
  toPage: (offset: number) => number,
): { value: JsonValue; places: TreePlaces } | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const walk = new StrictWalk(text, toPage);
  const places = walk.places(value);
  return places === undefined ? undefined : { value, places };
}

const code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  comma: 44,
  backslash: 92,
  closeBracket: 93,
  closeBrace: 125,
} as const;

/** Scans a text that is known to be the JSON of a value. */
class StrictWalk {
  readonly #text: string;
  readonly #toPage: (offset: number) => number;
  readonly #starts = new Map<JsonContainer, number>();
  #numbers: Int32Array;
  #count = 0;
  #at = 0;

  constructor(text: string, toPage: (offset: number) => number) {
    this.#text = text;
    this.#toPage = toPage;
    this.#numbers = new Int32Array(Math.max(64, text.length >> 3));
  }

  /** Undefined for duplicate or unsafe names, or too many levels. */
  places(value: JsonValue): TreePlaces | undefined {
    this.#skipSpace();
    const start = this.#at;
    if (!this.#value(value, 1)) return undefined;
    const offset = this.#toPage(start);
    const whole = { offset, length: this.#toPage(this.#at) - offset, valueOffset: offset };
    const numbers = { all: this.#numbers.slice(0, this.#count), of: this.#starts };
    return new TreePlaces(value, numbers, whole);
  }

  /** Skips a value. The position of an object or array is set by its container, except its length. */
  #value(value: JsonValue | undefined, depth: number, nameStart?: number, nameEnd?: number): boolean {
    if (!isContainer(value)) {
      this.#scalar();
      return true;
    }
    if (depth > maximumNesting) return false;
    const names = Array.isArray(value) ? [] : Object.keys(value);
    const size = Array.isArray(value) ? value.length : names.length;
    const block = this.#reserve(value, size);
    const start = this.#at;
    this.#at += 1;
    let count = 0;
    for (; this.#next(); count += 1) {
      // Duplicate names are one member of the value.
      if (count === size) return false;
      const isRight = Array.isArray(value)
        ? this.#item(value[count], block, count, depth)
        : this.#member(value, names, block, count, depth);
      if (!isRight) return false;
    }
    this.#at += 1;
    this.#place(block, 0, nameStart ?? start, nameEnd ?? this.#at, start);
    return true;
  }

  #item(item: JsonValue | undefined, block: number, index: number, depth: number): boolean {
    const start = this.#at;
    const isRight = this.#value(item, depth + 1);
    this.#place(block, index + 1, start, this.#at, start);
    return isRight;
  }

  #member(
    value: Exclude<JsonContainer, JsonValue[]>,
    names: readonly string[],
    block: number,
    position: number,
    depth: number,
  ): boolean {
    const start = this.#at;
    this.#string();
    const end = this.#at;
    // Integer-like names come first in an object, in any insertion order.
    const index = this.#isName(names[position], start, end) ? position : this.#indexOf(names, start, end);
    const name = names[index];
    if (name === undefined || name === "__proto__") return false;
    this.#skipSpace();
    this.#at += 1;
    this.#skipSpace();
    this.#place(block, index + 1, start, end, this.#at);
    return this.#value(value[name], depth + 1, start, end);
  }

  #isName(name: string | undefined, start: number, end: number): boolean {
    return name !== undefined && name.length === end - start - 2 && this.#text.startsWith(name, start + 1);
  }

  #indexOf(names: readonly string[], start: number, end: number): number {
    const name: unknown = JSON.parse(this.#text.slice(start, end));
    return names.indexOf(String(name));
  }

  /** Whether a further member or item starts here; skips the comma before it. */
  #next(): boolean {
    this.#skipSpace();
    const character = this.#text.charCodeAt(this.#at);
    if (character === code.closeBrace || character === code.closeBracket) return false;
    if (character === code.comma) {
      this.#at += 1;
      this.#skipSpace();
    }
    return true;
  }

  #scalar(): void {
    if (this.#text.charCodeAt(this.#at) === code.quote) {
      this.#string();
      return;
    }
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charCodeAt(this.#at);
      const ends =
        character <= code.space ||
        character === code.comma ||
        character === code.closeBrace ||
        character === code.closeBracket;
      if (ends) return;
    }
  }

  #string(): void {
    let end = this.#text.indexOf('"', this.#at + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
  }

  #isEscaped(quote: number): boolean {
    let before = quote;
    while (this.#text.charCodeAt(before - 1) === code.backslash) before -= 1;
    return (quote - before) % 2 === 1;
  }

  #skipSpace(): void {
    for (; ; this.#at += 1) {
      const character = this.#text.charCodeAt(this.#at);
      const isSpace =
        character === code.space ||
        character === code.lineFeed ||
        character === code.carriageReturn ||
        character === code.tab;
      if (!isSpace) return;
    }
  }

  /** Reserves space for the numbers of an object or array: see `Numbers`. */
  #reserve(container: JsonContainer, size: number): number {
    const block = this.#count;
    this.#count += 1 + 3 * (size + 1);
    if (this.#count > this.#numbers.length) {
      const larger = new Int32Array(Math.max(this.#count, this.#numbers.length * 2));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[block] = size;
    this.#starts.set(container, block);
    return block;
  }

  #place(block: number, index: number, start: number, end: number, valueStart: number): void {
    const at = block + 1 + 3 * index;
    const offset = this.#toPage(start);
    this.#numbers[at] = offset;
    this.#numbers[at + 1] = this.#toPage(end) - offset;
    this.#numbers[at + 2] = this.#toPage(valueStart);
  }
}
