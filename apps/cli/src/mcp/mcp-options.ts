import { join, resolve } from "node:path";
import type { Client, Model } from "@corsac/core";
import type { McpLimit, McpOptions, PredictionStore } from "@corsac/mcp";
import type { KnownDocument } from "../documents/known-document.js";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { allModels, type Catalog, type CatalogModel } from "../models/catalog.js";
import { runnableModel } from "../models/runnable-model.js";
import { searchCatalog } from "../models/search-catalog.js";

/** The dependencies of a server. */
export interface McpParts {
  readonly client: Client;
  readonly catalog: Catalog;
  readonly documents: readonly KnownDocument[];
  readonly fileStore: (path: string) => PredictionStore;
}

/** The options of `corsac mcp`, as typed. */
export interface McpArguments {
  readonly out: string | undefined;
  readonly limit: string | undefined;
  readonly budget: string | undefined;
}

/** The options of the server: every model and preset of the catalog, and the folder for results. */
export async function mcpOptions(
  { client, catalog, documents, fileStore }: McpParts,
  { out = "corsac-results", limit, budget }: McpArguments,
  environment: Environment,
): Promise<McpOptions> {
  const models: Model[] = [];
  const plain = new Map<CatalogModel, Model>();
  for (const model of allModels(catalog)) {
    const made = await runnableModel(model, undefined);
    plain.set(model, made);
    models.push(made);
    for (const preset of model.presets) models.push(await runnableModel(model, preset));
  }
  const folder = resolve(environment.cwd, out);
  return {
    client,
    models,
    // The search of `corsac models`, with its synonyms in both languages.
    search: (query) => {
      const words = query.split(/\s+/).filter((word) => word !== "");
      return allModels(searchCatalog(catalog, { words })).flatMap((model) => plain.get(model) ?? []);
    },
    services: catalog.services.map(({ descriptor }) => descriptor),
    documents: Object.fromEntries(documents.map(({ name, document }) => [name, document])),
    folder,
    store: fileStore(join(folder, "predictions.jsonl")),
    limit: { ...readLimit(limit), ...readBudget(budget) },
  };
}

function readLimit(limit: string | undefined): McpLimit {
  return limit === undefined ? {} : { calls: parseWhole(limit, "--limit") };
}

/** `2.50 USD`, or an amount in the only currency of the prices. */
function readBudget(budget: string | undefined): McpLimit {
  if (budget === undefined) return {};
  const [, amount, currency] = /^\s*(\d+(?:\.\d+)?)\s*(\S.*?)?\s*$/.exec(budget) ?? [];
  if (amount === undefined) {
    throw usageError(
      say`--budget ${JSON.stringify(budget)} is no amount.`,
      'corsac mcp --budget "2.50 USD"',
      "budget",
    );
  }
  return { amount: Number(amount), ...(currency === undefined ? {} : { currency }) };
}
