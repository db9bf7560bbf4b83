import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type ModelDescription,
  type ParameterSource,
  pointerSegments,
} from "@corsac/importer/document";
import type { ApiDocument, Operation, Schema } from "../document/openapi.js";
import { type LocatedOperation, listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/resolve.js";
import { securityOf } from "../document/security.js";
import { type SampleNames, sampleNames } from "./sample-names.js";

/** Placeholder for a text that the reader inserts. */
export const placeholder = "…";

/** A request for display. Shell variables are written as `$NAME`. */
export interface SampleRequest {
  method: string;
  /** A URL, or a variable that contains one. */
  server: string;
  /** With the values of all parameters. */
  path: string;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  /** Headers whose values contain no variables. */
  literalHeaders?: [name: string, value: string][];
  body?: JsonValue;
  mediaType?: string;
  /** The members of the body that are files. `""` if the whole body is one. */
  files?: readonly string[];
}

/** A copy of `target` with `value` at an RFC 6901 pointer. Missing objects are created. */
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

/** The headers and query parameters with the key. OAuth 2 and OpenID Connect also use bearer tokens. */
export function credentials(
  document: ApiDocument,
  operation: Operation,
  names: SampleNames = sampleNames(document),
): Pick<SampleRequest, "headers" | "query"> {
  const key = `$${names.key}`;
  const headers: [string, string][] = [];
  const query: [string, string][] = [];
  for (const { scheme } of securityOf(document, operation)[0] ?? []) {
    if (scheme.type === "apiKey" && scheme.in === "query") query.push([scheme.name ?? "key", key]);
    else if (scheme.type === "apiKey" && scheme.in === "header")
      headers.push([scheme.name ?? "X-Api-Key", key]);
    else if (scheme.type === "apiKey") headers.push(["Cookie", `${scheme.name ?? "key"}=${key}`]);
    else if (scheme.scheme?.toLowerCase() === "basic") headers.push(["Authorization", `Basic ${key}`]);
    else headers.push(["Authorization", `Bearer ${key}`]);
  }
  return { headers, query };
}

/** `{id}` → `$ID`, `{task-id}` → `$TASK_ID`: a shell variable for a value that the reader inserts. */
export function shellVariable(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_");
  return `$${words.replace(/^(?=[0-9])/, "_").toUpperCase()}`;
}

/** Replaces the `{parameters}` of a path with known values, otherwise with shell variables. */
export function fillPath(path: string, known: Readonly<Record<string, string>>): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => known[name] ?? shellVariable(name));
}

/** The members of a body that are files: bytes, or a list of them. */
export function fileFields(document: ApiDocument, schema: Schema): string[] {
  const isBytes = (part: Schema): boolean => {
    const { format, type, contentMediaType, contentEncoding, items } = resolveSchema(document, part);
    if (items !== undefined) return isBytes(items);
    const isText = type === undefined || type === "string";
    return (
      isText &&
      (format === "binary" ||
        (contentMediaType !== undefined && format === undefined && contentEncoding === undefined))
    );
  };
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => (isBytes(part) ? [name] : []));
}

/** The first media type of a request body, JSON before others. */
export function requestMediaType(operation: Operation): string | undefined {
  const types = Object.keys(operation.requestBody?.content ?? {});
  return types.find((type) => type.includes("json")) ?? types[0];
}

/** The operation with an id. */
export function findOperation(document: ApiDocument, id: string): LocatedOperation | undefined {
  return listOperations(document).find((located) => located.id === id);
}

/** The body of a create: the model's fixed values, and the input at its position. */
export function createBody(model: ModelDescription, binding: CreateBinding, input: JsonObject): JsonValue {
  const fixed = Object.entries(binding.body ?? {});
  const start = fixed.reduce<JsonValue>((body, [pointer, value]) => withValueAt(body, pointer, value), {});
  const elsewhere = new Set(
    [...inputFields(binding.path), ...inputFields(binding.query)].map(({ field }) => field),
  );
  const sent = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)));
  return withValueAt(start, model.input.pointer, sent);
}

/** The fields of the input that are sent in the path or the query instead of the body. */
function inputFields(
  parameters: CreateBinding["query"] = {},
): { name: string; field: string; allowReserved: boolean }[] {
  return Object.entries(parameters).flatMap(([name, source]) => {
    if (typeof source === "string") return [];
    const [field = ""] = pointerSegments(source.pointer);
    return [{ name, field, allowReserved: source.allowReserved === true }];
  });
}

/** The values of a create's path: the binding's fixed values, and those of the input, escaped. */
function pathValues(binding: CreateBinding, input: JsonObject): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(binding.path ?? {}))
    if (typeof value === "string") values[name] = value;
  for (const { name, field, allowReserved } of inputFields(binding.path)) {
    const value = input[field];
    if (typeof value !== "string" || value === placeholder) continue;
    const written = encodeURIComponent(value);
    values[name] = allowReserved ? written.replaceAll("%2F", "/") : written;
  }
  return values;
}

/** The query of a create: the binding's fixed values, and fields of the input. */
function queryValues({ query = {} }: CreateBinding, input: JsonObject): [string, string][] {
  return Object.entries(query).map(([name, source]) => {
    if (typeof source === "string") return [name, source];
    const value = input[pointerSegments(source.pointer)[0] ?? ""];
    const isShown = ["string", "number", "boolean"].includes(typeof value) && value !== placeholder;
    return [name, isShown ? String(value) : shellVariable(name)];
  });
}

/**
 * The request that creates a prediction with the model's preferred binding. Undefined if the document lacks its
 * operation.
 */
export function createRequest(
  document: ApiDocument,
  model: ModelDescription,
  input: JsonObject,
  names: SampleNames = sampleNames(document),
): SampleRequest | undefined {
  const binding = model.create[0];
  const located = binding === undefined ? undefined : findOperation(document, binding.operation);
  if (binding === undefined || located === undefined) return undefined;
  const mediaType =
    binding.headers?.["content-type"] ?? requestMediaType(located.operation) ?? "application/json";
  const { query, headers } = credentials(document, located.operation, names);
  const fixed = Object.entries(binding.headers ?? {}).filter(([name]) => name !== "content-type");
  const files = fileFields(document, resolveSchema(document, model.input.schema));
  return {
    method: located.method,
    server: names.server,
    path: fillPath(located.path, pathValues(binding, input)),
    query: [...queryValues(binding, input), ...query],
    headers: [...headers, ...fixed],
    body: createBody(model, binding, input),
    mediaType,
    ...(files.length === 0 ? {} : { files }),
  };
}

/** The request that polls a prediction of a model. Undefined if the model returns its result immediately. */
export function queryRequest(
  document: ApiDocument,
  model: ModelDescription,
  names: SampleNames = sampleNames(document),
): SampleRequest | undefined {
  const lifecycle =
    model.lifecycle === undefined ? undefined : document["x-corsac-lifecycles"]?.[model.lifecycle];
  const located = lifecycle === undefined ? undefined : findOperation(document, lifecycle.query.operation);
  if (lifecycle === undefined || located === undefined) return undefined;
  const { path = {}, query = {}, body } = lifecycle.query;
  const sign = credentials(document, located.operation, names);
  const known = Object.entries(path).map(([name, source]) => [name, sourceText(name, source)] as const);
  const asked = Object.entries(query).map(([name, source]): [string, string] => [
    name,
    sourceText(name, source),
  ]);
  const sent = Object.entries(body ?? {}).reduce<JsonValue>((whole, [pointer, source]) => {
    const value = source.from === "constant" ? source.value : sourceText(pointer.slice(1), source);
    return withValueAt(whole, pointer, value);
  }, {});
  const mediaType = requestMediaType(located.operation) ?? "application/json";
  return {
    method: located.method,
    server: names.server,
    path: fillPath(located.path, Object.fromEntries(known)),
    query: [...asked, ...sign.query],
    headers: sign.headers,
    ...(body === undefined ? {} : { body: sent, mediaType }),
  };
}

/** The value of a follow-up request at a position: the id and values of the create as shell variables. */
function sourceText(name: string, source: ParameterSource): string {
  if (source.from === "constant") return String(source.value);
  return source.from === "id" ? "$PREDICTION_ID" : shellVariable(name);
}
