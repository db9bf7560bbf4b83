import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  referenceSegments,
} from "@corsac/importer/document";
import { declaredValues, propertySchemas, type SchemaSource } from "./declared-values.js";
import type { DocumentParts } from "./document-parts.js";
import { referenceOf } from "./entries.js";
import { canonical, resolvedReference, targetOf } from "./references.js";

/** The schema with the values that discriminators give one of its properties; itself where there are none. */
export type Patched = (schema: JsonObject) => JsonObject;

/**
 * A discriminator and its mapping, by the reference of each value.
 * https://spec.openapis.org/oas/v3.1.0#discriminator-object
 */
interface Discriminator {
  readonly property: string;
  readonly mapped: ReadonlyMap<string, readonly string[]>;
}

/** The values that discriminators give to one property of a schema. */
interface Finding {
  readonly property: string;
  readonly values: Set<JsonValue>;
}

/**
 * Follows discriminators to the schemas they distinguish: each gets a property that allows only the values mapped to
 * it. A mapping names those values; without one the schema's name is the value. Where the property has an enumeration
 * or a constant, only values that it allows count.
 *
 * https://spec.openapis.org/oas/v3.1.1#discriminator-object
 */
export function readDiscriminators(
  document: JsonObject,
  { discriminated, references, partReferences }: DocumentParts,
): Patched {
  const findings = new Map<JsonObject, Finding>();
  const source: SchemaSource = { document, patched: (schema) => schema };
  const note = (reference: string, { property, mapped }: Discriminator, isNamed: boolean): void => {
    const schema = targetOf(document, reference);
    if (!isJsonObject(schema) || !isPatchable(schema)) return;
    const names = mapped.get(reference);
    const written = schema["x-corsac-name"];
    const name = typeof written === "string" ? written : (referenceSegments(reference).at(-1) ?? "");
    const values = names ?? (isNamed ? [name] : []);
    const allowed = allowedValues(schema, property, values, names !== undefined, source);
    if (allowed.length === 0) return;
    const known = findings.get(schema) ?? { property, values: new Set() };
    if (known.property !== property) return;
    for (const value of allowed) known.values.add(value);
    findings.set(schema, known);
  };

  const bases = new Map<string, Discriminator>();
  for (const { value, reference } of discriminated) {
    const discriminator = discriminatorOf(value["discriminator"], document);
    if (discriminator === undefined) continue;
    bases.set(reference, discriminator);
    for (const variant of [...jsonList(value["oneOf"]), ...jsonList(value["anyOf"])]) {
      const to = referenceOf(variant);
      const end = to === undefined ? undefined : resolvedReference(document, to);
      if (end !== undefined) note(end, discriminator, true);
    }
  }
  const parts = new Set([...partReferences].map(canonical));
  const messages = new Set([...references].map(canonical).filter((reference) => !parts.has(reference)));
  for (const { value, reference } of discriminated) {
    // A nested part is not a schema that a value can be mapped to.
    if (!/^#\/components\/schemas\/[^/]+$/.test(reference) || bases.has(reference)) continue;
    const discriminator = inherited(value, bases, document, new Set());
    if (discriminator === undefined) continue;
    // The name of what is only ever a whole message was made for that message.
    note(reference, discriminator, discriminator.mapped.size === 0 && !messages.has(reference));
  }

  const patches = new Map([...findings].map(([schema, finding]) => [schema, withValues(schema, finding)]));
  return (schema) => patches.get(schema) ?? schema;
}

function discriminatorOf(value: JsonValue | undefined, document: JsonObject): Discriminator | undefined {
  if (!isJsonObject(value)) return undefined;
  const { propertyName: property, mapping } = value;
  if (typeof property !== "string" || property === "") return undefined;
  const mapped = new Map<string, string[]>();
  for (const [name, to] of Object.entries(isJsonObject(mapping) ? mapping : {})) {
    if (typeof to !== "string") continue;
    const end = resolvedReference(document, to.startsWith("#") ? to : schemaReference(to));
    if (end !== undefined) mapped.set(end, [...(mapped.get(end) ?? []), name]);
  }
  return { property, mapped };
}

function schemaReference(name: string): string {
  return appendPointer("#/components/schemas", name);
}

/** The discriminator of a base, or of the base's base. */
function inherited(
  schema: JsonObject,
  bases: ReadonlyMap<string, Discriminator>,
  document: JsonObject,
  visited: Set<JsonObject>,
): Discriminator | undefined {
  if (visited.has(schema)) return undefined;
  visited.add(schema);
  for (const item of jsonList(schema["allOf"])) {
    const reference = referenceOf(item);
    if (reference === undefined) continue;
    const base = bases.get(canonical(reference));
    if (base !== undefined) return base;
    const target = targetOf(document, reference);
    const further = isJsonObject(target) ? inherited(target, bases, document, visited) : undefined;
    if (further !== undefined) return further;
  }
  return undefined;
}

/** Whether the schema is an object of its own, which a property can be written into. */
function isPatchable(schema: JsonObject): boolean {
  if (Array.isArray(schema["oneOf"]) || Array.isArray(schema["anyOf"])) return false;
  return schema["type"] === "object" || isJsonObject(schema["properties"]) || Array.isArray(schema["allOf"]);
}

/** Those of the values that the property can have. A name alone does not narrow what the property declares. */
function allowedValues(
  schema: JsonObject,
  property: string,
  values: readonly string[],
  isMapped: boolean,
  source: SchemaSource,
): JsonValue[] {
  const declared = declaredValues(schema, property, source);
  if (declared === undefined) {
    const [type] = propertySchemas(schema, property, source).flatMap((found) =>
      isJsonObject(found) ? [found["type"]] : [],
    );
    return values.map((value) => typedValue(value, type));
  }
  if (!isMapped && declared.length === 1) return [];
  return declared.filter((value) => values.includes(String(value)));
}

/** A value of a mapping is text; the property may be a number. */
function typedValue(value: string, type: JsonValue | undefined): JsonValue {
  if ((type === "integer" || type === "number") && Number.isFinite(Number(value))) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

function withValues(schema: JsonObject, { property, values }: Finding): JsonObject {
  const properties = isJsonObject(schema["properties"]) ? schema["properties"] : {};
  const before = Object.hasOwn(properties, property) ? properties[property] : undefined;
  const narrowed: JsonObject = { ...words(before), enum: [...values] };
  const required = jsonList(schema["required"]);
  return {
    ...schema,
    required: required.includes(property) ? required : [...required, property],
    properties: { ...properties, [property]: narrowed },
  };
}

/** The documentation of a property. */
function words(property: JsonValue | undefined): JsonObject {
  if (!isJsonObject(property)) return {};
  const kept = ["title", "description", "deprecated", "readOnly", "writeOnly"];
  return Object.fromEntries(Object.entries(property).filter(([name]) => kept.includes(name)));
}
