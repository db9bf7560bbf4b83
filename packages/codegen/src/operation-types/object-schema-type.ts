import type { JsonObject, JsonValue } from "@corsac/importer";
import { propertyOf, variantValue } from "./discriminators.js";
import { entriesOf, isObject, listOf, referenceOf } from "./entries.js";
import { literalType } from "./literal-type.js";
import { indexText, memberText } from "./member-text.js";
import { referenceType } from "./references.js";
import { intersectionType, objectType, type TypeText, unionType, unknownType } from "./type-text.js";
import { inside, type Place, type TypesContext } from "./types-context.js";

/** The properties of an object, and what others it may have; undefined where the schema says nothing of them. */
export function objectSchemaType(
  schema: JsonObject,
  place: Place,
  context: TypesContext,
): TypeText | undefined {
  const { depth } = place;
  const members = [...discriminatorMember(schema, place, context)];
  const required = new Set(listOf(schema["required"]));
  for (const [name, property] of entriesOf(schema["properties"])) {
    members.push(propertyText(name, property, required.has(name), inside(place, name), context));
  }
  const definitions = entriesOf(schema["$defs"]);
  if (definitions.length > 0) members.push(definitionsText(definitions, place, context));
  const others = otherTypes(schema, place, context);
  if (others.length === 0) return members.length === 0 ? undefined : objectType(members, depth);
  const rest = objectType([indexText("key", unionType(others), depth + 1)], depth);
  return intersectionType([...(members.length === 0 ? [] : [objectType(members, depth)]), rest]);
}

function propertyText(
  name: string,
  property: JsonValue,
  isRequired: boolean,
  place: Place,
  context: TypesContext,
): string {
  if (typeof property !== "boolean" && !isObject(property)) {
    throw new Error(`the property ${name} is no schema at ${place.path}`);
  }
  const reference = referenceOf(property);
  const type =
    reference === undefined ? context.schemaType(property, place, context) : referenceType(reference);
  const readonly = isObject(property) && Boolean(property["readOnly"]);
  return memberText({ name, type, optional: !isRequired, readonly, part: property }, place.depth);
}

function definitionsText(
  definitions: readonly [name: string, schema: JsonValue][],
  place: Place,
  context: TypesContext,
): string {
  const at = inside(place, "$defs");
  const members = definitions.map(([name, schema]) => {
    const inner = inside(at, name);
    const readonly = isObject(schema) && Boolean(schema["readOnly"]);
    return memberText(
      { name, type: context.schemaType(schema, inner, context), readonly, part: schema },
      inner.depth,
    );
  });
  return memberText({ name: "$defs", type: objectType(members, at.depth) }, at.depth);
}

/** What properties of other names may be. */
function otherTypes(schema: JsonObject, place: Place, context: TypesContext): TypeText[] {
  const { additionalProperties: additional, patternProperties } = schema;
  const at = { ...place, depth: place.depth + 1 };
  const types: TypeText[] = [];
  if (isObject(additional) && Object.keys(additional).length > 0)
    types.push(context.schemaType(additional, at, context));
  else if (additional === true || isObject(additional)) types.push(unknownType);
  for (const [, pattern] of entriesOf(patternProperties))
    types.push(context.schemaType(pattern, at, context));
  return types;
}

/** The property by which a variant says which it is, where a discriminator elsewhere decides it. */
function discriminatorMember(schema: JsonObject, { path, depth }: Place, context: TypesContext): string[] {
  if (!schema["allOf"] && !schema["anyOf"]) return [];
  if (schema["discriminator"] || context.discriminators.isWritten(path)) return [];
  const discriminator = context.discriminators.of(path);
  const name = propertyOf(discriminator);
  if (discriminator === undefined || name === undefined) return [];
  const type = literalType(variantValue(discriminator, path), depth + 1);
  return [memberText({ name, type }, depth + 1)];
}
