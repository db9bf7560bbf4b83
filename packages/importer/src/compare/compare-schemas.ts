import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, objectMember, sameJson, strings } from "../document/json-values.js";
import type { ChangeSink, ChangeSubject } from "./api-change.js";

/** The context in which two schemas are compared. */
export interface SchemaComparison {
  sink: ChangeSink;
  subject: ChangeSubject;
  /** Whether a program sends it: narrowing is breaking. */
  request: boolean;
  /** Whether a program receives it: widening or removal is breaking. */
  response: boolean;
}

/** Deeper than any handwritten schema; below this depth, parts are compared as a whole. */
const deepest = 60;

/** Keywords that are compared as a whole. A change of a text is never breaking. */
const texts: readonly string[] = ["description", "title", "deprecated", "default"];
const limits: readonly string[] = [
  "format",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
  "pattern",
  "uniqueItems",
  "nullable",
];
const choices: readonly string[] = ["anyOf", "oneOf", "allOf", "prefixItems"];
const singles: readonly (readonly [string, string])[] = [
  ["items", "[]"],
  ["additionalProperties", ".*"],
  ["not", ".(not)"],
];

/**
 * Compares two schemas field by field. References are compared by name: their targets are compared once, at their
 * definition. The work is therefore linear in the size of the documents, and cycles terminate.
 */
export function compareSchemas(before: JsonValue, after: JsonValue, comparison: SchemaComparison): void {
  compare(before, after, "", 0, comparison);
}

function compare(
  before: JsonValue,
  after: JsonValue,
  at: string,
  depth: number,
  comparison: SchemaComparison,
): void {
  const { sink, request, response } = comparison;
  const subject = at === "" ? comparison.subject : fieldOf(comparison.subject, at);
  if (!isJsonObject(before) || !isJsonObject(after) || depth > deepest) {
    sink.fact(subject, "schema", before, after, true);
    return;
  }
  sink.fact(subject, "$ref", before["$ref"], after["$ref"], true);
  sink.fact(subject, "type", sorted(before["type"]), sorted(after["type"]), true);
  for (const fact of texts) sink.fact(subject, fact, before[fact], after[fact], false);
  for (const fact of limits) {
    sink.fact(subject, fact, before[fact], after[fact], request && after[fact] !== undefined);
  }
  compareEnum(before, after, subject, comparison);
  compareProperties(before, after, at, depth, comparison);
  for (const [keyword, step] of singles) {
    const [one, other] = [before[keyword], after[keyword]];
    if (one === undefined && other === undefined) continue;
    if (isJsonObject(one) && isJsonObject(other)) compare(one, other, `${at}${step}`, depth + 1, comparison);
    else sink.fact(subject, keyword, one, other, request || response);
  }
  for (const keyword of choices) compareChoices(keyword, before, after, at, depth, comparison);
}

function compareProperties(
  before: JsonObject,
  after: JsonObject,
  at: string,
  depth: number,
  comparison: SchemaComparison,
): void {
  const { sink, request, response } = comparison;
  const [old, current] = [objectMember(before, "properties"), objectMember(after, "properties")];
  const [wasRequired, isRequired] = [strings(before["required"]), strings(after["required"])];
  for (const [name, schema] of Object.entries(current)) {
    const place = at === "" ? name : `${at}.${name}`;
    const subject = fieldOf(comparison.subject, place);
    const last = Object.hasOwn(old, name) ? old[name] : undefined;
    const needed = isRequired.includes(name);
    if (last === undefined) {
      sink.added(subject, request && needed);
      continue;
    }
    sink.fact(subject, "required", wasRequired.includes(name), needed, needed ? request : response);
    compare(last, schema, place, depth + 1, comparison);
  }
  for (const name of Object.keys(old)) {
    if (!Object.hasOwn(current, name))
      sink.removed(fieldOf(comparison.subject, at === "" ? name : `${at}.${name}`), true);
  }
}

function compareEnum(
  before: JsonObject,
  after: JsonObject,
  subject: ChangeSubject,
  { sink, request, response }: SchemaComparison,
): void {
  const [old, current] = [before["enum"], after["enum"]];
  if (!Array.isArray(old) || !Array.isArray(current)) {
    sink.fact(subject, "enum", old, current, current === undefined ? response : request);
    return;
  }
  const without = (one: JsonValue[], other: JsonValue[]): JsonValue[] =>
    one.filter((value) => !other.some((same) => sameJson(same, value)));
  const lost = without(old, current).length > 0;
  const gained = without(current, old).length > 0;
  if (lost || gained) sink.fact(subject, "enum", old, current, (lost && request) || (gained && response));
}

/** Choices have no names: those that are equal on both sides are skipped, the others compared in order. */
function compareChoices(
  keyword: string,
  before: JsonObject,
  after: JsonObject,
  at: string,
  depth: number,
  comparison: SchemaComparison,
): void {
  const [old, current] = [before[keyword], after[keyword]];
  if (!Array.isArray(old) || !Array.isArray(current)) {
    const subject = at === "" ? comparison.subject : fieldOf(comparison.subject, at);
    comparison.sink.fact(subject, keyword, old, current, true);
    return;
  }
  const known = new Set(old.map((item) => JSON.stringify(item)));
  const kept = new Set(current.map((item) => JSON.stringify(item)).filter((text) => known.has(text)));
  const rest = (items: JsonValue[]): JsonValue[] => items.filter((item) => !kept.has(JSON.stringify(item)));
  const [ours, theirs] = [rest(old), rest(current)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const [one, other] = [ours[index], theirs[index]];
    const place = `${at === "" ? "" : `${at}.`}(${keyword} ${index + 1})`;
    if (one === undefined) comparison.sink.added(fieldOf(comparison.subject, place), comparison.response);
    else if (other === undefined)
      comparison.sink.removed(fieldOf(comparison.subject, place), comparison.request);
    else compare(one, other, place, depth + 1, comparison);
  }
}

function fieldOf(subject: ChangeSubject, place: string): ChangeSubject {
  const owner = subject.what === "field" || subject.at === undefined ? "" : `${subject.at} `;
  return { ...subject, what: "field", at: `${owner}${place}` };
}

function sorted(type: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(type) ? [...type].sort() : type;
}
