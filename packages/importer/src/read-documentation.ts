import type { Diagnostic, SourceFile } from "./diagnostics/diagnostic.js";
import { Diagnostics } from "./diagnostics/diagnostics.js";
import { groupRepeats } from "./diagnostics/group-repeats.js";
import { phrase } from "./diagnostics/message.js";
import { finding } from "./findings/finding.js";
import { judgeModelSchemas } from "./model-schema/lay-model-schemas.js";
import { type Judge, type PagesRead, type ReadDocumentationOptions, readPages } from "./read-pages.js";

/** The result of reading pages: `document` is valid OpenAPI 3.1 with Corsac's extensions, without any overlay. */
export interface Documentation extends Pick<PagesRead, "document" | "readable" | "names" | "disagreements"> {
  diagnostics: Diagnostic[];
  /** The files that were read, for code frames. */
  sources: SourceFile[];
}

/**
 * Reads documentation pages of one service, in any supported form, into one OpenAPI 3.1 document. Never throws because
 * of a page: problems are reported as diagnostics with a message, a position and a hint.
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
    diagnostics: groupRepeats(diagnostics.all),
    sources: [...new Set([...files, ...(options.references?.files ?? [])])],
  };
}

/** Reports what the pages do not describe: no overlay follows that could add it. */
const judgePages: Judge = ({ document, undescribed, disagreements }, diagnostics) => {
  for (const { id, location } of undescribed)
    diagnostics.report(
      finding("undocumented-output", phrase`The output of ${id} is not described`, location),
    );
  judgeModelSchemas(document, disagreements, diagnostics);
};
