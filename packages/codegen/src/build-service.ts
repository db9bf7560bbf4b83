import { basename, join } from "node:path";
import {
  type BuiltDocument,
  buildDocument,
  type CorsacDocument,
  collect,
  Diagnostics,
  DocumentationError,
  describeService,
  emptyNames,
  type Names,
  readNames,
  reportUnchecked,
  type SourceFile,
  serializeParts,
} from "@corsac/importer";
import { loadDocument, readServiceFolder } from "@corsac/importer/node";
import { describedModels } from "./described-models.js";
import type { FileText } from "./output/file-text.js";
import type { ServiceReport } from "./report.js";

/** The public names of a service, and the file that keeps them. */
export interface ServiceNames {
  /** names.yaml, absolute. */
  readonly path: string;
  /** Its content; undefined if there is no such file. */
  readonly file: SourceFile | undefined;
  /** All names, those of the file and the new ones. */
  readonly names: Names;
}

/** A service read from its folder. */
export interface BuiltService {
  /** What to generate from: the new document or, where no page can be read, the last good one; undefined if none. */
  readonly document: CorsacDocument | undefined;
  /** The derived files of the service's own folder but names.yaml: text by absolute path. */
  readonly derived: ReadonlyMap<string, FileText>;
  readonly names: ServiceNames;
  readonly report: ServiceReport;
}

/**
 * Builds a service's document and names. A folder that holds a finished document and no pages is taken as it is.
 *
 * @param folder absolute
 * @param shown the folder as messages name it
 * @param allowReferences further folders that the pages' references may lead to, absolute
 */
export async function buildService(
  folder: string,
  shown: string,
  allowReferences: readonly string[] = [],
): Promise<BuiltService> {
  const documentPath = join(folder, "openapi.json");
  const source = await readServiceFolder(folder, { allowReferences });
  const known: ServiceNames = {
    path: join(folder, source.names?.path ?? "names.yaml"),
    file: source.names,
    names: source.names === undefined ? emptyNames() : readNames(source.names, new Diagnostics()),
  };
  if (source.pages.length === 0) {
    const document = await loadDocument(documentPath);
    return {
      document,
      derived: new Map(),
      names: known,
      report: report(shown, document, {
        readable: true,
        diagnostics: collect((found) => reportUnchecked(document, found)),
        sources: [],
      }),
    };
  }
  const built = buildDocument(source);
  if (!built.readable) {
    const last = await loadLastDocument(documentPath);
    return { document: last, derived: new Map(), names: known, report: report(shown, last, built) };
  }
  const { document } = built;
  const derived = new Map<string, FileText>([[documentPath, { parts: () => serializeParts(document) }]]);
  return {
    document,
    derived,
    names: { ...known, names: built.names },
    report: report(shown, document, built),
  };
}

/** The last good document, or undefined where there is none that can be read. */
async function loadLastDocument(path: string): Promise<CorsacDocument | undefined> {
  try {
    return await loadDocument(path);
  } catch (error) {
    if (DocumentationError.isInstance(error)) return undefined;
    throw error;
  }
}

function report(
  folder: string,
  document: CorsacDocument | undefined,
  { readable, diagnostics, sources }: Pick<BuiltDocument, "readable" | "diagnostics" | "sources">,
): ServiceReport {
  return {
    name: basename(folder),
    folder,
    models: document === undefined ? [] : describedModels(document).map((model) => model.id),
    operations: document === undefined ? 0 : Object.keys(describeService(document).operations).length,
    diagnostics,
    sources,
    failed: !readable,
  };
}
