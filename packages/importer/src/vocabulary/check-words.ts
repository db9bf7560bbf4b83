import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean, nearest } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, itemOrMember, member, objectMember } from "../document/json-values.js";
import { advised, finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { errorPhrase } from "../validate/error-phrase.js";
import { extensionValidator } from "../validate/validators.js";
import { onePerPlace } from "./one-per-place.js";

const roots = ["x-corsac-service", "x-corsac-lifecycles", "x-corsac-models"] as const;
const schemes = ["components", "securitySchemes"];
/**
 * The maximum number of passes. One fault can hide another: an object may be incomplete once its invalid member is
 * removed.
 */
const mostRounds = 5;

type Path = readonly (string | number)[];
/** Keywords whose error only reports that a part of them failed. */
const framing: ReadonlySet<string> = new Set([
  "if",
  "anyOf",
  "oneOf",
  "allOf",
  "$ref",
  "propertyNames",
  "not",
]);

/**
 * Reports members under `x-corsac-*` in an overlay that do not exist or have an invalid value, as errors at their
 * lines. They are removed, in place, with the smallest part that is invalid without them. Parts that no overlay wrote
 * are checked later.
 */
export function checkWords(document: JsonObject, place: WrittenPlace): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const root of roots) checkPart(document, [root], root, place, diagnostics);
  for (const name of Object.keys(objectMember(objectMember(document, "components"), "securitySchemes"))) {
    for (const word of ["x-corsac-signer", "x-corsac-prefix"])
      checkPart(document, [...schemes, name, word], word, place, diagnostics);
  }
  return onePerPlace(diagnostics);
}

function checkPart(
  document: JsonObject,
  at: Path,
  definition: string,
  place: WrittenPlace,
  diagnostics: Diagnostic[],
): void {
  const validate = extensionValidator(definition);
  const taken = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const value = valueAt(document, at);
    if (value === undefined || validate === undefined || validate(value)) return;
    const errors = (validate.errors ?? [])
      .filter(({ keyword }) => !framing.has(keyword))
      // A misspelled name explains a missing member of the same object.
      .toSorted((one, other) => Number(one.keyword === "required") - Number(other.keyword === "required"));
    const wrong: Path[] = [];
    for (const error of errors) {
      const inside = pathOf(value, error.instancePath);
      const extra: unknown = error.params["additionalProperty"] ?? misspelledIn(error);
      const path = [...at, ...inside, ...(typeof extra === "string" ? [extra] : [])];
      const location = isLater(at[0], inside, error) ? undefined : nearestPlace(place, path, at.length);
      if (location === undefined) continue;
      wrong.push(path);
      const key = JSON.stringify(path);
      if (!taken.has(key))
        diagnostics.push({
          ...finding("extension-invalid", messageOf(path, error), location),
          severity: "error",
          ...hintOf(error),
        });
      // An object that is incomplete without the invalid part is not reported again.
      taken.add(key).add(JSON.stringify(path.slice(0, -1)));
    }
    // In reverse order, so that the remaining indexes stay valid.
    const isChanged = wrong.toReversed().map((path) => takeOut(document, path));
    if (!isChanged.includes(true)) return;
  }
}

/** Missing members that the importer itself adds to a service and its models. */
function isLater(root: string | number | undefined, inside: Path, { keyword, params }: ErrorObject): boolean {
  if (keyword !== "required") return false;
  if (root === "x-corsac-service") return inside.length === 0;
  if (root !== "x-corsac-models") return false;
  const isOutput = inside.length === 2 && inside[1] === "output";
  const isFile = inside.length === 4 && inside[2] === "files" && params["missingProperty"] === "media";
  return inside.length === 1 || isOutput || isFile;
}

/** The misspelled form of a missing member, where the variant of the object cannot be determined without it. */
function misspelledIn({ keyword, params, data, parentSchema }: ErrorObject): string | undefined {
  if (keyword !== "required" || !isMembers(data)) return undefined;
  const known = Object.keys(parentSchema?.["properties"] ?? {});
  const missing = String(params["missingProperty"]);
  return Object.keys(data).find((key) => !known.includes(key) && nearest(key, [missing]) !== undefined);
}

function isMembers(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function messageOf(path: Path, error: ErrorObject): Message {
  const owner = pointerTo(path.slice(0, -1));
  const { keyword, params, data } = error;
  if (keyword === "additionalProperties" || misspelledIn(error) !== undefined)
    return phrase`${owner} has no ${JSON.stringify(path.at(-1))}.`;
  const at = pointerTo(path);
  if (keyword === "required") return phrase`${at} lacks ${JSON.stringify(params["missingProperty"])}.`;
  if (keyword === "pattern" && isPointer(error))
    return phrase`${at} is ${JSON.stringify(data)}, which is no JSON Pointer.`;
  if (keyword === "enum" || keyword === "const")
    return phrase`${at} is ${JSON.stringify(data)}; it may be ${wantedOf(error).map((one) => JSON.stringify(one))}.`;
  const shown = JSON.stringify(data) ?? "";
  return phrase`${at} ${wantedKind(error) ?? errorPhrase(error)}, and is ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}.`;
}

const kinds: Readonly<Record<string, Message>> = {
  object: phrase`an object`,
  array: phrase`a list`,
  string: phrase`a text`,
  number: phrase`a number`,
  integer: phrase`a whole number`,
  boolean: phrase`true or false`,
};

function wantedKind({ keyword, params, parentSchema }: ErrorObject): Message | undefined {
  if (keyword !== "type") return undefined;
  if (String(parentSchema?.["pattern"]).includes("~[01]")) return phrase`must be a JSON Pointer`;
  const kind = kinds[String(params["type"])];
  return kind === undefined ? undefined : phrase`must be ${kind}`;
}

function hintOf(error: ErrorObject): Pick<Diagnostic, "hint" | "hintWording"> {
  const { keyword, params, data } = error;
  if (keyword === "additionalProperties") {
    const known = Object.keys(error.parentSchema?.["properties"] ?? {});
    const all = known.length === 0 ? phrase`Remove it.` : phrase`Known are ${known}.`;
    const written = isMembers(data) ? Object.keys(data) : [];
    const left = known.filter((name) => !written.includes(name));
    const extra = String(params["additionalProperty"]);
    return advised(didYouMean(extra, left) ?? didYouMean(extra, known) ?? all);
  }
  const meant = misspelledIn(error);
  if (meant !== undefined) {
    const near = didYouMean(meant, [String(params["missingProperty"])]);
    return near === undefined ? {} : advised(near);
  }
  if (keyword === "pattern" && isPointer(error))
    return advised(phrase`Did you mean ${JSON.stringify(`/${String(data)}`)}?`);
  if (keyword === "enum" && typeof data === "string") {
    const near = didYouMean(data, wantedOf(error).map(String));
    return near === undefined ? {} : advised(near);
  }
  return {};
}

function wantedOf({ params }: ErrorObject): unknown[] {
  const values: unknown = params["allowedValues"] ?? [params["allowedValue"]];
  return Array.isArray(values) ? values : [values];
}

function isPointer({ params }: ErrorObject): boolean {
  return String(params["pattern"]).includes("~[01]");
}

function pointerTo(path: Path): string {
  return path.reduce<string>((pointer, segment) => appendPointer(pointer, segment), "");
}

function pathOf(value: JsonValue, pointer: string): (string | number)[] {
  let current: JsonValue | undefined = value;
  return pointerSegments(pointer).map((segment) => {
    const key = Array.isArray(current) ? Number(segment) : segment;
    current = itemOrMember(current, segment);
    return key;
  });
}

function valueAt(document: JsonObject, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, key) => itemOrMember(value, String(key)), document);
}

/** The source position of the part, or of the nearest part around it that has one. */
export function nearestPlace(place: WrittenPlace, path: Path, least: number): ReturnType<WrittenPlace> {
  for (let length = path.length; length > least; length -= 1) {
    const location = place(path.slice(0, length));
    if (location !== undefined) return location;
  }
  return place(path.slice(0, least));
}

function takeOut(document: JsonObject, path: Path): boolean {
  const parent = valueAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return false;
  if (Array.isArray(parent)) return parent.splice(Number(key), 1).length > 0;
  if (!isJsonObject(parent) || !Object.hasOwn(parent, key)) return false;
  delete parent[String(key)];
  if (path[0] === "x-corsac-lifecycles" && path.length === 2) forget(document, String(key));
  return true;
}

/** Removes a deleted lifecycle from its models, to avoid a second error about one fault. */
function forget(document: JsonObject, name: string): void {
  for (const model of arrayMember(document, "x-corsac-models"))
    if (isJsonObject(model) && member(model, "lifecycle") === name) delete model["lifecycle"];
}
