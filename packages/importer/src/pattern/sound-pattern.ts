import { judgePattern, type PatternVerdict } from "./judge-pattern.js";
import { plainPattern } from "./plain-pattern.js";

/** A `pattern` of a page, and what is to be done with it. */
export interface SoundPattern {
  /** As validators may run it; undefined where they must not. */
  pattern: string | undefined;
  verdict: PatternVerdict | "repaired";
}

/** Patterns are repeated all over a document. */
const known = new Map<string, SoundPattern>();
const remembered = 1_000;

export function soundPattern(written: string): SoundPattern {
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const result = judged(written);
  known.set(written, result);
  return result;
}

function judged(written: string): SoundPattern {
  const verdict = judgePattern(written);
  if (verdict === "sound") return { pattern: written, verdict };
  const plain = verdict === "unreadable" ? plainPattern(written) : undefined;
  if (plain === undefined) return { pattern: undefined, verdict };
  const again = judgePattern(plain);
  return again === "sound" ? { pattern: plain, verdict: "repaired" } : { pattern: undefined, verdict: again };
}
