import type { JsonObject, JsonValue } from "@corsac/importer";
import { CodegenError } from "../codegen-error.js";
import type { Part } from "./discriminators.js";
import { entriesOf, isObject } from "./entries.js";
import { appendReference, partOf, referenceSegments } from "./references.js";

/** Under these keys stands data: a `$ref` in it is none. */
const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** Directly below these a key is a name: a property may be called `value`, and a response is called `default`. */
const mapKeys: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "content",
  "paths",
]);

/**
 * Refuses what types cannot be made of, and a document that was not made by us may have: references that leave the
 * document or lead nowhere, and two operations of one name.
 *
 * @returns where the document has discriminators, every object that may take part in them
 */
export function requireSound(document: JsonObject): Part[] {
  const ids = new Set<string>();
  for (const [, item] of entriesOf(document["paths"])) {
    for (const [, operation] of entriesOf(item)) {
      const id = isObject(operation) ? operation["operationId"] : undefined;
      if (typeof id !== "string") continue;
      if (ids.has(id)) throw new Error(`two operations have the operationId ${id}`);
      ids.add(id);
    }
  }
  const walk: Walk = { path: [], references: new Map(), parts: [], discriminated: false };
  visit(document, walk, false);
  for (const [reference, at] of walk.references) requireReference(document, reference, at);
  return walk.discriminated ? walk.parts : [];
}

interface Walk {
  /** Where it is. */
  readonly path: string[];
  /** Every reference, with the place where it first stands. */
  readonly references: Map<string, string>;
  readonly parts: Part[];
  discriminated: boolean;
}

function visit(value: JsonObject | JsonValue[], walk: Walk, isNamed: boolean): void {
  const { path } = walk;
  if (!Array.isArray(value)) look(value, walk);
  // Names and not entries: this goes through every part of every document.
  for (const name of Object.keys(value)) {
    const part = Array.isArray(value) ? value[Number(name)] : value[name];
    if (typeof part !== "object" || part === null || name.startsWith("x-corsac-")) continue;
    if (!isNamed && dataKeys.has(name)) continue;
    path.push(name);
    visit(part, walk, !isNamed && !Array.isArray(part) && mapKeys.has(name));
    path.pop();
  }
}

function look(value: JsonObject, walk: Walk): void {
  const { $ref: reference, discriminator } = value;
  if (typeof reference === "string" && !walk.references.has(reference)) {
    const at = ["#", ...walk.path].join("/");
    requireLocal(reference, at);
    walk.references.set(reference, at);
  }
  if (discriminator !== undefined) walk.discriminated = true;
  if (discriminator !== undefined || Array.isArray(value["allOf"])) {
    walk.parts.push({ value, reference: walk.path.reduce(appendReference, "#") });
  }
}

/** Types are made of one document, and generating is offline. */
function requireLocal(reference: string, at: string): void {
  if (reference.startsWith("#")) return;
  throw new CodegenError("document-invalid", `${at}: the reference ${reference} leaves the document`, {
    hint: "Put what it refers to into the document's components.",
  });
}

function requireReference(document: JsonObject, reference: string, at: string): void {
  let value: JsonValue | undefined = document;
  for (const segment of referenceSegments(reference)) value = partOf(value, segment);
  if (value === undefined) throw new Error(`the reference ${reference} at ${at} leads nowhere`);
}
