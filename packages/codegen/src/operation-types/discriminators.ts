import type { JsonObject, JsonValue } from "@corsac/importer";
import { isObject, listOf, referenceOf } from "./entries.js";
import { referenceSegments, resolve } from "./references.js";

/** A part of the document and where it stands, as references write it: `#/components/schemas/Pet`. */
export interface Part {
  readonly value: JsonObject;
  readonly reference: string;
}

/** What the document's discriminators say of its schemas. */
export interface Discriminators {
  /** The discriminator that applies to the schema a reference leads to. */
  of(reference: string): JsonObject | undefined;
  /** Whether the schema a reference leads to has the values it stands for written into it. */
  isWritten(reference: string): boolean;
  /** The schema with the values its discriminator gives it; itself where there are none. */
  patched(schema: JsonObject): JsonObject;
}

export const noDiscriminators: Discriminators = {
  of: () => undefined,
  isWritten: () => false,
  patched: (schema) => schema,
};

/**
 * Follows discriminators to the schemas they tell apart: each gets a property that holds just the values that stand for
 * it.
 *
 * @param parts every object of the document that has a discriminator or an `allOf`, outer ones first
 */
export function readDiscriminators(document: JsonObject, parts: readonly Part[]): Discriminators {
  const objects = new Map<string, JsonObject>();
  const written = new Set<string>();
  const patches = new Map<JsonObject, JsonObject>();
  const write = (reference: string, values: readonly string[], property: string): void => {
    const schema = resolve(document, reference);
    if (!isObject(schema)) return;
    const changed = withValues(patches.get(schema) ?? schema, values, property);
    if (changed === undefined) return;
    patches.set(schema, changed);
    written.add(reference);
  };
  for (const { value, reference } of parts) {
    const { discriminator } = value;
    const property = propertyOf(discriminator);
    if (!isObject(discriminator) || property === undefined) continue;
    objects.set(reference, discriminator);
    if (!Array.isArray(value["oneOf"])) continue;
    for (const [variant, values] of variantsOf(value["oneOf"], discriminator)) {
      if (!written.has(variant)) write(variant, values, property);
    }
  }
  for (const { value, reference } of parts) {
    for (const item of listOf(value["allOf"])) {
      const base = referenceOf(item);
      if (base === undefined) {
        const own = isObject(item) ? item["discriminator"] : undefined;
        if (isObject(own) && propertyOf(own) !== undefined) objects.set(reference, own);
        continue;
      }
      const discriminator = objects.get(base);
      if (discriminator === undefined) break;
      const values = mappingOf(discriminator).filter(([, to]) => to === reference);
      const property = propertyOf(discriminator);
      if (values.length > 0 && property !== undefined) {
        write(
          reference,
          values.map(([name]) => name),
          property,
        );
      }
      objects.set(reference, discriminator);
    }
  }
  return {
    of: (reference) => objects.get(reference),
    isWritten: (reference) => written.has(reference),
    patched: (schema) => patches.get(schema) ?? schema,
  };
}

/** The name of the property that tells variants apart. */
export function propertyOf(discriminator: JsonValue | undefined): string | undefined {
  const name = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** The value that stands for the schema at a reference. */
export function variantValue(discriminator: JsonObject, reference: string): string {
  const last = (pointer: string): string | undefined => referenceSegments(pointer).at(-1);
  const name = last(reference);
  const mapped = mappingOf(discriminator).find(([, to]) => (to.startsWith("#") ? last(to) : to) === name);
  return mapped?.[0] ?? name ?? "";
}

function mappingOf(discriminator: JsonObject): [value: string, reference: string][] {
  const { mapping } = discriminator;
  return Object.entries(isObject(mapping) ? mapping : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
}

/** The values for each variant: those of the mapping, or the name its reference ends in. */
function variantsOf(oneOf: readonly JsonValue[], discriminator: JsonObject): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  for (const item of oneOf) {
    const reference = referenceOf(item);
    const name = reference?.split("/").at(-1);
    if (reference !== undefined && name !== undefined && name !== "") variants.set(reference, [name]);
  }
  const mapped = new Set<string>();
  for (const [value, reference] of mappingOf(discriminator)) {
    const others = mapped.has(reference) ? (variants.get(reference) ?? []) : [];
    variants.set(reference, [...others, value]);
    mapped.add(reference);
  }
  return variants;
}

function withValues(schema: JsonObject, values: readonly string[], property: string): JsonObject | undefined {
  const own: JsonObject = { type: "string", enum: [...values] };
  if (Array.isArray(schema["allOf"])) {
    const added = { type: "object", required: [property], properties: { [property]: said(own) } };
    return { ...schema, allOf: [...schema["allOf"], added] };
  }
  if (schema["type"] !== "object") return undefined;
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const required = listOf(schema["required"]);
  return {
    ...schema,
    required: required.includes(property) ? required : [...required, property],
    properties: { ...properties, [property]: said(own, properties[property]) },
  };
}

function said(values: JsonObject, before?: JsonValue): JsonObject {
  const description = isObject(before) ? before["description"] : undefined;
  const words =
    typeof description === "string" && description !== ""
      ? `${description} (enum property replaced by openapi-typescript)`
      : "discriminator enum property added by openapi-typescript";
  return { ...values, description: words };
}
