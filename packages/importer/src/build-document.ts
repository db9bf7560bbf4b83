import { reportUnchecked } from "./describe/report-unchecked.js";
import { type Diagnostic, hasErrors, type SourceFile } from "./diagnostics/diagnostic.js";
import { DocumentationError } from "./diagnostics/documentation-error.js";
import type { CorsacDocument } from "./document/extensions.js";
import { finishDocument } from "./finish/finish-document.js";
import { undocumentedOutput } from "./finish/finish-models.js";
import { inferLifecycles } from "./lifecycle/infer-lifecycles.js";
import { type AcceptedFinding, acceptFindings } from "./lint/accepted-findings.js";
import { addedProperties, onlyInModelSchema } from "./model-schema/added-properties.js";
import { layModelSchemas, undecidedDisagreements } from "./model-schema/lay-model-schemas.js";
import { contradictsModelSchema } from "./model-schema/model-disagreement.js";
import { idleNames } from "./names/idle-names.js";
import { copyNames, emptyNames, type Names } from "./names/names.js";
import { readNames } from "./names/names-file.js";
import { applyOverlay } from "./overlay/apply-overlay.js";
import { applyTranslation } from "./overlay/apply-translation.js";
import { reportUntranslated } from "./overlay/untranslated.js";
import { applyPresets } from "./presets/apply-presets.js";
import { readDocumentation } from "./read-documentation.js";
import type { References } from "./references/references.js";
import { blameOverlay } from "./soundness/blame-overlay.js";
import { soundDocument } from "./soundness/sound-document.js";
import { validateExtensions } from "./validate/validate-document.js";

/** Everything a service's document is made of: the files of its folder. */
export interface ServiceSource {
  /** The folder's name. */
  name: string;
  pages: SourceFile[];
  /** overlay.yaml: what the pages leave out or get wrong. */
  overlay?: SourceFile;
  /** overlay.en.yaml and the like. */
  translations?: { language: string; file: SourceFile }[];
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
 * Makes the one document of a service: pages over the models' own schemas, then the overlay, then what follows from both (a
 * lifecycle where the pages prove one), then translations and
 * presets, then validation. Deterministic. What is wrong with a file is a diagnostic, never thrown.
 */
export function buildDocument(source: ServiceSource): BuiltDocument {
  if (source.name === "") {
    throw new DocumentationError("invalid-argument", "A service needs a name.", {
      hint: "Pass the folder's name.",
    });
  }
  const diagnostics: Diagnostic[] = [];
  let names = emptyNames();
  if (source.names !== undefined) {
    const reading = readNames(source.names);
    names = reading.names;
    diagnostics.push(...reading.diagnostics);
  }
  const reading = readDocumentation(source.pages, {
    service: source.name,
    names,
    ...(source.references === undefined ? {} : { references: source.references }),
  });
  const { document } = reading;
  names = copyNames(reading.names);
  // What models take and put out, and who is right about them, is judged once the overlay has spoken.
  const later: string[] = [undocumentedOutput, contradictsModelSchema, onlyInModelSchema];
  diagnostics.push(...reading.diagnostics.filter(({ rule }) => !later.includes(rule)));
  const laid = [...reading.disagreements, ...layModelSchemas(document, source.models ?? [], diagnostics)];
  if (source.overlay !== undefined) diagnostics.push(...applyOverlay(document, source.overlay));
  diagnostics.push(...undecidedDisagreements(document, laid), ...addedProperties(document));
  diagnostics.push(...inferLifecycles(document, names));
  if (source.names !== undefined) diagnostics.push(...idleNames(document, source.names));
  diagnostics.push(...finishDocument(document, source.name, names, source.overlay));
  for (const { language, file } of source.translations ?? []) {
    diagnostics.push(...applyTranslation(document, language, file));
    if (language === "en") diagnostics.push(...reportUntranslated(document, file));
  }
  if (source.presets !== undefined) diagnostics.push(...applyPresets(document, source.presets));
  if (source.overlay !== undefined || source.models !== undefined || source.presets !== undefined) {
    // The pages gave a sound document, so what is not sound now was written by a person.
    const blame = blameOverlay(document, source.overlay);
    diagnostics.push(...soundDocument(document).map(blame));
  }
  diagnostics.push(...validateExtensions(document));
  if (!hasErrors(diagnostics)) diagnostics.push(...reportUnchecked(document));
  const { accepted, diagnostics: remaining } =
    source.accepted === undefined
      ? { accepted: [], diagnostics }
      : acceptFindings(diagnostics, source.accepted);
  return {
    document,
    readable: reading.readable,
    diagnostics: remaining,
    accepted,
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
