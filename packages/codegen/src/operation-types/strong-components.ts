/** The strongly connected parts of a graph. */
export interface StrongComponents {
  /** Whether each of the two can be reached from the other by at least one edge. */
  joins(one: string, other: string): boolean;
  /** Whether a node can be reached from itself. */
  isCyclic(node: string): boolean;
}

/** Tarjan's algorithm, without recursion: chains of references may be long. */
export function components(edges: ReadonlyMap<string, readonly string[]>): StrongComponents {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const sizes = new Map<number, number>();
  const open: string[] = [];
  let count = 0;
  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const path: { node: string; next: number }[] = [{ node: start, next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      if (step.next === 0 && !index.has(node)) {
        index.set(node, count);
        low.set(node, count);
        count += 1;
        open.push(node);
      }
      const to = edges.get(node)?.[step.next];
      step.next += 1;
      if (to === undefined) {
        path.pop();
        close(node);
        const above = path.at(-1)?.node;
        if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(node) ?? 0));
      } else if (!index.has(to)) {
        path.push({ node: to, next: 0 });
      } else if (!component.has(to)) {
        low.set(node, Math.min(low.get(node) ?? 0, index.get(to) ?? 0));
      }
    }
  }

  function close(node: string): void {
    if (low.get(node) !== index.get(node)) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      const id = index.get(node) ?? 0;
      component.set(member, id);
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
      if (member === node) return;
    }
  }

  const isCyclic = (node: string): boolean =>
    (sizes.get(component.get(node) ?? -1) ?? 0) > 1 || (edges.get(node) ?? []).includes(node);
  return {
    joins: (one, other) =>
      one === other ? isCyclic(one) : component.has(one) && component.get(one) === component.get(other),
    isCyclic,
  };
}
