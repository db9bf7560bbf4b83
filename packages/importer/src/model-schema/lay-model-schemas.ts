import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { CorsacDocument } from "../document/extensions.js";
import { layUnder } from "./lay-model-schema.js";
import { disagreementDiagnostic, isUndecided, type ModelDisagreement } from "./model-disagreement.js";
import type { ModelSchema } from "./model-schema.js";
import { readModelSchema } from "./read-model-schema.js";

/** A disagreement, and the file of the schema. */
export interface LaidDisagreement {
  disagreement: ModelDisagreement;
  file: string;
}

/** Reads a service's model schemas and lays each under its pages, in place. */
export function layModelSchemas(
  document: CorsacDocument,
  files: readonly SourceFile[],
  diagnostics: Diagnostic[],
): LaidDisagreement[] {
  return files.flatMap((file) => {
    const reading = readModelSchema(file);
    diagnostics.push(...reading.diagnostics);
    return layRead(document, reading.schema === undefined ? [] : [reading.schema], diagnostics);
  });
}

/** Lays schemas that have been read under their pages, in place. */
export function layRead(
  document: CorsacDocument,
  schemas: readonly ModelSchema[],
  diagnostics: Diagnostic[],
): LaidDisagreement[] {
  return schemas.flatMap((schema) => {
    const laid = layUnder(document, schema);
    diagnostics.push(...laid.diagnostics);
    return laid.disagreements.map((disagreement) => ({ disagreement, file: schema.location.file }));
  });
}

/** The findings of what the overlay, applied since, has not decided. */
export function undecidedDisagreements(
  document: CorsacDocument,
  laid: readonly LaidDisagreement[],
): Diagnostic[] {
  return laid
    .filter(({ disagreement }) => isUndecided(document, disagreement))
    .map(({ disagreement, file }) => disagreementDiagnostic(disagreement, file));
}
