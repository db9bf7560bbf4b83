import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";
import { errorPhrase } from "../validate/error-phrase.js";

/** One part that was removed or completed. */
export interface Loosened {
  /** Its position. */
  pointer: JsonPointer;
  /** The reason: `must be array`. */
  reason: Message;
  /** Whether a missing member was added instead of an invalid one removed. */
  added: boolean;
}

/** Values that are added where they are missing, instead of removing the object. */
const fillers: Readonly<Record<string, JsonValue>> = {
  description: "",
  title: "Untitled",
  version: "1.0.0",
  openapi: "3.1.0",
  info: { title: "Untitled", version: "1.0.0" },
  paths: {},
  schema: {},
};

/** Parts that cannot be removed, with their replacement. */
const anchors: Readonly<Record<JsonPointer, JsonValue>> = {
  "/openapi": "3.1.0",
  "/info": { title: "Untitled", version: "1.0.0" },
  "/info/title": "Untitled",
  "/info/version": "1.0.0",
  "/paths": {},
  "/components": {},
};

/** Keywords whose error only reports that one of the errors below them occurred. */
const wrappers: ReadonlySet<string> = new Set([
  "if",
  "anyOf",
  "oneOf",
  "not",
  "$ref",
  "$dynamicRef",
  "dependentSchemas",
]);
/** Keywords that fail for every member as soon as another keyword of the object fails. */
const rests: ReadonlySet<string> = new Set(["unevaluatedProperties", "additionalProperties"]);

/** The maximum number of rounds, which no document reaches: each removes all errors at the deepest level. */
const mostRounds = 100;

/**
 * Removes the smallest parts of a value that a schema does not allow, or adds missing members, in place, until the
 * schema allows the value. Every round removes something or adds a member that is never removed, so it terminates.
 *
 * @returns The changes, with pointers into the value as they were in that round.
 */
export function loosen(value: JsonObject | JsonValue[], validate: ValidateFunction): Loosened[] {
  const all: Loosened[] = [];
  for (let round = 0; round < mostRounds && !validate(value); round += 1) {
    const changes = changesOf(validate.errors ?? []);
    // Items in reverse order, so that the remaining indexes stay valid.
    for (const change of changes.sort(fromTheBack)) {
      if (apply(value, change)) all.push(change);
    }
    if (changes.length === 0) break;
  }
  return all;
}

function changesOf(errors: readonly ErrorObject[]): Loosened[] {
  const telling = firstOf(
    errors.filter(({ keyword }) => !wrappers.has(keyword) && !rests.has(keyword)),
    errors.filter(({ keyword }) => rests.has(keyword)),
    [...errors],
  );
  const deepest = telling.filter(
    ({ instancePath }) => !telling.some((other) => other.instancePath.startsWith(`${instancePath}/`)),
  );
  const changes = new Map<JsonPointer, Loosened>();
  for (const error of withoutAlternatives(deepest)) {
    const change = changeOf(error);
    if (change !== undefined && !changes.has(change.pointer)) changes.set(change.pointer, change);
  }
  return [...changes.values()];
}

/**
 * Filters the errors of each part: errors outside of alternatives take precedence over those of alternatives; among
 * alternatives, those that can be completed take precedence.
 */
function withoutAlternatives(errors: readonly ErrorObject[]): ErrorObject[] {
  const certain = new Set(
    errors.filter((error) => !isOfChoice(error)).map(({ instancePath }) => instancePath),
  );
  const completed = new Set(
    errors.filter((error) => isOfChoice(error) && fillerOf(error)).map(({ instancePath }) => instancePath),
  );
  return errors.filter(
    (error) =>
      !isOfChoice(error) ||
      (!certain.has(error.instancePath) &&
        (!completed.has(error.instancePath) || fillerOf(error) !== undefined)),
  );
}

/** The missing member, where there is a value to add for it. */
function fillerOf({ keyword, params }: ErrorObject): string | undefined {
  const missing: unknown = params["missingProperty"];
  const isKnown = keyword === "required" && typeof missing === "string" && Object.hasOwn(fillers, missing);
  return isKnown ? missing : undefined;
}

const isOfChoice = ({ schemaPath }: ErrorObject): boolean => /\/(?:oneOf|anyOf)\//.test(schemaPath);

function firstOf(...lists: ErrorObject[][]): ErrorObject[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function changeOf(error: ErrorObject): Loosened | undefined {
  const { instancePath, params, propertyName } = error;
  const out = (pointer: JsonPointer, reason: Message): Loosened => ({ pointer, reason, added: false });
  // The error of the name itself comes with that of its pattern.
  if (propertyName !== undefined)
    return out(appendPointer(instancePath, propertyName), phrase`has a name that is not allowed`);
  const named: unknown =
    params["additionalProperty"] ?? params["unevaluatedProperty"] ?? params["propertyName"];
  if (typeof named === "string") return out(appendPointer(instancePath, named), phrase`is not allowed there`);
  const missing = fillerOf(error);
  if (missing !== undefined)
    return { pointer: appendPointer(instancePath, missing), reason: phrase`is missing`, added: true };
  return out(instancePath, errorPhrase(error));
}

function fromTheBack(one: Loosened, other: Loosened): number {
  const [left, right] = [pointerSegments(one.pointer), pointerSegments(other.pointer)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a = "", b = ""] = [left[index], right[index]];
    if (a === b) continue;
    const difference = Number(b) - Number(a);
    return Number.isNaN(difference) ? (a < b ? -1 : 1) : difference;
  }
  return right.length - left.length;
}

function apply(root: JsonObject | JsonValue[], { pointer, added }: Loosened): boolean {
  const segments = pointerSegments(pointer);
  const key = segments.pop();
  if (key === undefined) {
    if (Array.isArray(root)) root.length = 0;
    else for (const name of Object.keys(root)) delete root[name];
    return true;
  }
  const owner = valueAtPointer(root, segments.reduce<string>(appendPointer, ""));
  const anchor = Object.hasOwn(anchors, pointer) ? anchors[pointer] : undefined;
  if (Array.isArray(owner)) {
    owner.splice(Number(key), 1);
    return true;
  }
  if (!isJsonObject(owner)) return false;
  if (added) owner[key] = structuredClone(fillers[key] ?? {});
  else if (anchor !== undefined) owner[key] = structuredClone(anchor);
  else if (Object.hasOwn(owner, key)) delete owner[key];
  else return false;
  return true;
}
