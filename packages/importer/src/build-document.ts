import { reportUnchecked } from "./describe/report-unchecked.js";
import { type Diagnostic, hasErrors, type SourceFile } from "./diagnostics/diagnostic.js";
import { Diagnostics } from "./diagnostics/diagnostics.js";
import { DocumentationError } from "./diagnostics/documentation-error.js";
import type { CorsacDocument } from "./document/extensions.js";
import { finishDocument } from "./finish/finish-document.js";
import { inferLifecycles } from "./lifecycle/infer-lifecycles.js";
import { type AcceptedFinding, acceptFindings } from "./lint/accepted-findings.js";
import { judgeModelSchemas, layModelSchemas } from "./model-schema/lay-model-schemas.js";
import { reportIdleNames } from "./names/idle-names.js";
import { emptyNames, type Names } from "./names/names.js";
import { readNames } from "./names/names-file.js";
import { applyOverlay } from "./overlay/apply-overlay.js";
import { type Translation, translateDocument } from "./overlay/translate-document.js";
import { applyPresets } from "./presets/apply-presets.js";
import { readPages } from "./read-pages.js";
import type { References } from "./references/references.js";
import { soundOverlaid } from "./soundness/sound-overlaid.js";
import { validateExtensions } from "./validate/validate-document.js";
import { dropOrphans, outputReferences } from "./vocabulary/orphan-outputs.js";
import { readVocabulary } from "./vocabulary/read-vocabulary.js";

/** Everything a service's document is made of: the files of its folder. */
export interface ServiceSource {
  /** The folder's name. */
  name: string;
  pages: SourceFile[];
  /** overlay.yaml: what the pages leave out or get wrong. */
  overlay?: SourceFile;
  /** overlay.en.yaml and the like. */
  translations?: Translation[];
  presets?: SourceFile;
  names?: SourceFile;
  /** models/*.json: the models' own schemas, laid under the pages. */
  models?: SourceFile[];
  /** accepted.yaml: findings that are known, each with the reason why it may stay. */
  accepted?: SourceFile;
  /** What the pages' references may lead to beside the pages themselves. */
  references?: References;
}

/** A finished document and all there is to say about its sources. */
export interface BuiltDocument {
  document: CorsacDocument;
  /** False where none of the pages can be read: `document` is then empty, and not to be written. */
  readable: boolean;
  /** All findings but the accepted ones. */
  diagnostics: Diagnostic[];
  /** What accepted.yaml accepts, with its reasons. */
  accepted: AcceptedFinding[];
  /** All names, those of names.yaml and the new ones: {@link appendNames} writes them. */
  names: Names;
  /** Every file a diagnostic can point into, for {@link formatDiagnostic}. */
  sources: SourceFile[];
}

/**
 * Makes the one document of a service, stage by stage: forms, references, merge, infer, model schemas, overlay,
 * vocabulary, lifecycle, finish, soundness, validate. Each call below changes the document in place and reports to the
 * one collector. Deterministic. What is wrong with a file is a diagnostic, never thrown.
 *
 * @throws {DocumentationError} `invalid-argument` where the service has no name.
 */
export function buildDocument(source: ServiceSource): BuiltDocument {
  const { name, overlay, translations = [], presets, models = [], references } = source;
  if (name === "") {
    throw new DocumentationError("invalid-argument", "A service needs a name.", {
      hint: "Pass the folder's name.",
    });
  }
  const diagnostics = new Diagnostics();
  const given = source.names === undefined ? emptyNames() : readNames(source.names, diagnostics);
  const options = { service: name, names: given, ...(references === undefined ? {} : { references }) };

  const { document, readable, names, disagreements } = readPages(source.pages, options, diagnostics);
  const laid = [...disagreements, ...layModelSchemas(document, models, diagnostics)];
  const outputs = outputReferences(document);
  if (overlay !== undefined) applyOverlay(document, overlay, diagnostics);
  dropOrphans(document, outputs);
  judgeModelSchemas(document, laid, diagnostics);
  const place = readVocabulary(document, names, overlay, diagnostics);
  inferLifecycles(document, names, diagnostics);
  if (source.names !== undefined) reportIdleNames(document, source.names, diagnostics);
  finishDocument(document, name, names, place, diagnostics);
  translateDocument(document, translations, diagnostics);
  if (presets !== undefined) applyPresets(document, presets, diagnostics);
  // The pages gave a sound document, so what is not sound now was written by a person.
  if (overlay !== undefined || source.models !== undefined || presets !== undefined)
    soundOverlaid(document, overlay, diagnostics);
  validateExtensions(document, diagnostics);
  if (!hasErrors(diagnostics.all)) reportUnchecked(document, diagnostics);

  return {
    document,
    readable,
    ...acceptFindings(diagnostics.all, source.accepted),
    names,
    sources: sourcesOf(source),
  };
}

function sourcesOf(source: ServiceSource): SourceFile[] {
  const optional = [source.overlay, source.presets, source.names, source.accepted].filter(
    (file) => file !== undefined,
  );
  const translations = (source.translations ?? []).map(({ file }) => file);
  const referred = source.references?.files ?? [];
  return [...new Set([...source.pages, ...referred, ...optional, ...translations, ...(source.models ?? [])])];
}
