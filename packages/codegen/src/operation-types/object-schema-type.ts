import { isJsonObject, type JsonObject, type JsonValue, strings } from "@corsac/importer/document";
import { entriesOf } from "./entries.js";
import { indexText, memberText } from "./member-text.js";
import { markedType } from "./read-write.js";
import { emptyRecord, objectType, plainType, type TypeText, unionType, unknownType } from "./type-text.js";
import { inside, type Place, type TypesContext } from "./types-context.js";

/** The properties of an object, and what others it may have; undefined where the schema has neither. */
export function objectSchemaType(
  schema: JsonObject,
  place: Place,
  context: TypesContext,
): TypeText | undefined {
  const required = new Set(strings(schema["required"]));
  const types: TypeText[] = [];
  let isAnyOptional = false;
  const members = entriesOf(schema["properties"]).map(([name, property]) => {
    const at = inside(place);
    const type = markedType(property, context.schemaType(property, at, context), context);
    const optional = !required.has(name);
    types.push(type);
    isAnyOptional ||= optional;
    return memberText({ name, type, optional, part: property }, at.depth);
  });
  const others = otherTypes(schema, inside(place), context);
  if (others.length === 0) {
    if (members.length > 0) return objectType(members, place.depth);
    return schema["additionalProperties"] === false ? emptyRecord : undefined;
  }
  // An index signature must allow the type of every member: an intersection with one would accept no literal.
  const optional = isAnyOptional ? [plainType("undefined")] : [];
  const every = unionType([...others, ...types, ...optional]);
  // Whole objects are not repeated here: of nested ones the text would double with each level.
  const index = types.some(({ text }) => text.includes("\n")) ? unknownType : every;
  return objectType([...members, indexText("key", index, place.depth + 1)], place.depth);
}

/** What properties of other names may be. */
function otherTypes(schema: JsonObject, place: Place, context: TypesContext): TypeText[] {
  const { additionalProperties: additional, patternProperties } = schema;
  const types: TypeText[] = [];
  if (additional === true || isJsonObject(additional)) types.push(otherType(additional, place, context));
  for (const [, pattern] of entriesOf(patternProperties)) types.push(otherType(pattern, place, context));
  return types;
}

function otherType(schema: JsonValue, place: Place, context: TypesContext): TypeText {
  return context.schemaType(schema, place, context);
}
