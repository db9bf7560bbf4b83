import type { Client, Journal, Model } from "@corsac/core";
import type { Environment } from "../environment.js";
import { allModels, type Catalog, type CatalogService } from "../models/catalog.js";
import { writeWarnings } from "../terminal/warnings.js";
import { clientWarning } from "./client-warning.js";
import { type ConnectionOptions, readConnection } from "./read-connection.js";

/** A client with every model of the catalog. */
export interface Connected {
  client: Client;
  models: Model[];
  apiKey: string | undefined;
}

/**
 * Creates a client from options, environment and catalog.
 *
 * @param more `journal` of the client; `connects` false where `environment.fetch` reaches no server
 */
export async function connect(
  options: ConnectionOptions,
  catalog: Catalog,
  service: Pick<CatalogService["descriptor"], "name" | "security">,
  environment: Environment,
  { journal, connects = true }: { journal?: Journal; connects?: boolean } = {},
): Promise<Connected> {
  const { baseUrl, apiKey } = await readConnection(options, service, environment);
  const [{ createClient, defineModel }, { fetchWhereListening }] = await Promise.all([
    import("@corsac/core"),
    import("./fetch-where-listening.js"),
  ]);
  const models = allModels(catalog).map(({ descriptor }) => defineModel(descriptor));
  const client = createClient({
    baseUrl,
    ...(apiKey === undefined ? {} : { apiKey }),
    fetch: connects ? fetchWhereListening(baseUrl, environment.fetch) : environment.fetch,
    ...(journal === undefined ? {} : { journal }),
    models,
    services: catalog.services.map(({ descriptor }) => descriptor),
    logger: { warn: (message) => writeWarnings([clientWarning(message)], environment) },
  });
  return { client, models, apiKey };
}
