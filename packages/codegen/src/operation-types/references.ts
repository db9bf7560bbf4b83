import type { JsonObject, JsonValue } from "@corsac/importer";
import { isObject, referenceOf } from "./entries.js";
import { asciiLiteral } from "./literal-type.js";
import { plainType, type TypeText } from "./type-text.js";

/** The names a reference goes through, from the document's root. */
export function referenceSegments(reference: string): string[] {
  const pointer = reference.split("#/")[1] ?? "";
  const segments = pointer.split("/").filter((segment) => segment !== "");
  return /[~%]/.test(pointer) ? segments.map(unescaped) : segments;
}

function unescaped(segment: string): string {
  return decodeURIComponent(segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The reference to a part of what a reference leads to. */
export function appendReference(reference: string, name: string): string {
  // Most names need no escaping, and this is called for every part of every schema.
  if (!name.includes("~") && !name.includes("/")) return `${reference}/${name}`;
  return `${reference}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** What a reference leads to, through any further ones; undefined where that is nothing. */
export function resolve(document: JsonObject, reference: string): JsonValue | undefined {
  const visited = new Set<string>();
  for (let next = reference; !visited.has(next); ) {
    visited.add(next);
    let value: JsonValue | undefined = document;
    for (const segment of referenceSegments(next)) value = partOf(value, segment);
    const further = referenceOf(value);
    if (further === undefined) return value;
    next = further;
  }
  return undefined;
}

/** A member that is the value's own. */
export function partOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * A reference as the type it leads to.
 *
 * @param parameter what it leads to, where that is a parameter: its type stands by place and name
 */
export function referenceType(reference: string, parameter?: JsonValue): TypeText {
  const [root, ...segments] = referenceSegments(reference);
  if (root === undefined) throw new Error(`the reference ${reference} leads nowhere`);
  const named =
    isObject(parameter) && typeof parameter["in"] === "string"
      ? [parameter["in"], String(parameter["name"])]
      : undefined;
  const steps = segments.flatMap((segment, index) => {
    if (index < 2) return [segment];
    if (segment === "properties") return [];
    return named !== undefined && index === segments.length - 1 ? named : [segment];
  });
  return plainType(root + steps.map((step) => `[${asciiLiteral(step)}]`).join(""));
}
