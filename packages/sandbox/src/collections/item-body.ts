import { alternativesOf } from "../answers/alternatives.js";
import { mergedSchema, sampleSchema } from "../answers/sample-schema.js";
import { schemaAt } from "../answers/schema-at.js";
import { takesValue } from "../answers/takes-value.js";
import { writeAt } from "../answers/write-at.js";
import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  jsonObject,
  member,
  ownAddressNames,
  setProperty,
} from "../document/contract.js";

/** Values for response bodies. */
export interface ItemFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** The URL of an item. */
  urlOf?: (item: JsonObject) => string | undefined;
}

/**
 * A response about an item: the item itself, or the object that contains it in the schema. Undefined if the schema has
 * no such item.
 */
export function itemBody(schema: JsonObject, item: JsonObject, facts: ItemFacts): JsonValue | undefined {
  const found = best(alternativesOf(schema).flatMap(itemPlaces), ({ own }) => likeness(own, item));
  if (!found) return undefined;
  const { whole, place, own } = found;
  const around = place === "" ? {} : (sampleSchema(whole, { now: facts.now }) ?? {});
  return writeAt(around, whole, place, completed(own, item, facts));
}

/**
 * A response with all items: a list, or the object that contains it in the schema. Undefined if the schema has no such
 * list.
 * @param items The items with the times of their creation.
 */
export function listBody(
  schema: JsonObject,
  items: readonly { value: JsonObject; at: number }[],
  facts: ItemFacts,
): JsonValue | undefined {
  const places = alternativesOf(schema).flatMap(listPlaces);
  const [first] = items;
  const found = first ? best(places, ({ own }) => likeness(own, first.value)) : places[0];
  if (!found) return undefined;
  const { whole, place, own } = found;
  const around = place === "" ? [] : (sampleSchema(whole, { now: facts.now }) ?? {});
  return writeAt(
    around,
    whole,
    place,
    items.map(({ value, at }) => completed(own, value, { ...facts, now: at })),
  );
}

/** An item with the missing properties that its schema requires, and without those that it forbids. */
export function completed(schema: JsonObject, item: JsonObject, { now, urlOf }: ItemFacts): JsonObject {
  const urlFor = (name: string): string | undefined =>
    ownAddressNames.has(name) ? urlOf?.(item) : undefined;
  const sample = jsonObject(sampleSchema(schema, { now, text: "sandbox", urlFor }));
  const properties = jsonObject(schema["properties"]);
  const isClosed = schema["additionalProperties"] === false;
  const result: JsonObject = { ...sample };
  for (const [name, value] of Object.entries(item)) {
    const property = jsonObject(properties[name]);
    const isHidden = property["writeOnly"] === true || (isClosed && !(name in properties));
    if (!isHidden && takesValue(property, value)) setProperty(result, name, value);
  }
  return result;
}

/** A position in a response, and its schema. */
interface ItemPlace {
  /** The schema of the whole response. */
  whole: JsonObject;
  place: JsonPointer;
  /** The schema of an item at the position. */
  own: JsonObject;
}

/** Possible positions of an item: the root, or a member. */
function itemPlaces(whole: JsonObject): ItemPlace[] {
  const names = Object.keys(jsonObject(whole["properties"]));
  return ["", ...names.map((name) => appendPointer("", name))].flatMap((place) =>
    alternativesOf(schemaAt(whole, place) ?? {}).map((own) => ({ whole, place, own })),
  );
}

/** Possible positions of a list of items. */
function listPlaces(whole: JsonObject): ItemPlace[] {
  const places = isList(whole)
    ? [""]
    : Object.entries(jsonObject(whole["properties"]))
        .filter(([, value]) => isList(jsonObject(value)))
        .map(([name]) => appendPointer("", name));
  return places.map((place) => ({ whole, place, own: mergedSchema(schemaAt(whole, `${place}/0`) ?? {}) }));
}

function isList(schema: JsonObject): boolean {
  return schema["type"] === "array" || isJsonObject(schema["items"]);
}

/**
 * How many members of an item a schema lists and accepts. A small value for a schema that lists none and accepts any.
 */
function likeness(schema: JsonObject, item: JsonObject): number {
  const properties = schema["properties"];
  if (schema["type"] !== undefined && schema["type"] !== "object") return 0;
  if (!isJsonObject(properties)) return schema["$ref"] === undefined && !isList(schema) ? 0.5 : 0;
  return Object.entries(item).filter(([name, value]) => {
    const property = member(properties, name);
    return property !== undefined && takesValue(jsonObject(property), value);
  }).length;
}

function best<T>(candidates: readonly T[], score: (candidate: T) => number): T | undefined {
  let found: { candidate: T; score: number } | undefined;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (own > 0 && own > (found?.score ?? 0)) found = { candidate, score: own };
  }
  return found?.candidate;
}
