import type { CharacterSet } from "./character-set.js";

/** A regular expression, reduced to what determines the cost of a search. */
export type PatternTree =
  | { kind: "set"; set: CharacterSet }
  | { kind: "sequence" | "choice"; parts: PatternTree[] }
  | { kind: "repeat"; body: PatternTree; least: number; most: number }
  /** The start or the end of the text. */
  | { kind: "edge"; of: "start" | "end" }
  | { kind: "look"; body: PatternTree }
  /** A backreference, which is not analysed. */
  | { kind: "backreference" };
