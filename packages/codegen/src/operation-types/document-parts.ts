import { appendPointer, type JsonObject, type JsonValue } from "@corsac/importer/document";

/** A part of the document and its address, as references write it: `#/components/schemas/Pet`. */
export interface Part {
  readonly value: JsonObject;
  readonly reference: string;
}

/** Schemas that are used in more than one place of the document. */
export interface DocumentParts {
  /** Every object with a discriminator or an `allOf`, outer ones first; empty where nothing has a discriminator. */
  readonly discriminated: readonly Part[];
  /** Every reference, as it is written. */
  readonly references: ReadonlySet<string>;
  /** Those of them that are used elsewhere than as a whole message. */
  readonly partReferences: ReadonlySet<string>;
}

/** The values of these keys are data: a `$ref` inside is not a reference. */
const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** Directly below these a key is a name: a property may be called `value`, and a response is called `default`. */
const mapKeys: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "definitions",
  "$defs",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "pathItems",
  "content",
  "paths",
]);

/** Goes through the document once. */
export function documentParts(document: JsonObject): DocumentParts {
  const walk: Walk = {
    path: [],
    references: new Set(),
    partReferences: new Set(),
    parts: [],
    discriminated: false,
  };
  visit(document, walk, false);
  const { discriminated, parts, references, partReferences } = walk;
  return { discriminated: discriminated ? parts : [], references, partReferences };
}

interface Walk {
  /** Where it is. */
  readonly path: string[];
  readonly references: Set<string>;
  readonly partReferences: Set<string>;
  readonly parts: Part[];
  discriminated: boolean;
}

function visit(value: JsonObject | JsonValue[], walk: Walk, isNamed: boolean): void {
  const { path } = walk;
  if (!Array.isArray(value) && !isNamed) look(value, walk);
  // Names and not entries: this goes through every part of every document.
  for (const name of Object.keys(value)) {
    const part = Array.isArray(value) ? value[Number(name)] : value[name];
    if (typeof part !== "object" || part === null || (!isNamed && name.startsWith("x-corsac-"))) continue;
    if (!isNamed && dataKeys.has(name)) continue;
    path.push(name);
    visit(part, walk, !isNamed && !Array.isArray(part) && mapKeys.has(name));
    path.pop();
  }
}

function look(value: JsonObject, walk: Walk): void {
  const { $ref: reference, discriminator } = value;
  if (typeof reference === "string") {
    walk.references.add(reference);
    // …/content/<media type>/schema
    const isMessage = walk.path.at(-1) === "schema" && walk.path.at(-3) === "content";
    if (!isMessage) walk.partReferences.add(reference);
  }
  if (discriminator !== undefined) walk.discriminated = true;
  if (discriminator !== undefined || Array.isArray(value["allOf"])) {
    walk.parts.push({ value, reference: walk.path.reduce(appendPointer, "#") });
  }
}
