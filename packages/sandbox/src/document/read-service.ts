import { SandboxError } from "../sandbox-error.js";
import {
  type CorsacDocument,
  type JsonObject,
  jsonList,
  jsonObject,
  type LifecycleDescription,
  type ModelDescription,
  member,
  readDocument,
  readLifecycles,
  readModels,
  readServiceExtension,
  type ServiceExtension,
} from "./contract.js";
import { textOf } from "./json-value.js";
import { readOperations } from "./read-operations.js";
import { resolveReferences } from "./resolve-references.js";
import type { Model, Operation, Service } from "./service.js";

/**
 * Reads the operations, lifecycles and models of a document.
 * @throws {SandboxError} `invalid-document`, naming the invalid part.
 */
export function readService(source: object): Service {
  const { document, extension, lifecycles, models } = readParts(source);
  const operations = readOperations(document);
  const operationsById = new Map(operations.map((operation) => [operation.id, operation]));
  for (const [name, { query }] of lifecycles) {
    if (operationsById.has(query.operation)) continue;
    throw invalid(`The lifecycle \`${name}\` queries \`${query.operation}\`, which is no operation.`);
  }
  return {
    document,
    name: extension?.name ?? "service",
    title: extension?.title ?? textOf(document.info["title"]) ?? "Untitled",
    confirmed: extension?.["x-corsac-confirmed"] === true,
    ...(extension?.errors ? { errors: extension.errors } : {}),
    uploads: extension?.upload === undefined ? [] : [extension.upload].flat(),
    operations,
    operationsById,
    models: models.map((model) => readModel(document, model, lifecycles, operationsById)),
    lifecycles: [...lifecycles.values()],
    lifecyclesByName: lifecycles,
    prefixes: readPrefixes(document),
  };
}

interface Parts {
  document: CorsacDocument;
  extension: ServiceExtension | undefined;
  lifecycles: Map<string, LifecycleDescription>;
  models: ModelDescription[];
}

function readParts(source: object): Parts {
  try {
    // The types of an imported JSON file have optional members, which `JsonObject` does not allow. Its values are JSON.
    const document = readDocument(source as JsonObject);
    return {
      document,
      extension: readServiceExtension(document),
      lifecycles: new Map(Object.entries(readLifecycles(document))),
      models: readModels(document),
    };
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

function readModel(
  document: JsonObject,
  value: ModelDescription,
  lifecycles: ReadonlyMap<string, LifecycleDescription>,
  operations: ReadonlyMap<string, Operation>,
): Model {
  const unknown = value.create.find((binding) => !operations.has(binding.operation));
  if (unknown)
    throw invalid(`The model \`${value.id}\` is created by \`${unknown.operation}\`, no operation.`);
  const lifecycle = value.lifecycle === undefined ? undefined : lifecycles.get(value.lifecycle);
  if (value.lifecycle !== undefined && !lifecycle) {
    throw invalid(
      `The model \`${value.id}\` names the lifecycle \`${value.lifecycle}\`, which is not there.`,
    );
  }
  return {
    description: value,
    id: value.id,
    title: value.title,
    ...(lifecycle ? { lifecycle } : {}),
    create: value.create,
    inputSchema: jsonObject(resolveReferences(document, { ...value.input.schema })),
    outputSchema: jsonObject(resolveReferences(document, { ...value.output.schema })),
    ...(value.stream?.chunk
      ? { pieceSchema: jsonObject(resolveReferences(document, { ...value.stream.chunk })) }
      : {}),
  };
}

function readPrefixes(document: JsonObject): Service["prefixes"] {
  const servers = jsonList(document["servers"]).map(jsonObject);
  const stripped = servers.map((server) => textOf(server["x-corsac-strip-prefix"]));
  const mounted = servers.map((server) => pathOfUrl(usualUrl(server)));
  return {
    stripped: unique(stripped),
    mounted: unique(mounted),
  };
}

/** The URL of a server with the default values of its variables: `https://{region}.acme.example/{version}`. */
function usualUrl({ url, variables }: JsonObject): string | undefined {
  return textOf(url)?.replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => textOf(member(member(variables, name), "default")) ?? placeholder,
  );
}

function pathOfUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.includes("{")) return undefined;
  try {
    return new URL(url, "http://localhost").pathname;
  } catch {
    return undefined;
  }
}

function unique(prefixes: (string | undefined)[]): string[] {
  const trimmed = prefixes.map((prefix) => prefix?.replace(/\/+$/, "") ?? "");
  return [...new Set(trimmed)].filter((prefix) => prefix !== "");
}

function invalid(message: string): SandboxError {
  return new SandboxError("invalid-document", `The document cannot be served. ${message}`, {
    hint: "Build it again with `corsac generate` or `corsac openapi`, and look at it with `corsac lint`.",
  });
}
