import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer, pointerSegments, valueAtPointer } from "../../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  sameJson,
  strings,
} from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { contradicts, looserFact } from "./looser-fact.js";

/** Keywords with lists to which every page adds. */
const lists = ["examples", "x-corsac-source", "x-corsac-inferred"];

/**
 * Merges the versions of one schema on several pages: facts of only one page are kept. Where two pages declare
 * different facts, the merged schema has the less restrictive one (the union of two lists, the smaller of two
 * minimums), and a warning names both positions. Facts that come only from an example never contradict.
 *
 * @param schemas In the order of the pages. Pointers into the result have the positions of the first.
 * @param owner The owner of the field, for messages: `stability-ai/sdxl` or `GET /tasks/{id}`.
 */
export function mergeSchemas(
  schemas: readonly [SourcedValue, ...SourcedValue[]],
  owner: string,
  diagnostics: Diagnostics,
): SourcedValue {
  const [first, ...others] = schemas;
  return others.reduce((merged, schema, index) => {
    const merging: Merging = { earlier: schemas.slice(0, index + 1), later: schema, owner, diagnostics };
    return first.with(merge(merged.value, schema.value, "", merging));
  }, first);
}

interface Merging {
  /** The schemas that are already merged, as they are on their pages. */
  earlier: readonly SourcedValue[];
  later: SourcedValue;
  owner: string;
  diagnostics: Diagnostics;
  /**
   * Whether the current position is inside a field that comes only from an example: in the earlier schemas, in the
   * later.
   */
  shown?: { earlier: boolean; later: boolean };
}

function merge(one: JsonValue, other: JsonValue, pointer: JsonPointer, around: Merging): JsonValue {
  if (!isJsonObject(one) || !isJsonObject(other)) return one;
  const shown = {
    earlier: around.shown?.earlier === true || isShown(one),
    later: around.shown?.later === true || isShown(other),
  };
  const merging: Merging = { ...around, shown };
  const result: JsonObject = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = member(one, key);
    if (key === "required") continue;
    if (known === undefined) result[key] = value;
    else if (key === "properties" && isJsonObject(known) && isJsonObject(value)) {
      result[key] = mergeProperties(known, value, `${pointer}/properties`, merging);
    } else if (key === "items") result[key] = merge(known, value, `${pointer}/items`, merging);
    else if (lists.includes(key)) result[key] = addToList(known, value);
    else if (key === "description") result[key] = bothTexts(known, value);
    else if (contradicts(key, known, value)) settle(result, key, [one, other], pointer, merging);
  }
  const required = mergeRequired(one, other, pointer, merging);
  if (required.length > 0) result["required"] = required;
  else delete result["required"];
  return result;
}

function mergeProperties(
  one: JsonObject,
  other: JsonObject,
  pointer: JsonPointer,
  merging: Merging,
): JsonObject {
  const result: JsonObject = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const known = member(one, name);
    result[name] = known === undefined ? schema : merge(known, schema, appendPointer(pointer, name), merging);
  }
  return result;
}

/** Writes one keyword of which two schemas have different values. */
function settle(
  result: JsonObject,
  key: string,
  [one, other]: readonly [JsonObject, JsonObject],
  pointer: JsonPointer,
  merging: Merging,
): void {
  const [known, value] = [one[key] ?? null, other[key] ?? null];
  const { earlier, later } = merging.shown ?? { earlier: false, later: false };
  // A declared fact takes precedence over an example; two examples are both valid.
  if (later && !earlier) return;
  if (earlier && !later) {
    result[key] = value;
    return;
  }
  const fact = looserFact(key, known, value);
  if (fact === undefined) delete result[key];
  else result[key] = fact;
  if (earlier) return;
  const saying = merging.earlier.find((schema) => {
    const otherValue = member(valueAtPointer(schema.value, pointer), key);
    return otherValue !== undefined && contradicts(key, otherValue, value);
  });
  const otherValue = member(valueAtPointer(saying?.value ?? null, pointer), key) ?? known;
  const message = phrase`has the ${key} ${JSON.stringify(value)} here, but ${JSON.stringify(otherValue)}`;
  report(message, pointer, saying, merging);
}

/** The fields that every page requires. One that another page does not have is not required. */
function mergeRequired(one: JsonObject, other: JsonObject, pointer: JsonPointer, merging: Merging): string[] {
  const [left, right] = [strings(one["required"]), strings(other["required"])];
  // An example shows fields, but not which of them are required.
  if (merging.shown?.later === true || showsOnly(other)) return left;
  if (merging.shown?.earlier === true || showsOnly(one)) return right;
  for (const name of [...left, ...right]) {
    if (left.includes(name) && right.includes(name)) continue;
    const inner = appendPointer(`${pointer}/properties`, name);
    const [requiring, optional] = left.includes(name) ? [one, other] : [other, one];
    if (!Object.hasOwn(objectMember(optional, "properties"), name)) continue;
    const saying = merging.earlier.find((schema) => valueAtPointer(schema.value, inner) !== undefined);
    const message =
      requiring === one ? phrase`is optional here, but required` : phrase`is required here, but optional`;
    report(message, inner, saying, merging);
  }
  return left.filter((name) => right.includes(name));
}

/** Whether a schema was inferred only from an example. */
function isShown(schema: JsonObject): boolean {
  return arrayMember(schema, "x-corsac-inferred").some(
    (fact) => member(fact, "keyword") === "property" && member(fact, "from") === "example",
  );
}

/** Whether all fields of an object come from examples. */
function showsOnly(schema: JsonObject): boolean {
  const properties = Object.values(objectMember(schema, "properties"));
  return (
    !Object.hasOwn(schema, "required") &&
    properties.every((property) => isJsonObject(property) && isShown(property))
  );
}

function report(
  message: Message,
  pointer: JsonPointer,
  saying: SourcedValue | undefined,
  { later, owner, diagnostics }: Merging,
): void {
  const field = pointer === "" ? phrase`The schema` : phrase`"${pointerSegments(pointer).at(-1)}"`;
  const where = saying === undefined ? phrase` elsewhere` : phrase` at ${place(saying.at(pointer))}`;
  diagnostics.report(
    finding("contradicting-pages", phrase`${field} of ${owner} ${message}${where}`, later.at(pointer)),
  );
}

function place({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}

function addToList(one: JsonValue, other: JsonValue): JsonValue {
  if (!Array.isArray(one) || !Array.isArray(other)) return one;
  return [...one, ...other.filter((item) => !one.some((known) => sameJson(known, item)))];
}

/** Combines two descriptions. */
export function bothTexts(one: JsonValue, other: JsonValue): JsonValue {
  if (typeof one !== "string" || typeof other !== "string" || one.includes(other)) return one;
  return `${one}\n\n${other}`;
}
