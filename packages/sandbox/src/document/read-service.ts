import { SandboxError } from "../sandbox-error.js";
import type {
  CorsacDocument,
  JsonObject,
  JsonValue,
  LifecycleDescription,
  ModelDescription,
} from "./contract.js";
import { arrayOf, isObject, memberOf, objectOf, textOf } from "./json-value.js";
import { readOperations } from "./read-operations.js";
import { resolveReferences } from "./resolve-references.js";
import type { Model, Operation, Service } from "./service.js";

/**
 * Reads what a document offers: operations, lifecycles and models.
 * @throws {SandboxError} `invalid-document`, naming the part that does not fit.
 */
export function readService(document: CorsacDocument): Service {
  if (!isObject(document) || !isObject(document["paths"])) {
    throw invalid("It has no `paths`.");
  }
  const extension = objectOf(document["x-corsac-service"]);
  const title = textOf(extension["title"]) ?? textOf(objectOf(document["info"])["title"]) ?? "Untitled";
  const operations = readOperations(document);
  const operationsById = new Map(operations.map((operation) => [operation.id, operation]));
  const lifecycles = new Map(Object.entries(objectOf(document["x-corsac-lifecycles"])));
  const read = new Map<string, LifecycleDescription>();
  for (const [name, value] of lifecycles) {
    if (!isLifecycle(value)) throw invalid(`The lifecycle \`${name}\` lacks \`id\`, \`query\` or \`state\`.`);
    if (!operationsById.has(value.query.operation)) {
      throw invalid(`The lifecycle \`${name}\` queries \`${value.query.operation}\`, which is no operation.`);
    }
    read.set(name, value);
  }
  const models = arrayOf(document["x-corsac-models"]).map((value, index) =>
    readModel(document, value, index, read, operationsById),
  );
  return {
    document,
    name: textOf(extension["name"]) ?? "service",
    title,
    operations,
    operationsById,
    models,
    lifecycles: [...read.values()],
    prefixes: readPrefixes(document),
  };
}

function readModel(
  document: JsonObject,
  value: JsonValue,
  index: number,
  lifecycles: Map<string, LifecycleDescription>,
  operations: Map<string, Operation>,
): Model {
  if (!isModel(value))
    throw invalid(`Item ${index} of \`x-corsac-models\` lacks \`id\`, \`create\` or \`input\`.`);
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
    inputSchema: objectOf(resolveReferences(document, { ...value.input.schema })),
    outputSchema: objectOf(resolveReferences(document, { ...value.output.schema })),
  };
}

function readPrefixes(document: JsonObject): Service["prefixes"] {
  const servers = arrayOf(document["servers"]).map(objectOf);
  const stripped = servers.map((server) => textOf(server["x-corsac-strip-prefix"]));
  const mounted = servers.map((server) => pathOfUrl(textOf(server["url"])));
  return {
    stripped: unique(stripped),
    mounted: unique(mounted),
  };
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

function isLifecycle(value: JsonValue): value is JsonObject & LifecycleDescription {
  return (
    typeof memberOf(value, "id") === "string" &&
    typeof memberOf(memberOf(value, "query"), "operation") === "string" &&
    typeof memberOf(memberOf(value, "state"), "pointer") === "string" &&
    isObject(memberOf(memberOf(value, "state"), "words")) &&
    isObject(memberOf(value, "fields"))
  );
}

function isModel(value: JsonValue): value is JsonObject & ModelDescription {
  return (
    typeof memberOf(value, "id") === "string" &&
    Array.isArray(memberOf(value, "create")) &&
    isObject(memberOf(memberOf(value, "input"), "schema")) &&
    isObject(memberOf(memberOf(value, "output"), "schema")) &&
    isObject(memberOf(value, "roles"))
  );
}

function invalid(message: string): SandboxError {
  return new SandboxError("invalid-document", `The document cannot be served. ${message}`, {
    hint: "Build it again with `corsac generate` or `corsac openapi`, and look at it with `corsac lint`.",
  });
}
