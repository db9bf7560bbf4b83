import type { Diagnostic, SourceFile } from "./diagnostics/diagnostic.js";
import { Diagnostics } from "./diagnostics/diagnostics.js";
import { finding } from "./findings/finding.js";
import { judgeModelSchemas } from "./model-schema/lay-model-schemas.js";
import { type Judge, type PagesRead, type ReadDocumentationOptions, readPages } from "./read-pages.js";

/** What pages say: `document` is valid OpenAPI 3.1 with Corsac's extensions, and has nothing of an overlay. */
export interface Documentation extends Pick<PagesRead, "document" | "readable" | "names" | "disagreements"> {
  diagnostics: Diagnostic[];
  /** The files that were read, for code frames. */
  sources: SourceFile[];
}

/**
 * Reads documentation pages of one service, in any supported form, into one OpenAPI 3.1 document. Never throws because
 * of a page: what is wrong with one is a diagnostic that says what, where, and what to do.
 */
export function readDocumentation(
  files: readonly SourceFile[],
  options: ReadDocumentationOptions = {},
): Documentation {
  const diagnostics = new Diagnostics();
  const { document, readable, names, disagreements } = readPages(files, options, diagnostics, judgePages);
  return {
    document,
    readable,
    names,
    disagreements,
    diagnostics: diagnostics.all,
    sources: [...new Set([...files, ...(options.references?.files ?? [])])],
  };
}

/** No overlay follows: what pages leave out is left out. */
const judgePages: Judge = ({ document, undescribed, disagreements }, diagnostics) => {
  for (const { id, location } of undescribed)
    diagnostics.report(finding("undocumented-output", `Nothing says what ${id} puts out`, location));
  judgeModelSchemas(document, disagreements, diagnostics);
};
