import {
  anyCharacter,
  type CharacterSet,
  complement,
  digits,
  notLineBreaks,
  spaces,
  union,
  wordCharacters,
} from "./character-set.js";
import type { PatternTree } from "./pattern-tree.js";

/** The maximum depth of nested groups, beyond any handwritten pattern. */
const deepest = 100;

const classes: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: complement(digits),
  w: wordCharacters,
  W: complement(wordCharacters),
  s: spaces,
  S: complement(spaces),
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };

/** Thrown for a pattern whose groups are nested too deeply. */
export class PatternTooDeep extends Error {}

/** Parses a regular expression that `new RegExp(pattern, "u")` accepts. */
export function parsePattern(pattern: string): PatternTree {
  return new PatternParser([...pattern]).choice(0);
}

class PatternParser {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  choice(depth: number): PatternTree {
    if (depth > deepest) throw new PatternTooDeep();
    const parts = [this.#sequence(depth)];
    while (this.#takes("|")) parts.push(this.#sequence(depth));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
  }

  #sequence(depth: number): PatternTree {
    const parts: PatternTree[] = [];
    for (let next = this.#peek(); next !== undefined && next !== "|" && next !== ")"; next = this.#peek()) {
      const part = this.#repeated(this.#part(depth));
      if (part !== undefined) parts.push(part);
    }
    return { kind: "sequence", parts };
  }

  /** Parses one part; undefined for an assertion between characters that does not affect the cost. */
  #part(depth: number): PatternTree | undefined {
    const character = this.#next();
    switch (character) {
      case "^":
        return { kind: "edge", of: "start" };
      case "$":
        return { kind: "edge", of: "end" };
      case ".":
        return { kind: "set", set: notLineBreaks };
      case "[":
        return { kind: "set", set: this.#characterClass() };
      case "(":
        return this.#group(depth);
      case "\\":
        return this.#escape();
      default:
        return single(codeOf(character));
    }
  }

  #group(depth: number): PatternTree {
    let isLook = false;
    if (this.#takes("?") && !this.#takes(":")) {
      isLook = this.#takes("=") || this.#takes("!");
      if (!isLook && this.#takes("<")) {
        isLook = this.#takes("=") || this.#takes("!");
        // The name of a group.
        if (!isLook) while (this.#next() !== ">");
      }
    }
    const body = this.choice(depth + 1);
    this.#takes(")");
    return isLook ? { kind: "look", body } : body;
  }

  #escape(): PatternTree | undefined {
    const character = this.#next();
    if (character === "b" || character === "B") return undefined;
    if (character === "k" || /[1-9]/.test(character)) {
      if (character === "k") while (this.#next() !== ">");
      else while (/\d/.test(this.#peek() ?? "")) this.#next();
      return { kind: "backreference" };
    }
    return { kind: "set", set: this.#escaped(character) };
  }

  /** The characters that an escape matches, inside and outside of a class. */
  #escaped(character: string): CharacterSet {
    const known = Object.hasOwn(classes, character) ? classes[character] : undefined;
    if (known !== undefined) return known;
    if (character === "p" || character === "P") {
      while (this.#next() !== "}");
      // The characters of a Unicode property are not resolved here: all are assumed.
      return anyCharacter;
    }
    if (Object.hasOwn(controls, character)) return point(controls[character] ?? 0);
    if (character === "c") return point(codeOf(this.#next()) % 32);
    if (character === "x") return point(this.#hexadecimal(2));
    if (character === "u") {
      if (!this.#takes("{")) return point(this.#hexadecimal(4));
      let digitsOf = "";
      for (let next = this.#next(); next !== "}"; next = this.#next()) digitsOf += next;
      return point(Number.parseInt(digitsOf, 16));
    }
    return point(codeOf(character));
  }

  #characterClass(): CharacterSet {
    const isNegated = this.#takes("^");
    const sets: CharacterSet[] = [];
    while (!this.#takes("]")) {
      const first = this.#classMember();
      const isRange = this.#peek() === "-" && this.#characters[this.#at + 1] !== "]";
      if (!isRange) {
        sets.push(first);
        continue;
      }
      this.#next();
      const end = this.#classMember();
      const [from, to] = [first[0]?.[0] ?? 0, end.at(-1)?.[1] ?? 0];
      sets.push([[Math.min(from, to), Math.max(from, to)]]);
    }
    return isNegated ? complement(union(sets)) : union(sets);
  }

  #classMember(): CharacterSet {
    const character = this.#next();
    if (character !== "\\") return point(codeOf(character));
    const escaped = this.#next();
    return escaped === "b" ? point(8) : this.#escaped(escaped);
  }

  #repeated(body: PatternTree | undefined): PatternTree | undefined {
    const range = this.#range();
    if (range === undefined) return body;
    // Lazy or greedy makes no difference to the number of ways.
    this.#takes("?");
    return body && { kind: "repeat", body, ...range };
  }

  #range(): { least: number; most: number } | undefined {
    if (this.#takes("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#takes("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#takes("?")) return { least: 0, most: 1 };
    if (!this.#takes("{")) return undefined;
    let written = "";
    for (let next = this.#next(); next !== "}"; next = this.#next()) written += next;
    const [least = "0", most] = written.split(",");
    const end = most === undefined ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most);
    return { least: Number(least), most: end };
  }

  #hexadecimal(length: number): number {
    let text = "";
    for (let index = 0; index < length; index += 1) text += this.#next();
    return Number.parseInt(text, 16);
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #takes(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new RangeError("The pattern ends in the middle.");
    this.#at += 1;
    return character;
  }
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function point(code: number): CharacterSet {
  return [[code, code]];
}

function single(code: number): PatternTree {
  return { kind: "set", set: point(code) };
}
