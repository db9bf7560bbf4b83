import type { Diagnostic, SourceFile } from "@corsac/importer";

/** Further places of a finding that are named; the rest is counted. */
const mostPlaces = 3;

/**
 * Findings as people read them. One that says the same of many places is written once, at the first, with the others
 * named below it: a page's author mends them together, and twenty equal texts hide the one that differs.
 */
export async function renderFindings(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  color: boolean,
): Promise<string[]> {
  const { formatDiagnostic } = await import("@corsac/importer");
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, message, hint } = diagnostic;
    const key = JSON.stringify([rule, severity, message, hint]);
    groups.set(key, [...(groups.get(key) ?? []), diagnostic]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const text = formatDiagnostic(first, sources, { color }).trimEnd();
    return [[text, ...furtherPlaces(others)].join("\n")];
  });
}

function furtherPlaces(others: readonly Diagnostic[]): string[] {
  if (others.length === 0) return [];
  const places = others.flatMap(({ location }) =>
    location === undefined ? [] : [`${location.file}:${location.line}:${location.column}`],
  );
  const shown = places.slice(0, mostPlaces).map((place) => `    ${place}`);
  const left = others.length - shown.length;
  const rest =
    left === 0 ? [] : [`    and ${left} more ${left === 1 ? "place" : "places"} (all of them: --json)`];
  return ["  the same at", ...shown, ...rest];
}
