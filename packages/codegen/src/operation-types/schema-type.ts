import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { choiceType, partTypes } from "./composed-types.js";
import { referenceOf } from "./entries.js";
import { literalType } from "./literal-type.js";
import { isBinary } from "./media.js";
import { objectSchemaType } from "./object-schema-type.js";
import {
  anyObjectType,
  binaryType,
  booleanType,
  intersectionType,
  listType,
  neverType,
  nullType,
  numberType,
  openRecord,
  stringType,
  type TypeText,
  tupleType,
  unionType,
  unknownType,
} from "./type-text.js";
import { inList, type Place, type TypesContext } from "./types-context.js";

/**
 * A schema as the type of the values it allows. What TypeScript's types cannot express (ranges, formats, conditions)
 * is left out. https://json-schema.org/draft/2020-12
 */
export function schemaType(written: JsonValue, place: Place, context: TypesContext): TypeText {
  if (written === false) return neverType;
  if (!isJsonObject(written)) return unknownType;
  const schema = context.patched(written);
  const { const: constant, enum: values } = schema;
  if (constant !== undefined) return orNull(literalType(constant, place.depth), schema);
  if (Array.isArray(values) && values.length > 0) {
    return orNull(unionType(values.map((value) => literalType(value, place.depth))), schema);
  }
  return orNull(composedType(schema, place, context), schema);
}

/** The type, or null where `nullable` of OpenAPI 3.0 is set or the enumeration contains null. */
function orNull(type: TypeText, schema: JsonObject): TypeText {
  const isListed = schema["enum"] !== undefined && jsonList(schema["type"]).includes("null");
  return schema["nullable"] === true || isListed ? unionType([type, nullType]) : type;
}

/** The intersection of the schema's own keywords, `allOf`, and its alternatives. */
function composedType(schema: JsonObject, place: Place, context: TypesContext): TypeText {
  const more = [
    ...partTypes(schema, place, context),
    ...(["anyOf", "oneOf"] as const).map((keyword) => {
      const choices = jsonList(schema[keyword]);
      return choices.length === 0 ? unknownType : choiceType(choices, place, context);
    }),
  ].filter((type) => type !== unknownType);
  const own = ownType(schema, place, context);
  if (more.length === 0) return own;
  const all = [...besides(own, more), ...more];
  const known = all.filter((type) => type !== openRecord);
  return intersectionType(known.length === 0 ? all : known);
}

/** What the schema's own type adds to its parts. An object of which nothing is known, and a choice's common type, add nothing. */
function besides(own: TypeText, more: readonly TypeText[]): TypeText[] {
  if (own === openRecord) return [];
  const parts = own.form === "union" ? (own.parts ?? []) : [own];
  if (parts.includes(openRecord)) {
    return [unionType(parts.map((part) => (part === openRecord ? anyObjectType : part)))];
  }
  const isText = own === stringType && more.every((type) => alternatives(type).every(isTextLiteral));
  return isText ? [] : [own];
}

function alternatives(type: TypeText): readonly TypeText[] {
  return type.form === "union" ? (type.parts ?? []) : [type];
}

function isTextLiteral({ text }: TypeText): boolean {
  return text.startsWith('"');
}

/** The type of the schema's own keywords, without those that compose other schemas. */
function ownType(schema: JsonObject, place: Place, context: TypesContext): TypeText {
  const { type } = schema;
  if (typeof type === "string") return typeOfKind(type, schema, place, context);
  if (Array.isArray(type) && type.length > 0) {
    return unionType(type.map((kind) => typeOfKind(String(kind), schema, place, context)));
  }
  const object = objectSchemaType(schema, place, context);
  if (object !== undefined) return object;
  const isList = isJsonObject(schema["items"]) || Array.isArray(schema["prefixItems"]);
  return isList ? arrayType(schema, place, context) : unknownType;
}

function typeOfKind(kind: string, schema: JsonObject, place: Place, context: TypesContext): TypeText {
  switch (kind) {
    case "null":
      return nullType;
    case "file":
      return binaryType;
    case "string":
      return isBinary(schema) ? binaryType : stringType;
    case "number":
    case "integer":
      return numberType;
    case "boolean":
      return booleanType;
    case "array":
      return arrayType(schema, place, context);
    case "object":
      return objectSchemaType(schema, place, context) ?? openRecord;
    default:
      return unknownType;
  }
}

function arrayType(schema: JsonObject, place: Place, context: TypesContext): TypeText {
  const { items, prefixItems } = schema;
  const first = jsonList(prefixItems ?? (Array.isArray(items) ? items : undefined));
  const inner = inList(place, first.length === 0 ? 0 : 1);
  const itemType = (item: JsonValue): TypeText =>
    referenceOf(item) === undefined
      ? context.schemaType(item, inner, context)
      : choiceType([item], inner, context);
  const rest = isJsonObject(items) ? itemType(items) : undefined;
  if (first.length > 0) return tupleType(first.map(itemType), place.depth, rest);
  return items === false ? tupleType([], place.depth) : listType(rest ?? unknownType);
}
