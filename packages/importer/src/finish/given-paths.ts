import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { sourceFile } from "../merge/source-reference.js";

/**
 * Restores the given paths of files in findings. A finding from an `x-corsac-source` has the short name, which does not
 * exist as a path where single pages were read. A name that several files have stays unchanged.
 */
export function withGivenPaths(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): Diagnostic[] {
  const given = new Set(files.map(({ path }) => path));
  const byShortName = new Map<string, string[]>();
  for (const path of given)
    byShortName.set(sourceFile(path), [...(byShortName.get(sourceFile(path)) ?? []), path]);
  return diagnostics.map((diagnostic) => {
    const { location } = diagnostic;
    if (location === undefined || given.has(location.file)) return diagnostic;
    const [only, ...others] = byShortName.get(location.file) ?? [];
    if (only === undefined || others.length > 0) return diagnostic;
    return { ...diagnostic, location: { ...location, file: only } };
  });
}
