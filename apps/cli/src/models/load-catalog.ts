import type { KnownDocument } from "../documents/known-document.js";
import { knownDocuments } from "../documents/known-documents.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { writeWarnings } from "../terminal/warnings.js";
import type { Catalog, CatalogService } from "./catalog.js";

/** Describes the services of some documents. */
export async function describeCatalog(documents: readonly KnownDocument[]): Promise<Catalog> {
  const { describeModels, describeService } = await import("@corsac/spec");
  const services = documents.map(({ document, origin }): CatalogService => {
    const descriptor = describeService(document);
    const models = describeModels(document).map(({ presets, examples, ...model }) => ({
      descriptor: { ...model, service: descriptor },
      presets: presets ?? [],
      examples: examples ?? [],
    }));
    return { descriptor, models, origin };
  });
  return { services };
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
  return describeCatalog(documents);
}
