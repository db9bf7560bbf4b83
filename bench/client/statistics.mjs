/** The median of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians of numbers measured in rounds, and the median of their ratios to the first, per round. */
export function compare(rounds) {
  const [first] = Object.keys(rounds);
  return Object.fromEntries(
    Object.entries(rounds).map(([name, numbers]) => [
      name,
      {
        median: median(numbers),
        ratio: median(numbers.map((number, round) => number / rounds[first][round])),
      },
    ]),
  );
}
