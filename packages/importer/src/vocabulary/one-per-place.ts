import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Removes repeated findings of a rule at one position of a file: one line may apply to many models or lifecycles. */
export function onePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, location }) => {
    if (location === undefined) return true;
    const key = `${rule} ${location.file}:${location.line}:${location.column}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
