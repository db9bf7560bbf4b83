import { isJsonObject, type JsonObject, type JsonValue, jsonList, strings } from "@corsac/importer/document";
import { declaredValues, propertySchemas, type SchemaSource } from "./declared-values.js";
import { referenceOf } from "./entries.js";
import { namesType } from "./literal-type.js";
import { schemaReferenceType } from "./reference-type.js";
import { isComposed, resolve } from "./references.js";
import { openRecord, plainType, type TypeText, unionType, unknownType } from "./type-text.js";
import type { Place, TypesContext } from "./types-context.js";

/**
 * What a schema is made of by `$ref` and `allOf`. What any of these requires, all of them require.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.1.1
 */
export function partTypes(schema: JsonObject, place: Place, context: TypesContext): TypeText[] {
  const parts = partsOf(schema);
  if (parts.length === 0) return [];
  const required = new Set([schema, ...parts].flatMap(requiredBeside));
  return parts.flatMap((part) => {
    const isWhole = part === schema;
    const reference = referenceOf(part);
    if (reference === undefined || (!isWhole && isComposed(part))) {
      return [context.schemaType(withRequired(part, required), place, context)];
    }
    const type = schemaReferenceType(reference, "part", place, context);
    return [type === unknownType ? type : fitted(type, reference, { schema, parts, required }, context)];
  });
}

/** A reference as the one part, and the items of `allOf`. */
function partsOf(schema: JsonObject): JsonValue[] {
  return [...(referenceOf(schema) === undefined ? [] : [schema]), ...jsonList(schema["allOf"])];
}

/** The required properties that the schema does not describe itself. */
function requiredBeside(schema: JsonValue): string[] {
  if (!isJsonObject(schema)) return [];
  const { properties, required } = schema;
  return strings(required).filter((name) => !isJsonObject(properties) || !Object.hasOwn(properties, name));
}

/** The part with those of the required properties that it describes. */
function withRequired(part: JsonValue, names: ReadonlySet<string>): JsonValue {
  if (!isJsonObject(part) || !isJsonObject(part["properties"])) return part;
  const { properties } = part;
  const more = [...names].filter((name) => Object.hasOwn(properties, name));
  return more.length === 0 ? part : { ...part, required: [...jsonList(part["required"]), ...more] };
}

interface Composition {
  readonly schema: JsonObject;
  readonly parts: readonly JsonValue[];
  readonly required: ReadonlySet<string>;
}

/** The type of a base as it is in this composition: with what is required, without what is replaced. */
function fitted(
  type: TypeText,
  reference: string,
  { schema, parts, required }: Composition,
  context: TypesContext,
): TypeText {
  const base = resolve(context.document, reference);
  if (!isJsonObject(base)) return type;
  const known = context.patched(base);
  const names = [...required].filter((name) => isOptional(known, name, context));
  const replaced = replacedProperties(known, schema, parts, context);
  let text = type.text;
  if (replaced.length > 0) text = `Omit<${text}, ${namesType(replaced).text}>`;
  if (names.length > 0) {
    context.helpers.add("WithRequired");
    text = `WithRequired<${text}, ${namesType(names).text}>`;
  }
  return text === type.text ? type : plainType(text);
}

/** Whether the schema has the property, and does not require it itself. */
function isOptional(schema: JsonObject, name: string, context: TypesContext): boolean {
  return propertySchemas(schema, name, context).length > 0 && !strings(schema["required"]).includes(name);
}

/**
 * The properties whose values the base and the composition list without one in common. Strictly no value fits both; it
 * is how documents write that a variant has another value.
 */
function replacedProperties(
  base: JsonObject,
  schema: JsonObject,
  parts: readonly JsonValue[],
  source: SchemaSource,
): string[] {
  const own = [schema, ...parts].flatMap((part) => {
    if (!isJsonObject(part) || !isJsonObject(part["properties"])) return [];
    const { properties } = part;
    return Object.keys(properties).filter((name) => {
      const property = properties[name];
      return isJsonObject(property) && ("enum" in property || "const" in property);
    });
  });
  return [...new Set(own)].filter((name) => {
    const before = declaredValues(base, name, source);
    const now = [schema, ...parts]
      .filter((part) => referenceOf(part) === undefined || (isJsonObject(part) && "properties" in part))
      .map((part) => (isJsonObject(part) ? declaredOwn(part, name, source) : undefined))
      .find((values) => values !== undefined);
    return before !== undefined && now !== undefined && !now.some((value) => before.includes(value));
  });
}

/** The values of a property of the schema itself. */
function declaredOwn(
  schema: JsonObject,
  name: string,
  source: SchemaSource,
): readonly JsonValue[] | undefined {
  const { $ref: _reference, allOf: _allOf, ...own } = schema;
  return declaredValues(own, name, source);
}

/**
 * The alternatives of a schema as one type. One that contains only `required` applies to the schema
 * itself.
 */
export function choiceType(choices: readonly JsonValue[], place: Place, context: TypesContext): TypeText {
  return unionType(
    choices.map((choice) => {
      const reference = referenceOf(choice);
      if (reference !== undefined && isJsonObject(choice) && !isComposed(choice)) {
        return schemaReferenceType(reference, "choice", place, context);
      }
      const type = context.schemaType(choice, place, context);
      const names = requiredBeside(choice);
      if (names.length === 0 || (type !== unknownType && type !== openRecord)) return type;
      return plainType(`{ ${names.map((name) => `${namesType([name]).text}: unknown`).join("; ")} }`);
    }),
  );
}
