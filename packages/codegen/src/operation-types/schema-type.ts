import type { JsonObject, JsonValue } from "@corsac/importer";
import { allOfTypes } from "./all-of-types.js";
import { isObject, listOf, referenceOf } from "./entries.js";
import { literalType } from "./literal-type.js";
import { objectSchemaType } from "./object-schema-type.js";
import { referenceType } from "./references.js";
import {
  booleanType,
  emptyRecord,
  intersectionType,
  listType,
  neverType,
  nullableType,
  nullType,
  numberType,
  stringType,
  type TypeText,
  tupleType,
  unionType,
  unknownType,
} from "./type-text.js";
import type { Place, TypesContext } from "./types-context.js";

/** A schema as a type. */
export function schemaType(written: JsonValue | undefined, place: Place, context: TypesContext): TypeText {
  if (!written) return neverType;
  if (written === true) return unknownType;
  if (!isObject(written)) {
    throw new Error(`a schema is ${Array.isArray(written) ? "a list" : typeof written} at ${place.path}`);
  }
  const reference = referenceOf(written);
  if (reference !== undefined) return referenceType(reference);
  const schema = context.discriminators.patched(written);
  if (schema["const"] !== undefined && schema["const"] !== null)
    return literalType(schema["const"], place.depth);
  if (isEnum(schema)) return enumType(schema, place.depth);
  const type = composedType(schema, place, context) ?? ("type" in schema ? emptyRecord : unknownType);
  return type !== unknownType && schema["nullable"] ? nullableType(type) : type;
}

function isEnum(schema: JsonObject): boolean {
  return (
    Array.isArray(schema["enum"]) &&
    schema["type"] !== "object" &&
    !("properties" in schema) &&
    !("additionalProperties" in schema)
  );
}

function enumType(schema: JsonObject, depth: number): TypeText {
  const values = listOf(schema["enum"]).map((value) => literalType(value, depth));
  const isNullable = listOf(schema["type"]).includes("null") || schema["nullable"];
  return unionType(isNullable ? [...values, nullType] : values);
}

/** What the schema itself says and what its parts say; undefined where that is nothing. */
function composedType(schema: JsonObject, place: Place, context: TypesContext): TypeText | undefined {
  const all = (items: readonly JsonValue[]): TypeText[] =>
    items.map((item) => schemaType(item, place, context));
  const parts: TypeText[] = [];
  const own = ownType(schema, place, context);
  if (own !== undefined) parts.push(own);
  const allOf = allOfTypes(schema, place, context);
  if (allOf.length > 0) parts.push(intersectionType(allOf));
  let type = parts.length === 0 ? undefined : intersectionType(parts);
  const anyOf = all(listOf(schema["anyOf"]));
  if (anyOf.length > 0) type = unionType(type === undefined ? anyOf : [type, ...anyOf]);
  const isChoice = schema["type"] === "object" && !schema["oneOf"];
  const oneOf = all(listOf(isChoice ? schema["enum"] : schema["oneOf"]));
  if (oneOf.length === 0) return type;
  if (type === undefined) return unionType(oneOf);
  return oneOf.every(({ form }) => form === "primitive")
    ? unionType([type, ...oneOf])
    : intersectionType([type, unionType(oneOf)]);
}

/** What the schema says by its own keywords, without what it is composed of. */
function ownType(schema: JsonObject, place: Place, context: TypesContext): TypeText | undefined {
  const { type } = schema;
  switch (type) {
    case "null":
      return nullType;
    case "string":
      return stringType;
    case "number":
    case "integer":
      return numberType;
    case "boolean":
      return booleanType;
    case "array":
      return arrayType(schema, place, context);
    default:
      return Array.isArray(type)
        ? anyType(schema, type, place, context)
        : objectSchemaType(schema, place, context);
  }
}

/** One of several types; what `oneOf` says of one of them is said there. */
function anyType(
  schema: JsonObject,
  types: readonly JsonValue[],
  place: Place,
  context: TypesContext,
): TypeText {
  const { oneOf, ...rest } = schema;
  const choices = Array.isArray(oneOf) ? oneOf : undefined;
  const isSaid = (type: JsonValue): boolean =>
    ["boolean", "string", "number", "integer", "null"].includes(String(type)) &&
    choices?.some((choice) => isObject(choice) && choice["type"] === type) === true;
  const own = choices === undefined ? schema : rest;
  return unionType(
    types
      .filter((type) => !isSaid(type))
      .map((type) =>
        type === "null" || type === null ? nullType : schemaType({ ...own, type }, place, context),
      ),
  );
}

function arrayType(schema: JsonObject, place: Place, context: TypesContext): TypeText {
  const { items, prefixItems } = schema;
  const first = prefixItems ?? (Array.isArray(items) ? items : undefined);
  if (Array.isArray(first)) {
    const inner = { ...place, depth: place.depth + 1 };
    return tupleType(
      first.map((item) => schemaType(item, inner, context)),
      place.depth,
    );
  }
  if (!items) return listType(unknownType);
  const item = schemaType(items, place, context);
  if (isObject(items) && items["type"] === "array") return listType(item);
  return item.form === "list" || item.form === "tuple" ? item : listType(item);
}
