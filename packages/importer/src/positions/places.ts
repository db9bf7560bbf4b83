import type { JsonPointer, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import type { Span } from "./source-text.js";

/** The positions of a block's parts, by pointer. A map implements it; an unknown part has no position. */
export interface Places {
  get(pointer: JsonPointer): Span | undefined;
}

/** An object or an array. */
export type JsonContainer = Exclude<JsonValue, string | number | boolean | null>;

export function isContainer(value: JsonValue | undefined): value is JsonContainer {
  return typeof value === "object" && value !== null;
}

/** Positions that can also be looked up by object, independent of where the object is used. */
export interface ContainerPlaces extends Places {
  knows(container: JsonContainer): boolean;
  /** The position of the object: that of its name, if it has one. */
  own(container: JsonContainer): Span | undefined;
  /** The position of a member of it: that of its name. */
  member(container: JsonContainer, key: string): Span | undefined;
}

export function knowsContainers(places: Places): places is ContainerPlaces {
  return "knows" in places && "own" in places && "member" in places;
}

/** The span of a part of a value, found by descending from its root. */
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
 * Positions of all objects in sequence. For each: its number of members, then offset, length and value offset, first of
 * the object itself, then of each of its members in order.
 */
export interface Numbers {
  readonly all: Int32Array;
  /** The index at which the numbers of an object start. */
  readonly of: ReadonlyMap<JsonContainer, number>;
}

/**
 * The positions of a block that was read from JSON. They are stored by object, as plain numbers, because a large file
 * has a million of them.
 */
export class TreePlaces implements ContainerPlaces {
  readonly #root: JsonValue;
  readonly #numbers: Numbers;
  /** For a root that is neither object nor array. */
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
    // Members that were added to the object later have no position.
    if (start === undefined || !(index <= (all[start] ?? 0))) return undefined;
    const at = start + 1 + index * 3;
    const [offset, length, valueOffset] = [all[at], all[at + 1], all[at + 2]];
    return offset === undefined || length === undefined || valueOffset === undefined
      ? undefined
      : { offset, length, valueOffset };
  }
}
