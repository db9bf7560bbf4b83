import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { PreparedPage } from "../merge/pages/prepared-page.js";
import { withoutConsequences } from "./consequences.js";
import { operationKey } from "./operation-key.js";

/**
 * The findings of a service's pages as they are shown: without those that follow from another one, each with its
 * operation, by file as given and then by line.
 */
export function arrangeFindings(
  found: readonly Diagnostic[],
  pages: readonly PreparedPage[],
  files: readonly SourceFile[],
): Diagnostic[] {
  return inOrder(withOperations(withoutConsequences(found), pages), files);
}

/** A finding in a file that documents one operation is about that one. */
function withOperations(diagnostics: readonly Diagnostic[], pages: readonly PreparedPage[]): Diagnostic[] {
  const operations = new Map<string, Set<string>>();
  for (const page of pages) {
    const { file } = page.location;
    const known = operations.get(file) ?? new Set();
    operations.set(file, known.add(operationKey(page)));
  }
  return diagnostics.map((diagnostic) => {
    const [only, ...others] = operations.get(diagnostic.location?.file ?? "") ?? [];
    if (diagnostic.operation !== undefined || only === undefined || others.length > 0) return diagnostic;
    return { ...diagnostic, operation: only };
  });
}

/** By file as given, then by line: the order in which a reader goes through them. */
function inOrder(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const position = new Map(files.map((file, index) => [file.path, index]));
  const key = ({ location }: Diagnostic): number[] =>
    location === undefined ? [-1, 0, 0] : [position.get(location.file) ?? -1, location.line, location.column];
  return [...diagnostics].sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    return (
      left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
    );
  });
}
