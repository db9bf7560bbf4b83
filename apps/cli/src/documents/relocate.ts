import { join } from "node:path";
import type { Diagnostic, SourceFile } from "@corsac/importer";

/** Findings with the files that they refer to. */
export interface Findings {
  diagnostics: Diagnostic[];
  sources: SourceFile[];
}

/** Makes the paths of findings relative to the current folder, instead of the service's folder. */
export function relocate(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  folder: string,
): Findings {
  return {
    diagnostics: diagnostics.map(({ location, ...diagnostic }) =>
      location === undefined
        ? diagnostic
        : { ...diagnostic, location: { ...location, file: join(folder, location.file) } },
    ),
    sources: sources.map(({ path, text }) => ({ path: join(folder, path), text })),
  };
}
