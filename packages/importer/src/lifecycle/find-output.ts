import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject, member, objectMember, strings, textMember } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import { isUrl } from "../merge/schemas/infer-schema.js";
import { certainOutputNames, fieldNames } from "../names/task-fields.js";
import { membersOf } from "./answer-shape.js";

/** Names of members that contain the URL of a file. */
const fileNames =
  /^(?:(?:image|img|pic|picture|photo|png|video|clip|movie|mp4|audio|music|song|voice|speech|mp3|wav|file|media|cover|result|output|download|asset)s?_?)?(?:url|uri)s?$|^(?:image|video|audio|file|song)s?$/i;

/**
 * The position of the output in a response: a member with an output name, else the URL of a file, in the object with
 * the other facts or one level below it, else an output name one level below. Members that the create's request has as
 * well repeat the input, and status URLs are not outputs.
 */
export function findOutput(
  document: JsonObject,
  content: JsonObject,
  base: JsonPointer,
  create: DocumentOperation,
): JsonPointer | undefined {
  const holders = [
    objectAt(document, content["schema"], base),
    ...contentExamples(content).map((example) => asMembers(valueAtPointer(example, base))),
  ];
  const echoed = echoedNames(document, create);
  for (const holder of holders) {
    const named = fieldNames.output.find((name) => Object.hasOwn(holder, name) && !echoed.has(name));
    if (named !== undefined) return appendPointer(base, named);
  }
  for (const holder of holders) {
    for (const [name, value] of Object.entries(holder)) {
      if (echoed.has(name) || fieldNames.input.includes(name)) continue;
      if (fileNames.test(name) && holdsAddress(document, value)) return appendPointer(base, name);
      const inner = membersOfValue(document, value);
      const file = Object.keys(inner).find(
        (key) => /^(?:.*_)?url$/i.test(key) && holdsAddress(document, inner[key] ?? null),
      );
      if (file !== undefined && fileNames.test(name)) return appendPointer(appendPointer(base, name), file);
    }
  }
  return memberWithFiles(content, base, echoed) ?? namedBelow(document, holders, base, echoed);
}

/** Names of other facts than the output. */
const otherNames: ReadonlySet<string> = new Set(
  Object.entries(fieldNames).flatMap(([field, names]) => (field === "output" ? [] : names)),
);

/** An object or list with an output name, one level below the other facts: `{ status, data: { result: {…} } }`. */
function namedBelow(
  document: JsonObject,
  holders: readonly JsonObject[],
  base: JsonPointer,
  echoed: ReadonlySet<string>,
): JsonPointer | undefined {
  for (const [name, value] of holders.flatMap((holder) => Object.entries(holder))) {
    if (echoed.has(name) || otherNames.has(name)) continue;
    const inner = membersOfValue(document, value);
    const named = certainOutputNames.find(
      (key) => Object.hasOwn(inner, key) && holdsMore(document, inner[key]),
    );
    if (named !== undefined) return appendPointer(appendPointer(base, name), named);
  }
  return undefined;
}

function holdsMore(document: JsonObject, value: JsonValue | undefined): boolean {
  const schema = resolveSchema(document, value);
  const kind = schema?.["type"];
  return kind === "array" || (schema !== undefined && Object.keys(membersOf(document, schema)).length > 0);
}

const mediaEnding = /\.(?:png|jpe?g|webp|gif|svg|mp4|webm|mov|mp3|wav|flac|ogg|m4a|glb)(?:\?|$)/i;

/** The member of the object with the other facts in which an example contains the URL of a file, at any depth. */
function memberWithFiles(
  content: JsonObject,
  base: JsonPointer,
  echoed: ReadonlySet<string>,
): JsonPointer | undefined {
  const shows = (value: JsonValue, name: string): boolean => {
    if (echoed.has(name) || fieldNames.input.includes(name)) return false;
    if (typeof value === "string")
      return isUrl(value) && (/(?:ur[li]|file)s?$/i.test(name) || mediaEnding.test(value));
    if (Array.isArray(value)) return value.some((item) => shows(item, name));
    return isJsonObject(value) && Object.entries(value).some(([key, item]) => shows(item, key));
  };
  for (const example of contentExamples(content)) {
    const named = Object.entries(asMembers(valueAtPointer(example, base))).find(
      ([name, value]) => typeof value === "object" && value !== null && shows(value, name),
    );
    if (named !== undefined) return appendPointer(base, named[0]);
  }
  return undefined;
}

/** A schema's members, or an example's values, of the object at a pointer. */
function objectAt(document: JsonObject, schema: JsonValue | undefined, pointer: JsonPointer): JsonObject {
  let current = resolveSchema(document, schema);
  for (const segment of pointerSegments(pointer)) {
    const next =
      current?.["items"] ?? (current === undefined ? undefined : membersOf(document, current)[segment]);
    current = resolveSchema(document, next);
  }
  return current === undefined ? {} : membersOf(document, current);
}

const asMembers = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});

function membersOfValue(document: JsonObject, value: JsonValue): JsonObject {
  if (!isJsonObject(value)) return {};
  const schema = resolveSchema(document, value);
  const members = schema === undefined ? {} : membersOf(document, schema);
  return Object.keys(members).length > 0 ? members : value;
}

/** Whether a schema is a text or a list of texts, or an example's value is a URL. */
function holdsAddress(document: JsonObject, value: JsonValue): boolean {
  if (typeof value === "string") return isUrl(value) || value === "";
  if (Array.isArray(value)) return value.some((item) => typeof item === "string" && isUrl(item));
  const schema = resolveSchema(document, value);
  const types = typeof schema?.["type"] === "string" ? [schema["type"]] : strings(schema?.["type"]);
  if (types.includes("string")) return true;
  const items = resolveSchema(document, member(schema, "items"));
  return types.includes("array") && textMember(items, "type") === "string";
}

/** The names in a create's request: the members of its body, and of its `input`. */
export function echoedNames(document: JsonObject, { operation }: DocumentOperation): Set<string> {
  const names = new Set<string>();
  const body = resolveSchema(document, operation["requestBody"]);
  for (const content of Object.values(objectMember(body, "content"))) {
    const add = (schema: JsonObject | undefined): void => {
      for (const [name, property] of Object.entries(
        schema === undefined ? {} : membersOf(document, schema),
      )) {
        names.add(name);
        if (fieldNames.input.includes(name)) add(resolveSchema(document, property));
      }
    };
    add(resolveSchema(document, member(content, "schema")));
    for (const example of isJsonObject(content) ? contentExamples(content) : [])
      for (const name of Object.keys(asMembers(example))) names.add(name);
  }
  return names;
}
