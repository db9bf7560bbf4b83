import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  pointerSegments,
  setProperty,
} from "../document/contract.js";
import { removeAt, writeAt } from "./write-at.js";

/**
 * A value that is modified in place because nothing else refers to it. Inserted values are shared and never changed: a
 * path through them is copied.
 */
export class OwnValue {
  #value: JsonValue;
  readonly #schema: JsonObject;
  readonly #foreign = new Set<JsonValue>();

  constructor(value: JsonValue, schema: JsonObject) {
    this.#value = value;
    this.#schema = schema;
  }

  get value(): JsonValue {
    return this.#value;
  }

  /** As `writeAt`, but in place if the path has only objects. Undefined removes the value. */
  put(pointer: string, value: JsonValue | undefined): void {
    const segments = segmentsOf(pointer);
    const last = segments.at(-1);
    const place = value === undefined || last === "*" ? undefined : this.#place(segments);
    if (place && value !== undefined && last !== undefined) setProperty(place, last, value);
    else if (value === undefined) this.#value = removeAt(this.#value, pointer);
    else this.#value = writeAt(this.#value, this.#schema, pointer, value);
    if (typeof value === "object" && value !== null) this.#foreign.add(value);
  }

  /** The object with the last segment, if the path to it consists of objects that are not shared. */
  #place(segments: readonly string[]): JsonObject | undefined {
    let current: JsonValue | undefined = this.#value;
    for (let index = 0; index < segments.length - 1; index++) {
      const segment = segments[index] ?? "";
      if (!isJsonObject(current) || this.#foreign.has(current) || !Object.hasOwn(current, segment))
        return undefined;
      current = current[segment];
    }
    return isJsonObject(current) && !this.#foreign.has(current) ? current : undefined;
  }
}

/** Cached segments of the pointers in documents, which every response uses. */
const known = new Map<string, readonly string[]>();
const most = 10_000;

function segmentsOf(pointer: string): readonly string[] {
  const before = known.get(pointer);
  if (before) return before;
  const segments = pointerSegments(pointer);
  if (known.size < most) known.set(pointer, segments);
  return segments;
}
