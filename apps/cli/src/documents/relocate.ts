import { join } from "node:path";
import type { Diagnostic, SourceFile } from "@corsac/importer";

/** Findings with the texts they point into. */
export interface Findings {
  diagnostics: Diagnostic[];
  sources: SourceFile[];
}

/** Names the files of findings from where a person stands, instead of from the service's folder. */
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
