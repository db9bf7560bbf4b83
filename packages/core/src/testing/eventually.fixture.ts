/** Resolves as soon as a condition holds; otherwise the test's timeout applies. */
export async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
