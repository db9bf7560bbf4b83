import { judgePattern, type PatternVerdict } from "./judge-pattern.js";
import { plainPattern } from "./plain-pattern.js";

/** A checked `pattern` of a page. */
export interface SoundPattern {
  /** The pattern that validators may run; undefined if they must not run it. */
  pattern: string | undefined;
  verdict: PatternVerdict | "repaired";
}

/** A cache: documents repeat the same patterns. */
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

/** A literal such as `/^a$/i`. Read as a plain pattern, with slashes outside of the anchors, it would match no text. */
const literal = /^\/(\^.*|.*\$)\/([a-z]*)$/s;

/** The flags of such a literal; undefined if the pattern is not one. */
export function programFlags(written: string): string | undefined {
  return literal.exec(written)?.[2];
}

function judged(written: string): SoundPattern {
  const inner = literal.exec(written);
  if (inner === null) return judgedAsWritten(written);
  // JSON Schema has no equivalent of these flags.
  if (/[^gu]/.test(inner[2] ?? "")) return { pattern: undefined, verdict: "unreadable" };
  const within = judgedAsWritten(inner[1] ?? "");
  return within.verdict === "sound" ? { ...within, verdict: "repaired" } : within;
}

function judgedAsWritten(written: string): SoundPattern {
  const verdict = judgePattern(written);
  if (verdict === "sound") return { pattern: written, verdict };
  const plain = verdict === "unreadable" ? plainPattern(written) : undefined;
  if (plain === undefined) return { pattern: undefined, verdict };
  const again = judgePattern(plain);
  return again === "sound" ? { pattern: plain, verdict: "repaired" } : { pattern: undefined, verdict: again };
}
