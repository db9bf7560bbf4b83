/**
 * The matches that one pattern with all these alternatives would find: the leftmost first, at the same offset that of
 * the first pattern, without overlaps. Small patterns cost the engine a fraction of a large one, and a pattern without
 * a match is not tried again.
 *
 * @param patterns Global patterns.
 */
export function* firstMatches(
  text: string,
  patterns: readonly RegExp[],
): Generator<{ match: RegExpExecArray; index: number }> {
  const pending: (RegExpExecArray | null | undefined)[] = [];
  let from = 0;
  while (from <= text.length) {
    let best: { match: RegExpExecArray; index: number } | undefined;
    for (const [index, pattern] of patterns.entries()) {
      let match = pending[index];
      if (match === undefined || (match !== null && match.index < from)) {
        pattern.lastIndex = from;
        match = pattern.exec(text);
        pending[index] = match;
      }
      if (match !== null && (best === undefined || match.index < best.match.index)) best = { match, index };
    }
    if (best === undefined) return;
    from = best.match.index + Math.max(best.match[0].length, 1);
    yield best;
  }
}
