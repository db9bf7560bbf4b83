import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { PreparedPage } from "../merge/pages/prepared-page.js";
import { withoutConsequences } from "./consequences.js";
import { operationKey } from "./operation-key.js";

/**
 * The findings of a service's pages in display order: without consequences of other findings, each with its operation,
 * by file as given and then by line.
 */
export function arrangeFindings(
  found: readonly Diagnostic[],
  pages: readonly PreparedPage[],
  files: readonly SourceFile[],
): Diagnostic[] {
  return inOrder(oncePerPlace(withOperations(withoutConsequences(found), pages)), files);
}

/** A finding about a part that several operations share is reported once, without an operation. */
function oncePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const places = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { operation, ...shared } = diagnostic;
    const key = JSON.stringify(diagnostic.location === undefined ? diagnostic : shared);
    const known = places.get(key);
    if (known === undefined) places.set(key, diagnostic);
    else if (known.operation !== operation) places.set(key, shared);
  }
  return [...places.values()];
}

/** A finding in a file that documents one operation is about that one. */
function withOperations(diagnostics: readonly Diagnostic[], pages: readonly PreparedPage[]): Diagnostic[] {
  const operations = new Map<string, Set<string>>();
  const entries = new Map<string, string[]>();
  for (const page of pages) {
    const { file, pointer } = page.location;
    const known = operations.get(file) ?? new Set();
    operations.set(file, known.add(operationKey(page)));
    entries.set(file, [...(entries.get(file) ?? []), entryOf(pointer) ?? ""]);
  }
  return diagnostics.map((diagnostic) => {
    const { file = "", pointer } = diagnostic.location ?? {};
    const [only, ...others] = operations.get(file) ?? [];
    if (diagnostic.operation !== undefined || only === undefined || others.length > 0) return diagnostic;
    const entry = entryOf(pointer);
    const isElsewhere =
      entry !== undefined &&
      !entries.get(file)?.some((one) => one === "" || `${one}/`.startsWith(`${entry}/`));
    return isElsewhere ? diagnostic : { ...diagnostic, operation: only };
  });
}

/**
 * The path of an OpenAPI document or the request of a collection that contains a pointer; it may have been left out.
 */
function entryOf(pointer: string | undefined): string | undefined {
  return /^(?:(?:\/item\/\d+)+|\/paths\/[^/]+)/.exec(pointer ?? "")?.[0];
}

/** In reading order: by file as given, then by line. */
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
