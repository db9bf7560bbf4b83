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
import { rootPlaces } from "./soundness/root-places.js";
import { soundDocument } from "./soundness/sound-document.js";

export interface ReadDocumentationOptions {
  /** The service's name; "service" if absent. */
  service?: string;
  /** Existing names; they are kept, and new ones are added to a copy. */
  names?: Names;
  /** The files that the pages' references may resolve to. `readReferences` of the node entry finds them. */
  references?: References;
}

/** The content of a service's pages, before missing parts are reported. */
export interface PagesRead extends MergedDocument {
  /** False if no file can be read as documentation: `document` is then empty and must not be written. */
  readable: boolean;
  /** The existing names and the new ones. */
  names: Names;
  /** The contradictions between a page and its model's own schema, where both are among the files. */
  disagreements: LaidDisagreement[];
}

/** Reports what is missing in a finished reading. */
export type Judge = (read: Omit<PagesRead, "names" | "readable">, diagnostics: Diagnostics) => void;

/**
 * The stages that need pages only: forms, references, merge, infer, and model schemas among the pages. Returns a sound
 * document: valid OpenAPI 3.1, whatever the pages contain. Never throws because of a page.
 *
 * @param judge Reports what an overlay could still add or correct; called only where no overlay follows.
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
  soundDocument(document, found, rootPlaces(readings));
  diagnostics.report(...arrangeFindings(found.all, prepared.pages, files));
  return { document, undescribed, readable, names, disagreements };
}
