import type { JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { type ContainerPlaces, isContainer, type JsonContainer, knowsContainers, placeIn } from "./places.js";
import type { SourceText, Span } from "./source-text.js";
import { SourcedValue } from "./sourced-value.js";

/** The source of a new object. */
interface Made {
  original: JsonContainer;
  /** Members whose source has another name. */
  moved: Readonly<Record<string, string>>;
}

/** An object of a block whose positions are only known by pointer. */
interface Listed {
  sourced: SourcedValue;
  pointer: JsonPointer;
}

/**
 * Tracks the positions of every object of some blocks, so that a value assembled from parts of them keeps the position
 * of each part. Parts that are reused unchanged need no call; for a new object, call {@link Origins.place}.
 */
export class Origins implements ContainerPlaces {
  readonly #blocks = new Set<ContainerPlaces>();
  readonly #listed = new Map<JsonContainer, Listed>();
  readonly #made = new Map<JsonContainer, Made>();
  #source: SourceText | undefined;

  /** Registers the parts of a block. */
  add(sourced: SourcedValue): this {
    this.#source ??= sourced.source;
    const { places, value } = sourced;
    if (knowsContainers(places) && isContainer(value) && places.knows(value)) {
      this.#blocks.add(places);
      return this;
    }
    const visit = (part: JsonValue, pointer: JsonPointer): void => {
      if (!isContainer(part) || this.#listed.has(part)) return;
      this.#listed.set(part, { sourced, pointer });
      for (const [key, inner] of Object.entries(part)) visit(inner, appendPointer(pointer, key));
    };
    visit(value, "");
    return this;
  }

  /**
   * Gives a new object or array the position of a known one.
   *
   * @param moved New member → the corresponding member of the known one, or a pointer below it (`/a/b`).
   */
  place<New extends JsonValue>(
    made: New,
    original: JsonValue | undefined,
    moved: Readonly<Record<string, string>> = {},
  ): New {
    const value: JsonValue = made;
    if (!isContainer(original) || !isContainer(value) || value === original) return made;
    if (this.knows(original)) this.#made.set(value, { original, moved });
    return made;
  }

  /** A part of a known block with its position; undefined if it is not one. */
  find(value: JsonValue | undefined): SourcedValue | undefined {
    if (!isContainer(value) || this.#source === undefined || !this.knows(value)) return undefined;
    return new SourcedValue(value, this.#source, new MadePlaces(value, this, this.own(value)));
  }

  /**
   * A value made of known parts, with the position of each.
   *
   * @param around The position of the whole, if it is not known otherwise.
   */
  sourced(made: JsonValue, around: SourcedValue): SourcedValue {
    const whole = (isContainer(made) ? this.own(made) : undefined) ?? around.span("");
    return new SourcedValue(made, around.source, new MadePlaces(made, this, whole));
  }

  /** Positions are looked up by value here; see {@link MadePlaces}. */
  get(): undefined {
    return undefined;
  }

  knows(container: JsonContainer): boolean {
    return this.#made.has(container) || this.#listed.has(container) || this.#blockOf(container) !== undefined;
  }

  own(container: JsonContainer): Span | undefined {
    const made = this.#made.get(container);
    if (made !== undefined) return this.own(made.original);
    const listed = this.#listed.get(container);
    if (listed !== undefined) return listed.sourced.ownSpan(listed.pointer);
    return this.#blockOf(container)?.own(container);
  }

  member(container: JsonContainer, key: string): Span | undefined {
    const made = this.#made.get(container);
    if (made !== undefined) return this.#movedMember(made, key);
    const listed = this.#listed.get(container);
    if (listed !== undefined) return listed.sourced.ownSpan(appendPointer(listed.pointer, key));
    return this.#blockOf(container)?.member(container, key);
  }

  #movedMember({ original, moved }: Made, key: string): Span | undefined {
    const from = Object.hasOwn(moved, key) ? moved[key] : undefined;
    if (from === undefined || !from.startsWith("/")) return this.member(original, from ?? key);
    const [first, ...rest] = pointerSegments(from);
    const part = first === undefined || Array.isArray(original) ? undefined : original[first];
    if (rest.length === 0 || !isContainer(part)) return this.member(original, first ?? key);
    return placeIn(part, rest.reduce<string>(appendPointer, ""), this);
  }

  #blockOf(container: JsonContainer): ContainerPlaces | undefined {
    for (const block of this.#blocks) if (block.knows(container)) return block;
    return undefined;
  }
}

/** The positions of an assembled value, computed on demand. */
class MadePlaces implements ContainerPlaces {
  readonly #root: JsonValue;
  readonly #origins: Origins;
  readonly #whole: Span | undefined;

  constructor(root: JsonValue, origins: Origins, whole: Span | undefined) {
    this.#root = root;
    this.#origins = origins;
    this.#whole = whole;
  }

  get(pointer: JsonPointer): Span | undefined {
    return pointer === "" ? this.#whole : placeIn(this.#root, pointer, this.#origins);
  }

  knows(container: JsonContainer): boolean {
    return this.#origins.knows(container);
  }

  own(container: JsonContainer): Span | undefined {
    return this.#origins.own(container);
  }

  member(container: JsonContainer, key: string): Span | undefined {
    return this.#origins.member(container, key);
  }
}
