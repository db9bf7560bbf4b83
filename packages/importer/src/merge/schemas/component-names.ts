import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";
import { isExportName, pascalCase } from "../../names/identifier.js";
import type { Names } from "../../names/names.js";
import { singular } from "../../names/singular.js";
import { titleWords } from "../../names/title-words.js";
import { componentName, componentReference, type Renames, renamedReference } from "./follow-renames.js";
import { samePart } from "./same-part.js";

/** The components of one file. */
export interface FileComponents {
  /** The file's path: it distinguishes names that several files give to different schemas. */
  readonly path: string;
  readonly parts: JsonObject;
}

/**
 * New names for the parts of a file: for names that OpenAPI does not allow, and for names that another file uses for a
 * different part. Parts also differ when the parts that they refer to differ. The new names of schemas are looked up in
 * `names` and added there, so that a new schema before them does not rename them.
 *
 * @param components the parts of the files before, under their final names
 */
export function componentRenames(file: FileComponents, components: JsonObject, names: Names): Renames {
  const renames = new Map<string, string>();
  const kept = reservedNames(names);
  const listed = Object.entries(file.parts).flatMap(([kind, parts]) =>
    Object.entries(isJsonObject(parts) ? parts : {}).map(([name, part]) => ({ kind, name, part })),
  );
  // Entries of names.yaml come first, so that new parts do not take their names.
  const ordered = [...listed].sort(
    (one, other) =>
      Number(recordOf(other, file, names) !== undefined) - Number(recordOf(one, file, names) !== undefined),
  );
  const own = new Set(listed.map(({ kind, name }) => componentReference(kind, name)));
  const taken = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { kind, name, part } of ordered) {
      const pointer = componentReference(kind, name);
      const known = objectMember(components, kind);
      const recorded = recordOf({ kind, name }, file, names);
      const isReserved = (candidate: string): boolean =>
        kind === "schemas" && kept.has(candidate) && candidate !== recorded;
      const mayStay = isAscii(name) && recorded === undefined && !isReserved(name);
      if (renames.has(pointer) || (mayStay && !Object.hasOwn(known, name))) continue;
      const isSame = (candidate: string): boolean => {
        const renamed = new Map(renames).set(pointer, componentReference(kind, candidate));
        return samePart(known[candidate], namedPart(kind, name, part), {
          first: (reference) => lookUp(components, reference),
          second: (reference) => lookUp(file.parts, reference),
          isSameReference: (first, second) => first === renamedReference(second, renamed),
        });
      };
      const isFree = (candidate: string): boolean => {
        const target = componentReference(kind, candidate);
        if (Object.hasOwn(known, candidate)) return isSame(candidate) && !taken.has(target);
        if (taken.has(target)) return false;
        if (candidate === recorded) return true;
        return !isReserved(candidate) && (candidate === name || !own.has(target));
      };
      const base = isAscii(name) ? name : asciiName(name, kind);
      const free = firstFree(recorded, base, isFree);
      if (free === name) continue;
      const target = componentReference(kind, free);
      renames.set(pointer, target);
      taken.add(target);
      changed = true;
    }
  }
  recordNames(renames, file, names);
  return renames;
}

function firstFree(
  recorded: string | undefined,
  base: string,
  isFree: (candidate: string) => boolean,
): string {
  if (recorded !== undefined && isFree(recorded)) return recorded;
  let free = base;
  for (let number = 2; !isFree(free); number += 1) free = `${base}_${number}`;
  return free;
}

/** The part under its final name: a schema whose original name OpenAPI does not allow keeps that as its title. */
export function namedPart(kind: string, name: string, part: JsonValue): JsonValue {
  if (isAscii(name) || !isJsonObject(part)) return part;
  const titled =
    Object.hasOwn(part, "title") || Object.hasOwn(part, "$ref") ? part : { title: name, ...part };
  return kind === "schemas" && isExportName(name) ? { ...titled, "x-corsac-name": name } : titled;
}

/** Resolves a reference among components. */
function lookUp(components: JsonObject, reference: string): JsonValue | undefined {
  const match = /^#\/components\/([^/]+)\/[^/]+$/.exec(reference);
  if (match === null) return undefined;
  return objectMember(components, match[1] ?? "")[componentName(reference)];
}

/** The entry of a schema in names.yaml: under its name and its file's path, else under its name. */
function recordOf(
  { kind, name }: { kind: string; name: string },
  { path }: FileComponents,
  { schemas = {} }: Names,
): string | undefined {
  if (kind !== "schemas") return undefined;
  const keys = isAscii(name) ? [`${name} ${path}`] : [`${name} ${path}`, name];
  const key = keys.find((one) => Object.hasOwn(schemas, one));
  return key === undefined ? undefined : schemas[key];
}

function reservedNames({ schemas = {} }: Names): Set<string> {
  return new Set(Object.values(schemas));
}

function recordNames(renames: Renames, file: FileComponents, names: Names): void {
  for (const [from, to] of renames) {
    const name = componentName(from);
    const free = componentName(to);
    if (
      from !== componentReference("schemas", name) ||
      recordOf({ kind: "schemas", name }, file, names) === free
    )
      continue;
    names.schemas ??= {};
    const isPlain = !isAscii(name) && !Object.hasOwn(names.schemas, name);
    const key = isPlain ? name : `${name} ${file.path}`;
    if (!Object.hasOwn(names.schemas, key)) names.schemas[key] = free;
  }
}

function isAscii(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(name);
}

/** The ASCII form of a name: `指令 Ack` → `Ack`; `Schema` where nothing remains. */
function asciiName(name: string, kind: string): string {
  const { words } = titleWords(name);
  if (words.length > 0) return pascalCase(words);
  return pascalCase([singular(kind.replace(/[A-Z].*$/, "").toLowerCase())]);
}
