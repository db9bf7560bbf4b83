/** Processes each item with limited concurrency; results are in the order of the items. The first error stops it. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result);
}
