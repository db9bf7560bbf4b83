import type { JSONVisitor } from "jsonc-parser";
import type { JsonObject, JsonValue } from "../document/json.js";
import { type JsonContainer, TreePlaces } from "./places.js";

/** Start, length, and start of the value. */
type Place = [number, number, number];

/** An object or array whose end was not read yet. */
interface Open {
  container: JsonObject | JsonValue[];
  own: Place;
  /** For an object: the position of each member. */
  members: Map<string, Place>;
  /** For an array: the position of each item. */
  items: Place[];
  /** The name of the member whose value follows; undefined if the name was rejected. */
  name: string | undefined;
  place: Place | undefined;
}

/** Receives problems with names while an object is read. */
export interface NameReports {
  unsafe(name: string, span: { offset: number; length: number }): void;
  duplicate(name: string, span: { offset: number; length: number }): void;
}

/**
 * Builds a JSON value and the positions of its parts during parsing, without an intermediate syntax tree, which would
 * need many times the memory of the file.
 */
export class JsonBuilder {
  readonly #toPage: (offset: number) => number;
  readonly #reports: NameReports;
  readonly #open: Open[] = [];
  readonly #starts = new Map<JsonContainer, number>();
  #numbers = new Int32Array(1024);
  #count = 0;
  #root: { value: JsonValue; place: Place } | undefined;

  constructor(toPage: (offset: number) => number, reports: NameReports) {
    this.#toPage = toPage;
    this.#reports = reports;
  }

  /** The callbacks for jsonc-parser. */
  visitor(): JSONVisitor {
    const begin = (container: JsonObject | JsonValue[], offset: number): void => {
      const own = this.#add(container, offset, 1);
      this.#open.push({ container, own, members: new Map(), items: [], name: undefined, place: undefined });
    };
    const end = (offset: number, length: number): void => {
      const done = this.#open.pop();
      if (done !== undefined) this.#close(done, this.#toPage(offset + length));
    };
    return {
      onObjectBegin: (offset) => begin({}, offset),
      onArrayBegin: (offset) => begin([], offset),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name, offset, length) => this.#property(name, offset, length),
      onLiteralValue: (value: unknown, offset, length) => {
        const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
        this.#add(isPlain ? value : null, offset, length);
      },
    };
  }

  /** The value as far as it was read; undefined if there is none. */
  finish(end: number): { value: JsonValue; places: TreePlaces } | undefined {
    for (let open = this.#open.pop(); open !== undefined; open = this.#open.pop()) {
      this.#close(open, this.#toPage(end));
    }
    if (this.#root === undefined) return undefined;
    const { value, place } = this.#root;
    const [offset, length, valueOffset] = place;
    const numbers = { all: this.#numbers.slice(0, this.#count), of: this.#starts };
    return { value, places: new TreePlaces(value, numbers, { offset, length, valueOffset }) };
  }

  #property(name: string, offset: number, length: number): void {
    const open = this.#open.at(-1);
    if (open === undefined || Array.isArray(open.container)) return;
    const start = this.#toPage(offset);
    const span = { offset: start, length: this.#toPage(offset + length) - start };
    open.place = [span.offset, span.length, span.offset];
    open.name = name === "__proto__" ? undefined : name;
    if (open.name === undefined) this.#reports.unsafe(name, span);
    else if (Object.hasOwn(open.container, name)) this.#reports.duplicate(name, span);
  }

  /** Adds a value to the current container; the length of an object or array is set at its end. */
  #add(value: JsonValue, offset: number, length: number): Place {
    const start = this.#toPage(offset);
    const place: Place = [start, this.#toPage(offset + length) - start, start];
    const open = this.#open.at(-1);
    if (open === undefined) {
      this.#root ??= { value, place };
    } else if (Array.isArray(open.container)) {
      open.container.push(value);
      open.items.push(place);
    } else if (open.name !== undefined && open.place !== undefined) {
      const named: Place = [open.place[0], open.place[1], start];
      open.container[open.name] = value;
      open.members.set(open.name, named);
      open.name = undefined;
      return named;
    }
    return place;
  }

  #close({ container, own, members, items }: Open, end: number): void {
    if (own[0] === own[2]) own[1] = end - own[0];
    // Integer-like names come first in an object, in any insertion order.
    const inside = Array.isArray(container)
      ? items
      : Object.keys(container).map((name) => members.get(name) ?? own);
    this.#starts.set(container, this.#count);
    this.#keep([inside.length]);
    this.#keep(own);
    for (const place of inside) this.#keep(place);
  }

  #keep(place: readonly number[]): void {
    if (this.#count + place.length > this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.set(place, this.#count);
    this.#count += place.length;
  }
}
