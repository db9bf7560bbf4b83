import type { Diagnostic, SourceFile } from "./diagnostics/diagnostic.js";
import { DocumentationError } from "./diagnostics/documentation-error.js";
import type { CorsacDocument } from "./document/extensions.js";
import { finishDocument } from "./finish/finish-document.js";
import { undocumentedOutput } from "./finish/finish-models.js";
import { inferLifecycles } from "./lifecycle/infer-lifecycles.js";
import { copyNames, emptyNames, type Names } from "./names/names.js";
import { readNames } from "./names/names-file.js";
import { applyOverlay } from "./overlay/apply-overlay.js";
import { applyTranslation } from "./overlay/apply-translation.js";
import { reportUntranslated } from "./overlay/untranslated.js";
import { applyPresets } from "./presets/apply-presets.js";
import { readDocumentation } from "./read-documentation.js";
import { validateDocument } from "./validate/validate-document.js";

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
}

/** A finished document and all there is to say about its sources. */
export interface BuiltDocument {
  document: CorsacDocument;
  diagnostics: Diagnostic[];
  /** All names, those of names.yaml and the new ones: {@link appendNames} writes them. */
  names: Names;
  /** Every file a diagnostic can point into, for {@link formatDiagnostic}. */
  sources: SourceFile[];
}

/**
 * Makes the one document of a service: pages, then the overlay, then what follows from both (a
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
  const reading = readDocumentation(source.pages, { service: source.name, names });
  const { document } = reading;
  names = copyNames(reading.names);
  // What models put out is judged once the overlay has spoken.
  diagnostics.push(...reading.diagnostics.filter(({ rule }) => rule !== undocumentedOutput));
  if (source.overlay !== undefined) diagnostics.push(...applyOverlay(document, source.overlay));
  diagnostics.push(...inferLifecycles(document, names));
  diagnostics.push(...finishDocument(document, source.name, names));
  for (const { language, file } of source.translations ?? []) {
    diagnostics.push(...applyTranslation(document, language, file));
    if (language === "en") diagnostics.push(...reportUntranslated(document, file));
  }
  if (source.presets !== undefined) diagnostics.push(...applyPresets(document, source.presets));
  diagnostics.push(...validateDocument(document));
  return { document, diagnostics, names, sources: sourcesOf(source) };
}

function sourcesOf(source: ServiceSource): SourceFile[] {
  const optional = [source.overlay, source.presets, source.names].filter((file) => file !== undefined);
  return [...source.pages, ...optional, ...(source.translations ?? []).map(({ file }) => file)];
}
