import { reportUnchecked } from "./describe/report-unchecked.js";
import { type Diagnostic, hasErrors, type SourceFile } from "./diagnostics/diagnostic.js";
import { Diagnostics } from "./diagnostics/diagnostics.js";
import { DocumentationError } from "./diagnostics/documentation-error.js";
import { groupRepeats } from "./diagnostics/group-repeats.js";
import type { CorsacDocument } from "./document/extensions.js";
import { finishDocument } from "./finish/finish-document.js";
import { withGivenPaths } from "./finish/given-paths.js";
import { modelsSaidToAnswer, modelsThatAnswer } from "./lifecycle/answers-said.js";
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

/** The sources of a service's document: the files of its folder. */
export interface ServiceSource {
  /** The folder's name. */
  name: string;
  pages: SourceFile[];
  /** overlay.yaml: additions and corrections to the pages. */
  overlay?: SourceFile;
  /** overlay.en.yaml and similar files. */
  translations?: Translation[];
  presets?: SourceFile;
  names?: SourceFile;
  /** models/*.json: the models' own schemas, which supplement the pages. */
  models?: SourceFile[];
  /** accepted.yaml: known findings that are accepted, each with a reason. */
  accepted?: SourceFile;
  /** The files that the pages' references may resolve to, other than the pages. */
  references?: References;
}

/** A finished document and the findings about its sources. */
export interface BuiltDocument {
  document: CorsacDocument;
  /** False if no page can be read: `document` is then empty and must not be written. */
  readable: boolean;
  /** All findings except the accepted ones. */
  diagnostics: Diagnostic[];
  /** The findings that accepted.yaml accepts, with its reasons. */
  accepted: AcceptedFinding[];
  /** All names, from names.yaml and new ones: {@link appendNames} writes them. */
  names: Names;
  /** Every file that a diagnostic can refer to, for {@link formatDiagnostic}. */
  sources: SourceFile[];
}

/**
 * Builds the document of a service in stages: forms, references, merge, infer, model schemas, overlay, vocabulary,
 * lifecycle, finish, soundness, validate. Each call below changes the document in place and reports to the same
 * collector. Deterministic. Errors in a file are reported as diagnostics, never thrown.
 *
 * @throws {DocumentationError} `invalid-argument` if the service has no name.
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
  const guessed = modelsThatAnswer(document);
  if (overlay !== undefined) applyOverlay(document, overlay, diagnostics);
  dropOrphans(document, outputs);
  judgeModelSchemas(document, laid, diagnostics);
  const place = readVocabulary(document, names, overlay, diagnostics);
  const synchronousModels = [...modelsThatAnswer(document)].filter((id) => !guessed.has(id));
  if (overlay !== undefined) synchronousModels.push(...modelsSaidToAnswer(document, overlay));
  const unqueried = inferLifecycles(document, names, diagnostics, new Set(synchronousModels));
  if (source.names !== undefined) reportIdleNames(document, source.names, diagnostics);
  finishDocument(document, name, names, place, diagnostics, unqueried);
  translateDocument(document, translations, diagnostics);
  if (presets !== undefined) applyPresets(document, presets, diagnostics);
  // The document was sound before these files were applied, so any fault comes from one of them.
  if (overlay !== undefined || source.models !== undefined || presets !== undefined)
    soundOverlaid(document, overlay, diagnostics);
  validateExtensions(document, diagnostics);
  if (!hasErrors(diagnostics.all)) reportUnchecked(document, diagnostics);

  const sources = sourcesOf(source);
  return {
    document,
    readable,
    ...acceptFindings(withGivenPaths(groupRepeats(diagnostics.all), sources), source.accepted),
    names,
    sources,
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
