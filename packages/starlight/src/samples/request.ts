import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type ModelDescription,
  pointerSegments,
} from "@corsac/importer/document";
import type { ApiDocument, Operation, SecurityScheme } from "../document/openapi.js";
import { type LocatedOperation, listOperations } from "../document/operations.js";

/** A request to show: variables of a shell stand as `$NAME`. */
export interface SampleRequest {
  method: string;
  /** With every parameter filled in. */
  path: string;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  body?: JsonValue;
  mediaType?: string;
}

/** A copy of `target` with `value` at an RFC 6901 pointer; objects on the way are made. */
export function withValueAt(target: JsonValue, pointer: JsonPointer, value: JsonValue): JsonValue {
  return withValueBelow(target, pointerSegments(pointer), value);
}

function withValueBelow(target: JsonValue, segments: readonly string[], value: JsonValue): JsonValue {
  const [key, ...rest] = segments;
  if (key === undefined) return isJsonObject(target) && isJsonObject(value) ? { ...target, ...value } : value;
  const object = isJsonObject(target) ? target : {};
  const below = rest.length === 0 ? value : withValueBelow(object[key] ?? {}, rest, value);
  return { ...object, [key]: below };
}

function securitySchemes(document: ApiDocument, operation: Operation): SecurityScheme[] {
  const first = (operation.security ?? document.security ?? [])[0] ?? {};
  const schemes = document.components?.securitySchemes ?? {};
  return Object.keys(first).flatMap((name) => schemes[name] ?? []);
}

/** How the key travels, as headers and query parameters; OAuth 2 and OpenID Connect send bearer tokens too. */
export function credentials(
  document: ApiDocument,
  operation: Operation,
): Pick<SampleRequest, "headers" | "query"> {
  const key = "$CORSAC_API_KEY";
  const headers: [string, string][] = [];
  const query: [string, string][] = [];
  for (const scheme of securitySchemes(document, operation)) {
    if (scheme.type === "apiKey" && scheme.in === "query") query.push([scheme.name ?? "key", key]);
    else if (scheme.type === "apiKey" && scheme.in === "header")
      headers.push([scheme.name ?? "X-Api-Key", key]);
    else if (scheme.type === "apiKey") headers.push(["Cookie", `${scheme.name ?? "key"}=${key}`]);
    else if (scheme.scheme?.toLowerCase() === "basic") headers.push(["Authorization", `Basic ${key}`]);
    else headers.push(["Authorization", `Bearer ${key}`]);
  }
  return { headers, query };
}

/** `{id}` → `$ID`, `{task-id}` → `$TASK_ID`: a shell variable for what the reader fills in. */
export function shellVariable(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_");
  return `$${words.replace(/^(?=[0-9])/, "_").toUpperCase()}`;
}

/** Fills the `{parameters}` of a path: with known values, else with shell variables. */
export function fillPath(path: string, known: Readonly<Record<string, string>>): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => known[name] ?? shellVariable(name));
}

/** The first media type of a request body, JSON before others. */
export function requestMediaType(operation: Operation): string | undefined {
  const types = Object.keys(operation.requestBody?.content ?? {});
  return types.find((type) => type.includes("json")) ?? types[0];
}

/** The operation of an id. */
export function findOperation(document: ApiDocument, id: string): LocatedOperation | undefined {
  return listOperations(document).find((located) => located.id === id);
}

/** The body that creates a prediction of a model: what the model fixes, and the input at its place. */
export function createBody(model: ModelDescription, binding: CreateBinding, input: JsonObject): JsonValue {
  const fixed = Object.entries(binding.body ?? {});
  const start = fixed.reduce<JsonValue>((body, [pointer, value]) => withValueAt(body, pointer, value), {});
  return withValueAt(start, model.input.pointer, input);
}

/** The request that creates a prediction of a model in its preferred way; undefined if its operation is not in the document. */
export function createRequest(
  document: ApiDocument,
  model: ModelDescription,
  input: JsonObject,
): SampleRequest | undefined {
  const binding = model.create[0];
  const located = binding === undefined ? undefined : findOperation(document, binding.operation);
  if (binding === undefined || located === undefined) return undefined;
  const mediaType = requestMediaType(located.operation) ?? "application/json";
  return {
    method: located.method,
    path: fillPath(located.path, binding.path ?? {}),
    ...credentials(document, located.operation),
    body: createBody(model, binding, input),
    mediaType,
  };
}

/** The request that asks for a prediction of a model; undefined where the model answers at once. */
export function queryRequest(document: ApiDocument, model: ModelDescription): SampleRequest | undefined {
  const lifecycle =
    model.lifecycle === undefined ? undefined : document["x-corsac-lifecycles"]?.[model.lifecycle];
  const located = lifecycle === undefined ? undefined : findOperation(document, lifecycle.query.operation);
  if (lifecycle === undefined || located === undefined) return undefined;
  const known = Object.entries(lifecycle.query.path ?? {}).flatMap(([name, source]) => {
    if (source.from === "constant") return [[name, String(source.value)] as const];
    return source.from === "id" ? [[name, "$PREDICTION_ID"] as const] : [];
  });
  return {
    method: located.method,
    path: fillPath(located.path, Object.fromEntries(known)),
    ...credentials(document, located.operation),
  };
}
