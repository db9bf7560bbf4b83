import { alternativesOf } from "../answers/alternatives.js";
import { type JsonObject, jsonObject, ownAddressNames, pointersOf } from "../document/contract.js";
import { lastSegment } from "../document/json-pointer.js";
import type { Operation, Service } from "../document/service.js";
import { type Part, partsOf } from "../operations/parts.js";

/** The action of an operation on a collection. */
export type CollectionAction = "create" | "list" | "read" | "replace" | "change" | "remove" | "replaceByBody";

/** A collection, derived from paths: `/users/{user}/pets` and `/users/{user}/pets/{pet}`. */
export interface Collection {
  /** The path of the collection, as in the document. */
  path: string;
  /** The path parameter that identifies an item. */
  parameter: string;
  /** The property of an item with the value of the parameter. Undefined if none is documented. */
  key: string | undefined;
  /** The schema of that property. */
  keySchema: JsonObject;
}

/** An operation of a collection. */
export interface CollectionPart {
  collection: Collection;
  action: CollectionAction;
}

const known = new WeakMap<Service, ReadonlyMap<string, CollectionPart>>();

/**
 * The operations of collections, by their ids. Operations of a lifecycle are excluded. An upload is included if its
 * response identifies the file by its address in the collection.
 */
export function collectionParts(service: Service): ReadonlyMap<string, CollectionPart> {
  const parts = known.get(service) ?? readParts(service);
  known.set(service, parts);
  return parts;
}

const above = new WeakMap<Operation, readonly Collection[]>();

/** The collections whose items are part of an operation's path: `/pets` of `/pets/{id}/photo`. Outermost first. */
export function collectionsAbove(service: Service, operation: Operation): readonly Collection[] {
  const known = above.get(operation);
  if (known) return known;
  const all = new Set([...collectionParts(service).values()].map(({ collection }) => collection));
  const found = [...all]
    .filter(({ path, parameter }) => operation.path.startsWith(`${path}/{${parameter}}/`))
    .sort((one, other) => one.path.length - other.path.length);
  above.set(operation, found);
  return found;
}

const ofItems: Readonly<Record<string, CollectionAction>> = {
  GET: "read",
  PUT: "replace",
  PATCH: "change",
  POST: "change",
  DELETE: "remove",
};

function readParts(service: Service): Map<string, CollectionPart> {
  const taken = partsOf(service);
  const followed = lifecycleOperations(service);
  const creates = new Set(service.models.flatMap(({ create }) => create.map(({ operation }) => operation)));
  const free = service.operations.filter(
    ({ id, fixedQuery, response }) =>
      isFree(taken.get(id)) &&
      !creates.has(id) &&
      !followed.has(id) &&
      Object.keys(fixedQuery).length === 0 &&
      response.status < 400,
  );
  const parts = new Map<string, CollectionPart>();
  for (const [path, items] of groupByItem(free)) {
    const whole = free.filter((operation) => operation.path === path);
    const create = whole.find(({ method }) => method === "POST");
    const isWritten = create !== undefined || items.some(({ method }) => method === "PUT");
    // A collection that nothing can be added to stays empty.
    if (!isWritten || !items.some(({ method }) => method !== "POST")) continue;
    const collection = describe(path, items, create);
    for (const operation of items) {
      const action = ofItems[operation.method];
      if (action) parts.set(operation.id, { collection, action });
    }
    if (create) parts.set(create.id, { collection, action: "create" });
    for (const operation of whole) {
      if (operation.method === "GET") parts.set(operation.id, { collection, action: "list" });
      if (operation.method === "PUT" && collection.key !== undefined)
        parts.set(operation.id, { collection, action: "replaceByBody" });
    }
  }
  return parts;
}

/** Operations that refer to tasks, including those of a lifecycle that no model uses. */
function lifecycleOperations({ lifecycles }: Service): Set<string> {
  const found = lifecycles.flatMap(({ query, result, batch, cancel, list }) => [
    query,
    result,
    batch,
    cancel,
    list,
  ]);
  return new Set(found.flatMap((binding) => (binding ? [binding.operation] : [])));
}

function isFree(parts: readonly Part[] = []): boolean {
  return parts.every(
    (part) =>
      part.kind === "upload" && pointersOf(part.binding.url).some((place) => isOwnPlace(lastSegment(place))),
  );
}

function isOwnPlace(name: string | undefined): boolean {
  return name !== undefined && (ownAddressNames.has(name) || name === "id");
}

/** Operations whose path ends in a parameter, grouped by the path before it. */
function groupByItem(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const slash = operation.path.lastIndexOf("/");
    if (!/^\/\{[^{}]+\}$/.test(operation.path.slice(slash)) || slash < 1) continue;
    const path = operation.path.slice(0, slash);
    groups.set(path, [...(groups.get(path) ?? []), operation]);
  }
  return groups;
}

function describe(path: string, items: readonly Operation[], create: Operation | undefined): Collection {
  const parameter = items[0]?.path.slice(path.length + 2, -1) ?? "";
  const schemas = [...items, ...(create ? [create] : [])].flatMap((operation) => [
    operation.response.schema ?? {},
    operation.body?.main.schema ?? {},
  ]);
  const all = schemas.flatMap(alternativesOf).flatMap(propertiesOf);
  const properties = all.map(([name]) => name);
  const key = keyOf(parameter, properties) ?? keyOf(`${nounOf(path)}${parameter}`, properties);
  const declared = items[0]?.parameters.find(({ name }) => name === parameter)?.schema ?? {};
  // A path segment is text. The same value may be a number in every body.
  const ofKey = all.filter(([name]) => name === key).map(([, schema]) => schema);
  return { path, parameter, key, keySchema: ofKey.find(isNumber) ?? declared };
}

/** The English noun for an item of a collection: `task` of `/v1/tasks`. */
function nounOf(path: string): string {
  const last =
    path
      .split("/")
      .filter((segment) => !segment.startsWith("{"))
      .at(-1) ?? "";
  return last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.replace(/s$/, "");
}

/** The properties at the root of a value and one level below. */
function propertiesOf(schema: JsonObject): [name: string, schema: JsonObject][] {
  const own = Object.entries(jsonObject(schema["properties"]));
  return own.flatMap(([name, value]): [string, JsonObject][] => [
    [name, jsonObject(value)],
    ...alternativesOf(jsonObject(value)).flatMap((inner) =>
      Object.entries(jsonObject(inner["properties"])).map(([one, of]): [string, JsonObject] => [
        one,
        jsonObject(of),
      ]),
    ),
  ]);
}

/** Whether a schema is a number. */
export function isNumber({ type }: JsonObject): boolean {
  return type === "integer" || type === "number";
}

/** The property for a parameter: with the same name, or a suffix of it: `id` for `petId`. */
export function keyOf(parameter: string, properties: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, "");
  const wanted = plain(parameter);
  const same = properties.find((name) => plain(name) === wanted);
  if (same !== undefined) return same;
  const ends = properties.filter((name) => wanted.endsWith(plain(name)) || plain(name) === "id");
  return ends.sort((one, other) => other.length - one.length)[0];
}
