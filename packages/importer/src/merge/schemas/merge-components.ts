import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer, pointerSegments } from "../../document/json-pointer.js";
import { isJsonObject, objectMember, sameJson, strings } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import type { FileReading, Page, PageContent } from "../../forms/page.js";
import { pascalCase } from "../../names/identifier.js";
import { singular } from "../../names/singular.js";
import { titleWords } from "../../names/title-words.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { prepareSchema } from "./prepare-schema.js";

/** Old reference → new reference; both as pointers: `#/components/schemas/Name`. */
type Renames = ReadonlyMap<string, string>;

/**
 * Brings the reusable parts of several files together. A name that two files give to different things is numbered in
 * the later file, a name that OpenAPI does not allow is written in ASCII, and that file's references follow.
 */
export function mergeComponents(
  files: readonly FileReading[],
  diagnostics: Diagnostic[],
): {
  components: JsonObject;
  readings: FileReading[];
} {
  const components: JsonObject = {};
  const readings = files
    .map((file) => prepared(file, diagnostics))
    .map((reading) => {
      const own = reading.components?.value;
      if (!isJsonObject(own)) return reading;
      const renames = renamesOf(own, components);
      for (const [kind, parts] of Object.entries(own)) {
        if (!isJsonObject(parts)) continue;
        const known = { ...objectMember(components, kind) };
        for (const [name, part] of Object.entries(parts)) {
          const pointer = reference(kind, name);
          const renamed = renames.get(pointer);
          const free = renamed === undefined ? name : nameOf(renamed);
          known[free] ??= titled(followed(part, renames), isAscii(name) ? undefined : name);
        }
        components[kind] = known;
      }
      return renames.size === 0
        ? reading
        : {
            ...reading,
            pages: reading.pages.map((page) => followedPage(page, renames)),
            ...(reading.root === undefined ? {} : { root: followedObject(reading.root, renames) }),
          };
    });
  return { components, readings };
}

/**
 * The names a file's parts cannot keep. A part is another one than the part of its name that is already there, too,
 * when what it refers to is another.
 */
function renamesOf(own: JsonObject, components: JsonObject): Renames {
  const renames = new Map<string, string>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [kind, parts] of Object.entries(own)) {
      const known = objectMember(components, kind);
      const given = isJsonObject(parts) ? parts : {};
      for (const [name, part] of Object.entries(given)) {
        const pointer = reference(kind, name);
        if (renames.has(pointer) || (isAscii(name) && !Object.hasOwn(known, name))) continue;
        const base = isAscii(name) ? name : asciiName(name, kind);
        // A part that refers to itself refers to its new name.
        const isFree = (candidate: string): boolean => {
          if (!Object.hasOwn(known, candidate)) return true;
          const own = new Map(renames).set(pointer, reference(kind, candidate));
          return samePart(known[candidate], titled(followed(part, own), isAscii(name) ? undefined : name));
        };
        const others = new Set([
          ...renames.values(),
          ...Object.keys(given).map((one) => reference(kind, one)),
        ]);
        let free = base;
        for (
          let number = 2;
          !isFree(free) || (free !== name && others.has(reference(kind, free)));
          number += 1
        ) {
          free = `${base}_${number}`;
        }
        if (free === name) continue;
        renames.set(pointer, reference(kind, free));
        changed = true;
      }
    }
  }
  return renames;
}

/** Whether two parts say the same, wherever they stand: the one of the file that was read first is kept. */
function samePart(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => samePart(item, other[index]));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameMember(key, one[key], other[key]))
  );
}

function sameMember(key: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const isSet = key === "required" && Array.isArray(one) && Array.isArray(other);
  return isSet ? sameJson(strings(one).sort(), strings(other).sort()) : samePart(one, other);
}

function keysOf(value: JsonObject): string[] {
  return Object.keys(value).filter((key) => key !== "x-corsac-source");
}

function isAscii(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(name);
}

/** What can be read of a name in ASCII: `指令 Ack` → `Ack`; `Schema` where that is nothing. */
function asciiName(name: string, kind: string): string {
  const { words } = titleWords(name);
  if (words.length > 0) return pascalCase(words);
  return pascalCase([singular(kind.replace(/[A-Z].*$/, "").toLowerCase())]);
}

/** A part that could not keep its name has it as its title. */
function titled(part: JsonValue, name: string | undefined): JsonValue {
  const isSchema = isJsonObject(part) && !Object.hasOwn(part, "title") && !Object.hasOwn(part, "$ref");
  return name === undefined || !isSchema ? part : { title: name, ...part };
}

function reference(kind: string, name: string): string {
  return `#${appendPointer(appendPointer("/components", kind), name)}`;
}

function nameOf(pointer: string): string {
  return pointerSegments(pointer.slice(1)).at(-1) ?? "";
}

/** The components' schemas with the facts their descriptions say in words. */
function prepared(reading: FileReading, diagnostics: Diagnostic[]): FileReading {
  const { components } = reading;
  if (components === undefined || !isJsonObject(components.value)) return reading;
  const schemas: JsonObject = {};
  for (const name of Object.keys(objectMember(components.value, "schemas"))) {
    const schema = components.get(appendPointer("/schemas", name));
    if (schema !== undefined) schemas[name] = prepareSchema(schema, diagnostics).value;
  }
  return { ...reading, components: components.with({ ...components.value, schemas }) };
}

function followedPage(page: Page, renames: Renames): Page {
  const content = (item: PageContent): PageContent =>
    item.schema === undefined ? item : { ...item, schema: followedSchema(item.schema, renames) };
  return {
    ...page,
    parameters: page.parameters.map((item) => ({ ...item, schema: followedSchema(item.schema, renames) })),
    responses: page.responses.map((item) => ({
      ...item,
      ...(item.headers === undefined ? {} : { headers: followedObject(item.headers, renames) }),
      contents: item.contents.map(content),
    })),
    ...(page.body === undefined ? {} : { body: { ...page.body, contents: page.body.contents.map(content) } }),
    ...(page.extra === undefined ? {} : { extra: followedObject(page.extra, renames) }),
  };
}

function followedObject(value: JsonObject, renames: Renames): JsonObject {
  const result = followed(value, renames);
  return isJsonObject(result) ? result : value;
}

function followedSchema(schema: SourcedValue, renames: Renames): SourcedValue {
  return schema.with(followed(schema.value, renames));
}

function followed(value: JsonValue, renames: Renames): JsonValue {
  if (renames.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => followed(item, renames));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" ? renamedReference(item, renames) : followed(item, renames),
    ]),
  );
}

/** A reference to a renamed part, or into one. */
function renamedReference(reference: string, renames: Renames): string {
  const pointer = referencePointer(reference) ?? "";
  const segments = pointerSegments(pointer);
  const part = segments.slice(0, 3).reduce<string>(appendPointer, "#");
  const renamed = renames.get(part);
  return renamed === undefined ? reference : segments.slice(3).reduce<string>(appendPointer, renamed);
}
