/** Resolves as soon as a condition holds; the test's own limit ends the wait for one that never does. */
export async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
