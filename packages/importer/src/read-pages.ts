import type { SourceFile } from "./diagnostics/diagnostic.js";
import { Diagnostics } from "./diagnostics/diagnostics.js";
import { readFiles } from "./forms/read-files.js";
import { arrangeFindings } from "./lint/arrange-findings.js";
import { lintPages } from "./lint/lint-pages.js";
import { type MergedDocument, mergePages } from "./merge/merge-pages.js";
import { prepareReadings } from "./merge/prepare-readings.js";
import { type LaidDisagreement, layRead } from "./model-schema/lay-model-schemas.js";
import { copyNames, emptyNames, type Names } from "./names/names.js";
import { serviceConstant } from "./names/service-constant.js";
import type { References } from "./references/references.js";
import { soundDocument } from "./soundness/sound-document.js";

export interface ReadDocumentationOptions {
  /** The service's name; "service" if absent. */
  service?: string;
  /** Names given before; they are kept, and new ones are added to a copy. */
  names?: Names;
  /** What the pages' references may lead to beside the pages themselves. `readReferences` of the node entry finds it. */
  references?: References;
}

/** What the pages of a service say, before anyone judges what they leave out. */
export interface PagesRead extends MergedDocument {
  /** False where none of the files can be read as documentation: `document` is then empty, and not to be written. */
  readable: boolean;
  /** The names given before and those coined now. */
  names: Names;
  /** Where a page and its model's own schema, both among the files, say different things. */
  disagreements: LaidDisagreement[];
}

/** Reports what a finished reading leaves out. */
export type Judge = (read: Omit<PagesRead, "names" | "readable">, diagnostics: Diagnostics) => void;

/**
 * The stages of pages alone: forms, references, merge, infer, and model schemas that stand among the pages. Returns a
 * sound document: valid OpenAPI 3.1, whatever the pages held. Never throws because of a page.
 *
 * @param judge What an overlay may still decide is judged here only where no overlay follows.
 */
export function readPages(
  files: readonly SourceFile[],
  options: ReadDocumentationOptions,
  diagnostics: Diagnostics,
  judge: Judge = () => {},
): PagesRead {
  const { service = "service", references } = options;
  const names = options.names === undefined ? emptyNames() : copyNames(options.names);
  names.service = serviceConstant(service);
  const found = new Diagnostics();
  const { readings, readable } = readFiles(files, references, found);
  const prepared = prepareReadings(readings, names, found);
  lintPages(prepared.pages, found);
  const { document, undescribed } = mergePages(prepared, service, names, found);
  const schemas = readings.flatMap(({ models }) => models ?? []);
  const disagreements = layRead(document, schemas, found);
  judge({ document, undescribed, disagreements }, found);
  soundDocument(document, found);
  diagnostics.report(...arrangeFindings(found.all, prepared.pages, files));
  return { document, undescribed, readable, names, disagreements };
}
