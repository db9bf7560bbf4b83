import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { jsonResponse } from "../operations/respond.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import type { Kept } from "./collection-store.js";
import { completed, type ItemFacts, itemBody, listBody } from "./item-body.js";
import { type Collection, type CollectionPart, collectionParts, isNumber } from "./read-collections.js";
import { sentItem } from "./sent-item.js";

/**
 * Answers an operation of a collection from its stored items. Undefined if the operation does not belong to a
 * collection, or its response contains no items.
 * @throws {Problem} 404 for an unknown item, 429 if the storage is full.
 */
export function answerCollection(context: SandboxContext, asked: Asked): Reply | undefined {
  const part = collectionParts(asked.match.service).get(asked.match.operation.id);
  if (!part) return undefined;
  const path = concretePath(part.collection, asked);
  const facts = factsOf(context, asked, part.collection, path);
  const schema = jsonObject(asked.match.operation.response.schema);
  if (part.action === "list") return replied(asked, listBody(schema, context.collections.list(path), facts));
  if (part.action === "create") return create(context, asked, part, path);
  const id =
    part.action === "replaceByBody"
      ? idInBody(part.collection, asked.body)
      : asked.match.path[part.collection.parameter];
  if (id === undefined) return undefined;
  const before = context.collections.get(path, id);
  // Without a create operation, a PUT creates items.
  const isPut = part.action === "replace" && !hasCreate(asked, part.collection);
  if (!before && !isPut) throw notThere(part.collection, id);
  if (part.action === "remove") context.collections.remove(path, id);
  if (part.action === "read" || part.action === "remove")
    return replied(asked, itemBody(schema, before?.value ?? {}, { ...facts, now: before?.at ?? facts.now }));
  const { sent, file } = sentItem(asked, schema);
  const value = part.action === "change" ? { ...before?.value, ...sent } : sent;
  const at = before?.at ?? facts.now;
  keep(context, part.collection, { path, id, value, at, file: file ?? before?.file });
  return replied(asked, itemBody(schema, value, { ...facts, now: at }));
}

function create(
  context: SandboxContext,
  asked: Asked,
  { collection }: CollectionPart,
  path: string,
): Reply | undefined {
  const { operation } = asked.match;
  const schema = jsonObject(operation.response.schema);
  const facts = factsOf(context, asked, collection, path);
  const { sent: item, file } = sentItem(asked, schema);
  const id = idInBody(collection, item) ?? newId(context, collection, path);
  keep(context, collection, { path, id, value: item, at: facts.now, file });
  const reply = replied(asked, itemBody(schema, completed({}, item, facts), facts));
  if (!reply || !operation.response.documented?.headers.some(({ name }) => name.toLowerCase() === "location"))
    return reply;
  return {
    ...reply,
    headers: { ...reply.headers, Location: `${asked.origin}${path}/${encodeURIComponent(id)}` },
  };
}

function keep(context: SandboxContext, { key, keySchema }: Collection, item: Kept): void {
  const { value, id } = item;
  if (key !== undefined && value[key] === undefined) setProperty(value, key, idAs(id, keySchema));
  const full = context.collections.put(item);
  if (full === undefined) return;
  throw new Problem(429, "Collections full", `The sandbox has no room for another item: ${full}.`);
}

/**
 * A JSON reply, or an empty one if the operation's response has no body. Undefined if the response contains no items.
 */
function replied({ match }: Asked, body: JsonValue | undefined): Reply | undefined {
  const { status, documented, schema } = match.operation.response;
  const isBare = documented !== undefined && documented.contents.length === 0;
  if (body === undefined && !isBare && schema !== undefined) return undefined;
  return isBare || body === undefined
    ? { status, headers: { "Cache-Control": "no-store" }, body: null }
    : jsonResponse(body, status);
}

function hasCreate({ match }: Asked, collection: Collection): boolean {
  const parts = [...collectionParts(match.service).values()];
  return parts.some((part) => part.collection === collection && part.action === "create");
}

/** Values for the items' URL and time properties. */
function factsOf(
  { clock }: SandboxContext,
  { origin, match }: Asked,
  { key, parameter }: Collection,
  path: string,
): ItemFacts {
  const urlOf = (item: JsonObject): string | undefined => {
    const id = (key === undefined ? undefined : item[key]) ?? match.path[parameter];
    return id === undefined ? undefined : `${origin}${path}/${encodeURIComponent(String(id))}`;
  };
  return { now: clock.now(), urlOf };
}

/** The path of a collection with the values of the request's path. */
export function concretePath({ path }: Collection, { match }: Asked): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) =>
    encodeURIComponent(match.path[name] ?? ""),
  );
}

function idInBody({ key }: Collection, body: JsonValue | undefined): string | undefined {
  const value = key === undefined || !isJsonObject(body) ? undefined : body[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function newId(context: SandboxContext, { keySchema }: Collection, path: string): string {
  if (!isNumber(keySchema)) return keySchema["format"] === "uuid" ? uuid(context) : context.createId();
  let number = context.collections.list(path).length + 1;
  while (context.collections.get(path, String(number))) number++;
  return String(number);
}

/** An id of the sandbox in the form of a UUID. */
function uuid({ createId }: SandboxContext): string {
  const digits = [...`${createId()}${createId()}`]
    .map((letter) => (letter.charCodeAt(0) % 16).toString(16))
    .join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function idAs(id: string, schema: JsonObject): JsonValue {
  return isNumber(schema) && Number.isFinite(Number(id)) ? Number(id) : id;
}

/** 404 for an unknown item. */
export function notThere({ path }: Collection, id: string): Problem {
  const detail = `There is no ${JSON.stringify(id)} in ${path}. What is created first is found.`;
  return new Problem(404, "Not found", detail);
}
