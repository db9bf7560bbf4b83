import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";

/** One part that was taken out or completed. */
export interface Loosened {
  /** Where it stood. */
  pointer: JsonPointer;
  /** Why: `must be array`. */
  reason: string;
  /** Whether what was missing has been added, and not what is wrong taken out. */
  added: boolean;
}

/** What is added where it is missing, rather than to take out the object that lacks it. */
const fillers: Readonly<Record<string, JsonValue>> = {
  description: "",
  title: "Untitled",
  version: "1.0.0",
  openapi: "3.1.0",
  info: { title: "Untitled", version: "1.0.0" },
  paths: {},
  schema: {},
};

/** What may not be taken out, and what stands there instead. */
const anchors: Readonly<Record<JsonPointer, JsonValue>> = {
  "/openapi": "3.1.0",
  "/info": { title: "Untitled", version: "1.0.0" },
  "/info/title": "Untitled",
  "/info/version": "1.0.0",
  "/paths": {},
  "/components": {},
};

/** These only say that one of the errors below them holds. */
const wrappers: ReadonlySet<string> = new Set([
  "if",
  "anyOf",
  "oneOf",
  "not",
  "$ref",
  "$dynamicRef",
  "dependentSchemas",
]);
/** These hold for every member as soon as anything else about the object is wrong. */
const rests: ReadonlySet<string> = new Set(["unevaluatedProperties", "additionalProperties"]);

/** More rounds than any document needs: each takes out everything that is wrong at the deepest level. */
const mostRounds = 100;

/**
 * Takes the smallest parts out of a value that a schema does not allow, or adds what is missing, in place, until the
 * schema allows the value. Every round removes something or adds a member that is never removed, so it comes to an end.
 *
 * @returns What was changed, with pointers into the value as they were in that round.
 */
export function loosen(value: JsonObject | JsonValue[], validate: ValidateFunction): Loosened[] {
  const all: Loosened[] = [];
  for (let round = 0; round < mostRounds && !validate(value); round += 1) {
    const changes = changesOf(validate.errors ?? []);
    // Items from the back, so that the indexes before them stay true.
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
  for (const error of deepest) {
    const change = changeOf(error);
    if (change !== undefined && !changes.has(change.pointer)) changes.set(change.pointer, change);
  }
  return [...changes.values()];
}

function firstOf(...lists: ErrorObject[][]): ErrorObject[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function changeOf({
  keyword,
  instancePath,
  params,
  message = "is not valid",
  propertyName,
}: ErrorObject): Loosened | undefined {
  const out = (pointer: JsonPointer, reason: string): Loosened => ({ pointer, reason, added: false });
  // The error of the name itself stands beside that of its pattern.
  if (propertyName !== undefined)
    return out(appendPointer(instancePath, propertyName), "has a name that is not allowed");
  const named: unknown =
    params["additionalProperty"] ?? params["unevaluatedProperty"] ?? params["propertyName"];
  if (typeof named === "string") return out(appendPointer(instancePath, named), "is not allowed there");
  const missing: unknown = params["missingProperty"];
  if (keyword === "required" && typeof missing === "string" && Object.hasOwn(fillers, missing))
    return { pointer: appendPointer(instancePath, missing), reason: "is missing", added: true };
  return out(instancePath, message);
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
