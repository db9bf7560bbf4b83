/** The prompt of a prediction, by its number: by it the sandbox's list tells which is which. */
export function promptOf(index: number): string {
  return `prediction ${String(index).padStart(6, "0")} [sandbox:duration=${20 + (index % 7) * 10}]`;
}

/** The number in a prompt. */
export function indexOf(prompt: unknown): number {
  return Number(/prediction (\d+)/.exec(String(prompt))?.[1] ?? Number.NaN);
}
