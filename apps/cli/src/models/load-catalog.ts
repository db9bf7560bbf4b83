import type { KnownDocument } from "../documents/known-document.js";
import { knownDocuments } from "../documents/known-documents.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { writeWarnings } from "../terminal/warnings.js";
import type { Catalog, CatalogService } from "./catalog.js";

/** Describes the services of some documents. One that cannot be used becomes a warning: the others can. */
export async function describeCatalog(
  documents: readonly KnownDocument[],
): Promise<{ catalog: Catalog; warnings: string[] }> {
  const { describeModels, describeService, DocumentationError } = await import("@corsac/importer");
  const warnings: string[] = [];
  const services = documents.flatMap(({ document, origin }): CatalogService[] => {
    try {
      const descriptor = describeService(document);
      const models = describeModels(document).map(({ presets, examples, ...model }) => ({
        descriptor: { ...model, service: descriptor },
        presets: presets ?? [],
        examples: examples ?? [],
      }));
      return [{ descriptor, models, origin }];
    } catch (error) {
      if (!DocumentationError.isInstance(error)) throw error;
      warnings.push(`${origin} cannot be used: ${error.message}`);
      return [];
    }
  });
  return { catalog: { services }, warnings };
}

/** Everything the command line knows where it was called; warnings go to stderr. */
export async function loadCatalog(environment: Environment): Promise<Catalog> {
  const { documents, warnings } = await knownDocuments(environment.cwd);
  writeWarnings(warnings, environment);
  if (documents.length === 0)
    throw new CliError({
      code: "no-services",
      message: "There is no service here: none is built in, and no specs/ folder was found.",
      hint: "Put documentation pages into specs/<service>/pages, or build the packages (npm run build) in a checkout.",
      exitCode: exitCode.usage,
    });
  const described = await describeCatalog(documents);
  writeWarnings(described.warnings, environment);
  if (described.catalog.services.length > 0) return described.catalog;
  throw new CliError({
    code: "no-services",
    message: "None of the services here can be used.",
    hint: "Mend what corsac lint specs says.",
    exitCode: exitCode.usage,
  });
}
