import { type Collection, collectionParts } from "../collections/read-collections.js";
import { isJsonObject, type JsonValue, valueAtPointer } from "../document/contract.js";
import type { Operation, Service } from "../document/service.js";
import { type Draft, draft, type Given, textOf } from "./draft.js";

/** Sends a draft and returns the body of the response. */
export type Send = (draft: Draft) => Promise<JsonValue>;

/** The values of a request that refers to the created items. */
export interface Filled extends Given {
  path: Record<string, string>;
  /** Whether neither the request nor the response of a create contained an id. Then no item can be found. */
  isUnknown: boolean;
}

/**
 * Creates an item in every collection that an operation's path contains, outermost first, as a client would: with the
 * documented create, or with a PUT if there is none.
 */
export async function fillCollections(service: Service, operation: Operation, send: Send): Promise<Filled> {
  const own = collectionParts(service).get(operation.id);
  const all = new Set([...collectionParts(service).values()].map(({ collection }) => collection));
  const collections = [...all]
    .filter((one) => `${operation.path}/`.startsWith(`${one.path}/{${one.parameter}}/`))
    .sort((one, other) => one.path.length - other.path.length);
  const filled: Filled = { path: {}, body: {}, isUnknown: false };
  for (const collection of collections) {
    const id = await createdIn(service, collection, filled.path, send);
    if (id === undefined) filled.isUnknown = true;
    else filled.path[collection.parameter] = textOf(id);
  }
  const { key } = own?.collection ?? {};
  if (own?.action === "replaceByBody" && key !== undefined) {
    const id = await createdIn(service, own.collection, filled.path, send);
    if (id === undefined) filled.isUnknown = true;
    else filled.body = { [`/${key}`]: id };
  }
  return filled;
}

/** The id of a new item, from the response of its create, otherwise from its request. */
async function createdIn(
  service: Service,
  collection: Collection,
  path: Record<string, string>,
  send: Send,
): Promise<JsonValue | undefined> {
  const by = (wanted: string): Operation | undefined => {
    const found = [...collectionParts(service)].find(
      ([, part]) => part.collection === collection && part.action === wanted,
    );
    return service.operationsById.get(found?.[0] ?? "");
  };
  const create = by("create");
  if (create) {
    const right = draft(create, { path });
    return idIn(await send(right), collection.key) ?? idIn(right.body, collection.key);
  }
  const replace = by("replace");
  if (!replace) return undefined;
  const right = draft(replace, { path });
  await send(right);
  return right.path[collection.parameter];
}

/** The id in a body: at its root, or in one of its members. */
function idIn(body: JsonValue | undefined, key: string | undefined): JsonValue | undefined {
  if (key === undefined || !isJsonObject(body)) return undefined;
  const places = ["", ...Object.keys(body).map((name) => `/${name}`)];
  return places.map((place) => valueAtPointer(body, `${place}/${key}`)).find((value) => value !== undefined);
}
