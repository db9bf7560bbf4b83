import { Automaton, PatternTooComplex } from "./automaton.js";
import { loopsOf } from "./loops.js";
import { PatternTooDeep, parsePattern } from "./parse-pattern.js";
import type { PatternTree } from "./pattern-tree.js";
import { isReadable } from "./plain-pattern.js";

/** The result of checking a `pattern`. */
export type PatternVerdict = "sound" | "unreadable" | "unsafe";

/** Longer patterns count as unsafe. */
const longestPattern = 5_000;
/** The maximum number of steps for the analysis of one pattern. */
const patience = 300_000;
/** The maximum number of ways to match one text without loops. */
const mostWays = 1_000_000;
/** A check that is quadratic in the text's length is fast enough; a cubic one may not be. */
const highestDegree = 2;

/**
 * Whether a regular expression can safely be run on an untrusted text of at most a few thousand characters. A search is
 * slow where a text can be matched in many ways. With nested loops, the number of ways is exponential in the length;
 * with consecutive loops, it is polynomial. A pattern that cannot be analysed in bounded work counts as unsafe.
 */
export function judgePattern(pattern: string): PatternVerdict {
  if (pattern.length > longestPattern) return "unsafe";
  if (!isReadable(pattern)) return "unreadable";
  try {
    return degreeOf(parsePattern(pattern), true, { left: patience }) > highestDegree ? "unsafe" : "sound";
  } catch (error) {
    const isKnown = error instanceof PatternTooComplex || error instanceof PatternTooDeep;
    if (!isKnown) throw error;
    return "unsafe";
  }
}

interface Budget {
  left: number;
}

function spend(budget: Budget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new PatternTooComplex();
}

/** The degree of a search's cost as a polynomial in the text's length; infinite where the cost is exponential. */
function degreeOf(tree: PatternTree, isSearched: boolean, budget: Budget): number {
  const automaton = new Automaton(tree, isSearched);
  const loops = loopsOf(automaton);
  const isEndless = loops.some((loop) => doubles(automaton, loop, budget));
  if (isEndless || waysThrough(automaton, budget) > mostWays) return Number.POSITIVE_INFINITY;
  const degrees: number[] = [];
  for (const [index, loop] of loops.entries()) {
    const before = loops.slice(0, index).map((earlier, at) => {
      const degree = degrees[at] ?? 0;
      const longest = Math.max(0, ...degrees);
      // Skips loops that cannot increase the degree.
      return degree + 1 > 1 && degree <= longest && follows(automaton, earlier, loop, budget) ? degree : 0;
    });
    degrees.push(1 + Math.max(0, ...before));
  }
  const isAnchored = !isSearched || startsAtEdge(tree);
  const looks = automaton.looks.map(
    ({ body, isRepeated }) => degreeOf(body, false, budget) + (isRepeated || !isAnchored ? 1 : 0),
  );
  return Math.max(0, ...degrees, ...looks);
}

/** The maximum number of ways to match a text, without loops: `a?a?a?` matches one text in several ways. */
function waysThrough(automaton: Automaton, budget: Budget): number {
  const ways: number[] = [];
  // Steps that are not part of a loop lead to later positions.
  for (let place = automaton.steps.length - 1; place >= 0; place -= 1) {
    const ahead = [...(automaton.steps[place] ?? [])].filter(([to]) => to > place && !automaton.ends.has(to));
    const choices = ahead.map(([one]) =>
      ahead.reduce((sum, [other, count]) => {
        spend(budget);
        return automaton.overlaps(one, other) ? sum + count : sum;
      }, 0),
    );
    const most = ahead.reduce((longest, [to]) => Math.max(longest, ways[to] ?? 1), 1);
    ways[place] = Math.max(1, ...choices) * most;
  }
  return ways[0] ?? 1;
}

function startsAtEdge(tree: PatternTree): boolean {
  if (tree.kind === "edge") return tree.of === "start";
  if (tree.kind === "choice") return tree.parts.every(startsAtEdge);
  const [first] = tree.kind === "sequence" ? tree.parts : [];
  return first !== undefined && startsAtEdge(first);
}

/** Whether a loop can match one text in two ways, which makes the number of ways exponential. */
function doubles(automaton: Automaton, loop: readonly number[], budget: Budget): boolean {
  const inside = new Set(loop);
  const seen = new Set<string>();
  const open: [number, number][] = loop.map((place) => [place, place]);
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [one, other] = pair;
    for (const [left, ways] of automaton.steps[one] ?? []) {
      if (!inside.has(left)) continue;
      if (one === other && ways > 1 && automaton.overlaps(left, left)) return true;
      for (const right of automaton.steps[other]?.keys() ?? []) {
        spend(budget);
        if (!inside.has(right) || !automaton.overlaps(left, right)) continue;
        if (left === right) {
          if (one !== other) return true;
          continue;
        }
        const key = `${left} ${right}`;
        if (seen.has(key)) continue;
        seen.add(key);
        open.push([left, right]);
      }
    }
  }
  return false;
}

/** Whether a text that an earlier loop matches can also be split between it and a later loop. */
function follows(
  automaton: Automaton,
  earlier: readonly number[],
  later: readonly number[],
  budget: Budget,
): boolean {
  const [first, last] = [new Set(earlier), new Set(later)];
  if (!earlier.some((one) => later.some((other) => automaton.overlaps(one, other)))) return false;
  return earlier.some((start) =>
    later.some((end) => dividesAt(automaton, { start, end, first, last }, budget)),
  );
}

interface Division {
  start: number;
  end: number;
  first: ReadonlySet<number>;
  last: ReadonlySet<number>;
}

/** Whether one text leads from `start` to `start`, from `end` to `end`, and from `start` to `end`. */
function dividesAt(automaton: Automaton, { start, end, first, last }: Division, budget: Budget): boolean {
  const seen = new Set<string>();
  const open: [number, number, number][] = [[start, start, end]];
  for (let triple = open.pop(); triple !== undefined; triple = open.pop()) {
    const [loop, way, back] = triple;
    for (const left of automaton.steps[loop]?.keys() ?? []) {
      if (!first.has(left)) continue;
      for (const middle of automaton.steps[way]?.keys() ?? []) {
        spend(budget);
        if (automaton.ends.has(middle) || !automaton.overlaps(left, middle)) continue;
        for (const right of automaton.steps[back]?.keys() ?? []) {
          spend(budget);
          if (!last.has(right) || !automaton.overlaps(left, right) || !automaton.overlaps(middle, right))
            continue;
          if (left === start && middle === end && right === end) return true;
          const key = `${left} ${middle} ${right}`;
          if (seen.has(key)) continue;
          seen.add(key);
          open.push([left, middle, right]);
        }
      }
    }
  }
  return false;
}
