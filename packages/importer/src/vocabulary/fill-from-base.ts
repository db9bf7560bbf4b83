import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { advised, finding } from "../findings/finding.js";
import { meaningOf } from "../names/status-words.js";
import { batchIdNames, fieldNames, idNames, stateNames, usualIdNames } from "../names/task-fields.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { type Shown, shownAt } from "./known-places.js";
import { ShownOperations } from "./shown-operations.js";
import { within } from "./subjects.js";

type Path = readonly (string | number)[];

/** Fields that are searched by name where no names are documented. */
const usual = ["output", "error", "progress", "createdAt", "startedAt", "completedAt"] as const;
/** The maximum number of known names that are tried where no names are documented. */
const mostTried = 3;

/**
 * Expands `at` of a lifecycle, the pointer to the task in the query response, in place: the state, the id and the
 * fields of a prediction are searched there by common names. Items of a batch and of a list are such tasks. Explicit
 * members of the overlay are kept. State values may be a list: each must have a known meaning, or is an error.
 */
export function fillFromBase(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const operations = new ShownOperations(document);
  for (const [name, lifecycle] of Object.entries(objectMember(document, "x-corsac-lifecycles"))) {
    if (!isJsonObject(lifecycle)) continue;
    const path = ["x-corsac-lifecycles", name];
    const webhook = lifecycle["webhook"];
    if (typeof webhook === "string") lifecycle["webhook"] = { url: webhook, signature: "none" };
    const { at } = lifecycle;
    delete lifecycle["at"];
    if (typeof at === "string" && /^(\/|$)/.test(at))
      fill(document, operations, lifecycle, at, [path, place, diagnostics]);
    else if (at !== undefined) {
      const message = phrase`${[...path, "at"].join(".")} must be a JSON Pointer, and is ${JSON.stringify(at)}.`;
      diagnostics.report({
        ...finding("extension-invalid", message, place([...path, "at"])),
        severity: "error",
      });
    }
    const readings: [Path, JsonValue | undefined][] = [
      [[], lifecycle],
      ...["batch", "list"].map((part): [Path, JsonValue | undefined] => [[part], lifecycle[part]]),
    ];
    for (const [part, reading] of readings)
      readWordList(member(reading, "state"), [...path, ...part, "state", "words"], place, diagnostics);
  }
}

function fill(
  document: JsonObject,
  operations: ShownOperations,
  lifecycle: JsonObject,
  at: string,
  [path, place, diagnostics]: [Path, WrittenPlace, Diagnostics],
): void {
  const answers = operations.response(textMember(lifecycle["query"], "operation"));
  const names = namesAt(document, within(document, answers, [at], ""));
  if (names.length === 0 && answers.length > 0 && !answers.some((one) => isOpenAt(document, one, at))) {
    const message = phrase`${[...path, "at"].join(".")} is ${JSON.stringify(at)}, and the response to the query has nothing there.`;
    diagnostics.report(finding("pointer-unknown", message, place([...path, "at"])));
  }
  const find = (known: readonly string[]): string[] => {
    const there = known.filter((one) => names.includes(one)).slice(0, 1);
    return (names.length > 0 ? there : known.slice(0, mostTried)).map((one) => `${at}/${one}`);
  };
  const state = isJsonObject(lifecycle["state"]) ? lifecycle["state"] : {};
  lifecycle["state"] = state;
  if (state["pointer"] === undefined && state["rules"] === undefined) put(state, "pointer", find(stateNames));
  const fields = isJsonObject(lifecycle["fields"]) ? lifecycle["fields"] : {};
  lifecycle["fields"] = fields;
  const wanted =
    names.length > 0 ? Object.entries(fieldNames) : usual.map((one) => [one, fieldNames[one]] as const);
  for (const [field, known] of wanted) if (fields[field] === undefined) put(fields, field, find(known));
  if (lifecycle["id"] === undefined) put(lifecycle, "id", find(idNames));
  for (const part of ["batch", "list"]) {
    const reading = lifecycle[part];
    if (isJsonObject(reading)) fillItems(document, operations, reading, lifecycle, at);
  }
}

/** The items of a batch or a list are tasks without the envelope of the query response. */
function fillItems(
  document: JsonObject,
  operations: ShownOperations,
  reading: JsonObject,
  lifecycle: JsonObject,
  at: string,
): void {
  const id = textMember(reading, "operation");
  const items = strings([reading["items"] ?? ""].flat());
  const names = namesAt(document, within(document, operations.response(id), items, "/*"));
  if (reading["id"] === undefined) {
    const there = idNames.filter((one) => names.includes(one)).slice(0, 1);
    const tried = names.length > 0 ? there : usualIdNames;
    put(
      reading,
      "id",
      tried.map((one) => `/${one}`),
    );
  }
  reading["state"] ??= inItem(lifecycle["state"] ?? {}, at);
  reading["fields"] ??= inItem(lifecycle["fields"] ?? {}, at);
  if (reading["ids"] !== undefined || reading["next"] !== undefined) return;
  const request = namesAt(document, operations.request(id));
  const ids = batchIdNames.find((one) => request.includes(one));
  if (ids !== undefined && "query" in lifecycle && reading === lifecycle["batch"])
    reading["ids"] = { pointer: `/${ids}` };
}

/** The same with pointers relative to the task; members outside of the task do not exist in an item. */
function inItem(value: JsonValue, at: string): JsonValue {
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, JsonValue][] => {
    if (key === "words") return [[key, structuredClone(inner)]];
    if (key === "rules") return [[key, arrayMember(value, "rules").map((rule) => inItem(rule, at))]];
    if (typeof inner !== "string" && !Array.isArray(inner)) return [[key, inner]];
    if (key === "state" || key === "equals") return [[key, inner]];
    const inside = strings([inner].flat()).filter((one) => one === at || one.startsWith(`${at}/`));
    const [first, ...more] = inside.map((one) => one.slice(at.length));
    return first === undefined ? [] : [[key, more.length === 0 ? first : [first, ...more]]];
  });
  return Object.fromEntries(entries);
}

function put(owner: JsonObject, name: string, pointers: readonly string[]): void {
  const [first, ...more] = pointers;
  if (first !== undefined) owner[name] = more.length === 0 ? first : [...pointers];
}

/** The documented member names. */
function namesAt(document: JsonObject, shown: readonly Shown[]): string[] {
  const names = shown.flatMap(({ schema, examples }) => [
    ...partsOf(document, schema, 0).flatMap((part) => Object.keys(objectMember(part, "properties"))),
    ...examples.flatMap((example) => (isJsonObject(example) ? Object.keys(example) : [])),
  ]);
  return [...new Set(names)];
}

function partsOf(document: JsonObject, schema: JsonValue | undefined, depth: number): JsonObject[] {
  const resolved = resolveSchema(document, schema);
  if (resolved === undefined || depth > 8) return [];
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(resolved, keyword));
  return [resolved, ...parts.flatMap((part) => partsOf(document, part, depth + 1))];
}

/** Whether a value may exist at a pointer: the members of its parent are undocumented or include it. */
function isOpenAt(document: JsonObject, shown: Shown, at: string): boolean {
  const parent = at.slice(0, Math.max(0, at.lastIndexOf("/")));
  const last = at.slice(at.lastIndexOf("/") + 1);
  const around = namesAt(document, [shownAt(document, shown, parent)]);
  return at === "" || around.length === 0 || around.includes(last);
}

/** Converts a list of state values to a map with their meanings. */
function readWordList(
  state: JsonValue | undefined,
  path: Path,
  place: WrittenPlace,
  diagnostics: Diagnostics,
): void {
  const words = member(state, "words");
  if (!isJsonObject(state) || !Array.isArray(words)) return;
  const meant: JsonObject = {};
  for (const [index, word] of words.entries()) {
    const meaning = typeof word === "string" ? meaningOf(word) : undefined;
    if (meaning !== undefined) meant[String(word)] = meaning;
    else {
      const message = phrase`${path.join(".")} has ${JSON.stringify(word)}, and it is not known what that means.`;
      diagnostics.report({
        ...finding("extension-invalid", message, place([...path, index]) ?? place(path)),
        severity: "error",
        ...advised(phrase`Write the words with what they mean: { ${String(word)}: running }.`),
      });
    }
  }
  state["words"] = meant;
}
