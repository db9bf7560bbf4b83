import type { Diagnostic, SourceFile } from "./diagnostics/diagnostic.js";
import type { CorsacDocument } from "./document/extensions.js";
import { arrayMember, isJsonObject } from "./document/json-values.js";
import { withFixedQueries } from "./forms/paths/fixed-queries.js";
import { withServiceServers } from "./forms/paths/service-servers.js";
import { isUnderstood, readFile } from "./forms/read-file.js";
import { withoutConsequences } from "./lint/consequences.js";
import { finding } from "./lint/finding.js";
import { lintPages } from "./lint/lint-pages.js";
import { operationKey } from "./lint/operation-key.js";
import { mergePages } from "./merge/merge-pages.js";
import { offerModels } from "./merge/models/offer-models.js";
import { splitByModel } from "./merge/models/split-by-model.js";
import { agreePage } from "./merge/pages/agree-with-examples.js";
import { preparePage } from "./merge/pages/prepare-page.js";
import type { PreparedPage } from "./merge/pages/prepared-page.js";
import { mergeComponents } from "./merge/schemas/merge-components.js";
import { addedProperties } from "./model-schema/added-properties.js";
import { type LaidDisagreement, layRead, undecidedDisagreements } from "./model-schema/lay-model-schemas.js";
import { copyNames, emptyNames, type Names } from "./names/names.js";
import { serviceConstant } from "./names/service-constant.js";
import { partFiles } from "./references/part-files.js";
import { ReferenceLibrary } from "./references/reference-library.js";
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

export interface Documentation {
  /** Valid OpenAPI 3.1 with Corsac's extensions: what the pages say, and nothing of an overlay. */
  document: CorsacDocument;
  /** False where none of the files can be read as documentation: `document` is then empty, and not to be written. */
  readable: boolean;
  diagnostics: Diagnostic[];
  /** The files that were read, for code frames. */
  sources: SourceFile[];
  /** The names given before and those coined now. */
  names: Names;
  /** Where a page and its model's own schema, both among the files, say different things. */
  disagreements: LaidDisagreement[];
}

/**
 * Reads documentation pages of one service, in any supported form, into one OpenAPI 3.1 document. Never throws because
 * of a page: what is wrong with one is a diagnostic that says what, where, and what to do.
 */
export function readDocumentation(
  files: readonly SourceFile[],
  options: ReadDocumentationOptions = {},
): Documentation {
  const names = options.names === undefined ? emptyNames() : copyNames(options.names);
  names.service = serviceConstant(options.service ?? "service");
  const library = new ReferenceLibrary(files, options.references);
  const parts = partFiles(files, library);
  const read = files.filter((file) => !parts.has(file)).flatMap((file) => readFile(file, library));
  const found = read.flatMap((reading) => reading.diagnostics);
  const readable = files.length === 0 || read.some(isUnderstood);
  const diagnostics = readable ? found : [...nothingRead(files), ...found.filter(isReason(files))];
  const { components, readings } = mergeComponents(read, diagnostics, names);
  const located = withServiceServers(readings);
  const written = withFixedQueries(located.flatMap((reading) => reading.pages));
  const isSecured = located.some(({ root }) => arrayMember(root, "security").length > 0);
  const pages = offerModels(
    written.flatMap((page) => splitByModel(preparePage(page, components, isSecured, diagnostics))),
    names,
  );
  diagnostics.push(...lintPages(pages));
  const facts = {
    name: options.service ?? "service",
    components,
    roots: located.map(({ root }) => root).filter((root) => isJsonObject(root)),
  };
  const agreed = pages.map((page) => agreePage(page, diagnostics));
  const document = mergePages(agreed, facts, names, diagnostics);
  const disagreements = layRead(
    document,
    read.flatMap(({ models }) => models ?? []),
    diagnostics,
  );
  diagnostics.push(
    ...undecidedDisagreements(document, disagreements),
    ...addedProperties(document),
    ...soundDocument(document),
  );
  return {
    document,
    readable,
    diagnostics: inOrder(withOperations(withoutConsequences(distinct(diagnostics)), pages), files),
    sources: [...new Set([...files, ...(options.references?.files ?? [])])],
    names,
    disagreements,
  };
}

/** The error of a service of which no file can be read. */
function nothingRead(files: readonly SourceFile[]): Diagnostic[] {
  const message =
    files.length === 1
      ? "The file cannot be read as API documentation"
      : `None of the ${files.length} files can be read as API documentation`;
  return files
    .slice(0, 1)
    .map(({ path }) => finding("no-documentation", message, { file: path, line: 1, column: 1 }));
}

/** Of a single file, that it holds no API is what the error says. */
function isReason(files: readonly SourceFile[]): (diagnostic: Diagnostic) => boolean {
  return ({ rule }) => files.length > 1 || rule !== "no-api-in-file";
}

/** Each finding once: the variants of one request are read as a page each, with the rest of the page in common. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
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
