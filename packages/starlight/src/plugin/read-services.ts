import { basename, dirname, resolve } from "node:path";
import { readAnyDocument } from "@corsac/importer/node";
import type { ApiDocument } from "../document/openapi.js";
import { listOperations } from "../document/operations.js";
import { parseDocument } from "../document/read-document.js";
import { servicePath } from "../pages/address.js";
import { modelsOf, type ServiceReference } from "../pages/context.js";
import { picturesOf } from "../pictures/pictures.js";
import type { PictureFolder } from "../pictures/read-pictures.js";
import { sampleNames } from "../samples/sample-names.js";
import type { DocumentOptions } from "./options.js";
import { StarlightPluginError } from "./starlight-plugin-error.js";

/** Reads a document in any format that Corsac supports: a complete one, OpenAPI, Swagger, a folder of pages. */
async function readDocument(file: string): Promise<ApiDocument> {
  try {
    const { document } = await readAnyDocument(file);
    return parseDocument(JSON.stringify(document), file);
  } catch (error) {
    if (error instanceof StarlightPluginError) throw error;
    throw new StarlightPluginError(
      "document-unreadable",
      `Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
      "The paths in `documents` are relative to the Astro root; a finished document, OpenAPI, Swagger and folders of pages will do.",
      error,
    );
  }
}

/** The names that the command line knows from a document. */
function commandNames({ document }: ServiceReference): string[] {
  return [...modelsOf(document).map(({ slug }) => slug), ...listOperations(document).map(({ id }) => id)];
}

function withSharedNames(service: ServiceReference, all: readonly ServiceReference[]): ServiceReference {
  const others = new Set(all.filter((other) => other !== service).flatMap(commandNames));
  const sharedNames = commandNames(service).filter((name) => others.has(name));
  return sharedNames.length === 0 ? service : { ...service, sharedNames };
}

/** Reads the documents of the options. */
export async function readServices(
  root: string,
  documents: readonly (string | DocumentOptions)[],
  pictures: PictureFolder,
): Promise<{ services: ServiceReference[]; files: string[] }> {
  const files: string[] = [];
  const services: ServiceReference[] = [];
  for (const item of documents) {
    const options: DocumentOptions = typeof item === "string" ? { path: item } : item;
    const file = resolve(root, options.path);
    const document = await readDocument(file);
    const name = options.name ?? document["x-corsac-service"]?.name ?? basename(dirname(file));
    const taken = services.findIndex((other) => servicePath(other.name) === servicePath(name));
    if (taken >= 0)
      throw new StarlightPluginError(
        "service-name-taken",
        `${files[taken]} and ${file} are both the service \`${name}\`.`,
        "Give one of them another name: `documents: [{ path, name }]`.",
      );
    files.push(file);
    services.push({
      name,
      document,
      imports: {
        client: "@corsac/core",
        models: options.models ?? "@corsac/models",
        service:
          options.models === undefined || options.models === "@corsac/models"
            ? `@corsac/core/${name}`
            : options.models,
      },
      names: sampleNames(document, options),
      hasClient: options.models !== undefined,
      pictures: picturesOf(pictures.entries, name, pictures.url),
    });
  }
  return { services: services.map((service) => withSharedNames(service, services)), files };
}
