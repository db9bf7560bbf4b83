import type { JsonPointer, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import type { Span } from "./source-text.js";

/** Where the parts of a block stand, by pointer. A map is one; a part that is not known has none. */
export interface Places {
  get(pointer: JsonPointer): Span | undefined;
}

/** An object or an array. */
export type JsonContainer = Exclude<JsonValue, string | number | boolean | null>;

export function isContainer(value: JsonValue | undefined): value is JsonContainer {
  return typeof value === "object" && value !== null;
}

/** Places that also know an object by itself, wherever it is put. */
export interface ContainerPlaces extends Places {
  knows(container: JsonContainer): boolean;
  /** Where the object stands: at its name, if it has one. */
  own(container: JsonContainer): Span | undefined;
  /** Where a member of it stands: at its name. */
  member(container: JsonContainer, key: string): Span | undefined;
}

export function knowsContainers(places: Places): places is ContainerPlaces {
  return "knows" in places && "own" in places && "member" in places;
}

/** The span of a part of a value, found by walking down to it. */
export function placeIn(root: JsonValue, pointer: JsonPointer, places: ContainerPlaces): Span | undefined {
  if (pointer === "") return isContainer(root) ? places.own(root) : undefined;
  let current: JsonValue | undefined = root;
  const segments = pointerSegments(pointer);
  const last = segments.pop() ?? "";
  for (const segment of segments) current = partOf(current, segment);
  if (!isContainer(current)) return undefined;
  const part = partOf(current, last);
  const own = isContainer(part) ? places.own(part) : undefined;
  return own ?? places.member(current, last);
}

function partOf(value: JsonValue | undefined, segment: string): JsonValue | undefined {
  if (!isContainer(value) || !Object.hasOwn(value, segment)) return undefined;
  return Array.isArray(value) ? value[Number(segment)] : value[segment];
}

/**
 * One object after another: how many members it has, then start, length, and start of the value: of the object itself, then of
 * each of its members in their order.
 */
export interface Numbers {
  readonly all: Int32Array;
  /** Where the numbers of an object start. */
  readonly of: ReadonlyMap<JsonContainer, number>;
}

/**
 * The places of a block that was read from JSON. They are kept with the objects, as plain numbers, for a large file
 * has a million of them.
 */
export class TreePlaces implements ContainerPlaces {
  readonly #root: JsonValue;
  readonly #numbers: Numbers;
  /** Of a root that is neither object nor array. */
  readonly #whole: Span;

  constructor(root: JsonValue, numbers: Numbers, whole: Span) {
    this.#root = root;
    this.#numbers = numbers;
    this.#whole = whole;
  }

  get(pointer: JsonPointer): Span | undefined {
    return pointer === "" ? this.#whole : placeIn(this.#root, pointer, this);
  }

  knows(container: JsonContainer): boolean {
    return this.#numbers.of.has(container);
  }

  own(container: JsonContainer): Span | undefined {
    return this.#spanAt(container, 0);
  }

  member(container: JsonContainer, key: string): Span | undefined {
    const index = Array.isArray(container) ? Number(key) : Object.keys(container).indexOf(key);
    return index < 0 ? undefined : this.#spanAt(container, index + 1);
  }

  #spanAt(container: JsonContainer, index: number): Span | undefined {
    const { all, of } = this.#numbers;
    const start = of.get(container);
    // What was added to the object since has no place.
    if (start === undefined || !(index <= (all[start] ?? 0))) return undefined;
    const at = start + 1 + index * 3;
    const [offset, length, valueOffset] = [all[at], all[at + 1], all[at + 2]];
    return offset === undefined || length === undefined || valueOffset === undefined
      ? undefined
      : { offset, length, valueOffset };
  }
}
