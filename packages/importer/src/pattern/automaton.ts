import { anyCharacter, type CharacterSet, noCharacter, overlap } from "./character-set.js";
import type { PatternTree } from "./pattern-tree.js";

/** Thrown for a pattern that is too large to analyse, or has a backreference. */
export class PatternTooComplex extends Error {}

/** Limits of positions, and of steps between them, beyond any handwritten pattern. */
const maximumPlaces = 3_000;
const maximumSteps = 60_000;
/** A repetition with a smaller range is unrolled; a larger one becomes a loop. */
const writtenOut = 4;

/** The positions where a part of a pattern can start and end, and whether it may be empty. */
interface Fragment {
  first: Map<number, number>;
  last: Map<number, number>;
  isOptional: boolean;
}

/**
 * A pattern as positions (each consumes one character) and the steps between them. Two ways of making the same step
 * count as two, because a search tries both.
 */
export class Automaton {
  /** The characters that each position consumes. The first position is the text before a match. */
  readonly sets: CharacterSet[] = [];
  /** From each position: the next positions, each with the number of ways. */
  readonly steps: Map<number, number>[] = [];
  /** The positions where a match is complete: there is no backtracking after them. */
  readonly ends: ReadonlySet<number>;
  /** The bodies of look-aheads and look-behinds, and whether each is evaluated at many positions. */
  readonly looks: { body: PatternTree; isRepeated: boolean }[] = [];
  readonly #overlaps = new Map<number, boolean>();
  #steps = 0;
  #repeats = 0;

  /** @param isSearched Whether a match may start anywhere. */
  constructor(tree: PatternTree, isSearched: boolean) {
    const before = this.#place(anyCharacter);
    const { first, last } = this.#fragment(tree);
    if (isSearched) {
      this.#connect(new Map([[before, 1]]), new Map([[before, 1]]));
      this.#connect(new Map([[before, 1]]), first);
    }
    this.ends = new Set(last.keys());
  }

  /** Whether two positions consume a common character. */
  overlaps(one: number, other: number): boolean {
    const key = one < other ? one * maximumPlaces + other : other * maximumPlaces + one;
    let known = this.#overlaps.get(key);
    if (known === undefined) {
      known = overlap(this.sets[one] ?? noCharacter, this.sets[other] ?? noCharacter);
      this.#overlaps.set(key, known);
    }
    return known;
  }

  #fragment(tree: PatternTree): Fragment {
    switch (tree.kind) {
      case "set":
        return this.#taking(tree.set);
      case "edge":
        // An edge consumes no character: no path goes through it.
        return this.#taking(noCharacter);
      case "backreference":
        throw new PatternTooComplex();
      case "look":
        this.looks.push({ body: tree.body, isRepeated: this.#repeats > 0 });
        return nothing();
      case "sequence":
        return tree.parts
          .map((part) => this.#fragment(part))
          .reduce((one, other) => this.#joined(one, other), nothing());
      case "choice":
        return tree.parts.map((part) => this.#fragment(part)).reduce(either);
      case "repeat":
        return this.#repeat(tree.body, tree.least, tree.most);
    }
  }

  #taking(set: CharacterSet): Fragment {
    const place = this.#place(set);
    return { first: new Map([[place, 1]]), last: new Map([[place, 1]]), isOptional: false };
  }

  #repeat(body: PatternTree, least: number, most: number): Fragment {
    const needed = Math.min(least, writtenOut);
    let result = nothing();
    if (most === 0) return result;
    const isEndless = most - least >= writtenOut || (least > writtenOut && !isFixed(body));
    this.#repeats += most > 1 ? 1 : 0;
    const copies = isEndless ? Math.max(0, needed - 1) : needed;
    for (let count = 0; count < copies; count += 1) result = this.#joined(result, this.#fragment(body));
    if (isEndless) {
      const loop = this.#fragment(body);
      // There are too many ways to choose which of the required repetitions are empty.
      if (loop.isOptional && least > writtenOut) throw new PatternTooComplex();
      this.#connect(loop.last, loop.first);
      result = this.#joined(result, { ...loop, isOptional: loop.isOptional || least === 0 });
    } else {
      for (let count = least; count < most; count += 1) {
        result = this.#joined(result, { ...this.#fragment(body), isOptional: true });
      }
    }
    this.#repeats -= most > 1 ? 1 : 0;
    return result;
  }

  #joined(one: Fragment, other: Fragment): Fragment {
    this.#connect(one.last, other.first);
    return {
      first: one.isOptional ? added(one.first, other.first) : one.first,
      last: other.isOptional ? added(one.last, other.last) : other.last,
      isOptional: one.isOptional && other.isOptional,
    };
  }

  #connect(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): void {
    this.#steps += from.size * to.size;
    if (this.#steps > maximumSteps) throw new PatternTooComplex();
    for (const [start, left] of from) {
      const steps = this.steps[start];
      for (const [end, right] of to) steps?.set(end, Math.min(2, (steps.get(end) ?? 0) + left * right));
    }
  }

  #place(set: CharacterSet): number {
    if (this.sets.length >= maximumPlaces) throw new PatternTooComplex();
    this.steps.push(new Map());
    return this.sets.push(set) - 1;
  }
}

/** Whether a part always consumes the same number of characters. */
function isFixed(tree: PatternTree): boolean {
  if (tree.kind === "repeat") return tree.least === tree.most && isFixed(tree.body);
  return tree.kind === "sequence" ? tree.parts.every(isFixed) : tree.kind !== "choice";
}

function nothing(): Fragment {
  return { first: new Map(), last: new Map(), isOptional: true };
}

function either(one: Fragment, other: Fragment): Fragment {
  return {
    first: added(one.first, other.first),
    last: added(one.last, other.last),
    isOptional: one.isOptional || other.isOptional,
  };
}

function added(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  const result = new Map(one);
  for (const [place, count] of other) result.set(place, Math.min(2, (result.get(place) ?? 0) + count));
  return result;
}
