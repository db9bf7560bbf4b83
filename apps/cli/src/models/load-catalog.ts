import type { CorsacDocument } from "@corsac/importer";
import type { KnownDocument } from "../documents/known-document.js";
import { knownDocuments } from "../documents/known-documents.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { writeWarnings } from "../terminal/warnings.js";
import type { Catalog, CatalogService } from "./catalog.js";
import { requiredInputs } from "./required-inputs.js";

/** Describes the services of some documents. An invalid one becomes a warning, so that the others can be used. */
export async function describeCatalog(
  documents: readonly KnownDocument[],
): Promise<{ catalog: Catalog; warnings: string[] }> {
  const { describeModels, describeService, DocumentationError } = await import("@corsac/importer");
  const reading = await import("@corsac/importer/document");
  const warnings: string[] = [];
  const services = documents.flatMap((known): CatalogService[] => {
    const { name, document, origin } = known;
    try {
      const descriptor = describeService(document);
      const models = describeModels(document).map(({ presets, examples, ...model }) => ({
        descriptor: { ...model, service: descriptor },
        presets: presets ?? [],
        examples: examples ?? [],
        texts: textsOf(document, model.id, reading),
      }));
      return [{ descriptor, models, origin, requiredInputs: requiredInputs(known, descriptor) }];
    } catch (error) {
      if (!DocumentationError.isInstance(error)) throw error;
      warnings.push(`${name} (${origin}) cannot be used: ${error.message}`);
      return [];
    }
  });
  return { catalog: { services }, warnings };
}

/** The texts of a model and its presets in several languages. */
function textsOf(
  document: CorsacDocument,
  id: string,
  { arrayMember, objectMember, textMember }: Reading,
): string[] {
  const model = arrayMember(document, "x-corsac-models").find((one) => textMember(one, "id") === id);
  return [model, ...arrayMember(model, "presets")].flatMap((textHolder) =>
    Object.values(objectMember(textHolder, "x-corsac-text")).flatMap((languages) =>
      Object.values(languages ?? {}).filter((text) => typeof text === "string"),
    ),
  );
}

type Reading = typeof import("@corsac/importer/document");

/** The catalog for the current folder; warnings are written to stderr. */
export async function loadCatalog(environment: Environment): Promise<Catalog> {
  const { documents, warnings } = await knownDocuments(environment.cwd);
  writeWarnings(warnings, environment);
  if (documents.length === 0)
    throw new CliError({
      code: "no-services",
      message: say`There is no service here: none is built in, and no specs/ folder was found.`,
      hint: say`Put documentation pages into specs/<service>/pages, or build the packages (npm run build) in a checkout.`,
      exitCode: exitCode.usage,
    });
  const described = await describeCatalog(documents);
  writeWarnings(described.warnings, environment);
  if (described.catalog.services.length > 0) return described.catalog;
  throw new CliError({
    code: "no-services",
    message: say`None of the services here can be used.`,
    hint: say`Correct the findings of corsac lint specs.`,
    exitCode: exitCode.usage,
  });
}
