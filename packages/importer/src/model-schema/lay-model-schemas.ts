import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { ModelSchema } from "../forms/model-object/model-schema.js";
import { readModelSchema } from "../forms/model-object/read-model-schema.js";
import { reportAddedProperties } from "./added-properties.js";
import { layUnder } from "./lay-model-schema.js";
import { disagreementDiagnostic, isUndecided, type ModelDisagreement } from "./model-disagreement.js";

/** A disagreement, and the file of the schema. */
export interface LaidDisagreement {
  disagreement: ModelDisagreement;
  file: string;
}

/** Reads a service's model schemas and merges each under its pages, in place. */
export function layModelSchemas(
  document: CorsacDocument,
  files: readonly SourceFile[],
  diagnostics: Diagnostics,
): LaidDisagreement[] {
  return files.flatMap((file) => {
    const schema = readModelSchema(file, diagnostics);
    return layRead(document, schema === undefined ? [] : [schema], diagnostics);
  });
}

/** Merges parsed schemas under their pages, in place. */
export function layRead(
  document: CorsacDocument,
  schemas: readonly ModelSchema[],
  diagnostics: Diagnostics,
): LaidDisagreement[] {
  return schemas.flatMap((schema) =>
    layUnder(document, schema, diagnostics).map((disagreement) => ({
      disagreement,
      file: schema.location.file,
    })),
  );
}

/**
 * Reports, after the overlay is applied, the differences between the models' own schemas and the pages that no action
 * resolves, and the properties that no page documents.
 */
export function judgeModelSchemas(
  document: CorsacDocument,
  laid: readonly LaidDisagreement[],
  diagnostics: Diagnostics,
): void {
  for (const { disagreement, file } of laid)
    if (isUndecided(document, disagreement)) diagnostics.report(disagreementDiagnostic(disagreement, file));
  reportAddedProperties(document, diagnostics);
}
