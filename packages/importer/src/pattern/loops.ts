import type { Automaton } from "./automaton.js";

/**
 * The strongly connected components that contain a cycle, without positions where a match is complete. In topological
 * order: no group leads to an earlier one.
 */
export function loopsOf(automaton: Automaton): number[][] {
  const { steps, ends } = automaton;
  const index = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const groups: number[][] = [];
  const targets = (place: number): number[] =>
    [...(steps[place]?.keys() ?? [])].filter((one) => !ends.has(one));
  const enter = (place: number): { place: number; open: number[] } => {
    index.set(place, index.size);
    lowest.set(place, index.size - 1);
    stack.push(place);
    onStack.add(place);
    return { place, open: targets(place) };
  };
  const lower = (place: number, to: number): void => {
    lowest.set(place, Math.min(lowest.get(place) ?? to, to));
  };
  // Tarjan's algorithm without recursion, because a pattern may have a long chain of positions.
  for (const start of steps.keys()) {
    if (index.has(start) || ends.has(start)) continue;
    const path = [enter(start)];
    for (let current = path.at(-1); current !== undefined; current = path.at(-1)) {
      const { place } = current;
      const next = current.open.pop();
      if (next === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lower(above.place, lowest.get(place) ?? 0);
        if (lowest.get(place) === index.get(place)) groups.push(takeGroup(place));
      } else if (!index.has(next)) path.push(enter(next));
      else if (onStack.has(next)) lower(place, index.get(next) ?? 0);
    }
  }
  function takeGroup(place: number): number[] {
    const group: number[] = [];
    for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
      onStack.delete(last);
      group.push(last);
      if (last === place) break;
    }
    return group;
  }
  return groups
    .filter(([place, ...others]) => place !== undefined && (others.length > 0 || steps[place]?.has(place)))
    .reverse();
}
