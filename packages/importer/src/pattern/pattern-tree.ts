import type { CharacterSet } from "./character-set.js";

/** A regular expression, as far as it matters for how long it takes. */
export type PatternTree =
  | { kind: "set"; set: CharacterSet }
  | { kind: "sequence" | "choice"; parts: PatternTree[] }
  | { kind: "repeat"; body: PatternTree; least: number; most: number }
  /** The start or the end of the text. */
  | { kind: "edge"; of: "start" | "end" }
  | { kind: "look"; body: PatternTree }
  /** What an earlier group matched: nothing can be said of it. */
  | { kind: "backreference" };
