import {
  type BodyCondition,
  type Condition,
  type JsonObject,
  type JsonValue,
  jsonList,
  type Place,
  pointersOf,
  valueAtPointer,
} from "../document/contract.js";
import { sampleSchema } from "./sample-schema.js";
import { knownPointer, schemaAt } from "./schema-at.js";
import { removeAt, writeAt } from "./write-at.js";

/** Whether a response meets a condition, as clients evaluate it. */
export function holds(condition: Condition, status: number, body: JsonValue, emptyIsNull = false): boolean {
  if (condition.status && !condition.status.includes(status)) return false;
  const found = condition.pointer === undefined ? undefined : standing(body, condition.pointer, emptyIsNull);
  if (condition.equals && !condition.equals.some((value) => JSON.stringify(value) === JSON.stringify(found)))
    return false;
  return condition.present === undefined || condition.present === (found !== undefined);
}

/** The value at the first position that has one. */
export function standing(body: JsonValue, place: Place, emptyIsNull = false): JsonValue | undefined {
  for (const pointer of pointersOf(place)) {
    const found = valueAtStars(body, pointer);
    if (found !== undefined && found !== null && !(emptyIsNull && found === "")) return found;
  }
  return undefined;
}

/** As `valueAtPointer`. `*` returns the list of the values of all members. */
export function valueAtStars(body: JsonValue | undefined, pointer: string): JsonValue | undefined {
  const star = pointer.indexOf("/*");
  if (star < 0) return valueAtPointer(body, pointer);
  const list = valueAtPointer(body, pointer.slice(0, star));
  if (!Array.isArray(list)) return undefined;
  const found = jsonList(list).map((item) => valueAtStars(item, pointer.slice(star + 2)));
  const present = found.filter((item) => item !== undefined);
  return present.length > 0 ? present : undefined;
}

/** The body, changed to meet the condition. */
export function satisfy(body: JsonValue, condition: BodyCondition, schema: JsonObject): JsonValue {
  const { pointer: place, equals, present } = condition;
  if (
    place === undefined ||
    holds(
      { pointer: place, ...(equals ? { equals } : {}), ...(present === undefined ? {} : { present }) },
      0,
      body,
    )
  )
    return body;
  if (equals?.[0] !== undefined) return writeAt(body, schema, knownPointer(schema, place), equals[0], false);
  if (present === false) return pointersOf(place).reduce(removeAt, body);
  return present === true ? writeSomething(body, schema, place) : body;
}

/** The body, changed to violate the condition. */
export function violate(body: JsonValue, condition: BodyCondition, schema: JsonObject): JsonValue {
  const { pointer: place, equals, present } = condition;
  if (
    place === undefined ||
    !holds(
      { pointer: place, ...(equals ? { equals } : {}), ...(present === undefined ? {} : { present }) },
      0,
      body,
    )
  )
    return body;
  if (present === false) return writeSomething(body, schema, place);
  const pointer = knownPointer(schema, place);
  const other = equals && otherValue(schemaAt(schema, pointer) ?? {}, equals);
  return other === undefined
    ? pointersOf(place).reduce(removeAt, body)
    : writeAt(body, schema, pointer, other);
}

/** Writes a sample of the schema at a position of the body. */
export function writeSomething(body: JsonValue, schema: JsonObject, place: Place): JsonValue {
  const pointer = knownPointer(schema, place);
  const value = sampleSchema(schemaAt(schema, pointer) ?? {}, { full: true, invent: true, text: "sandbox" });
  // Many services treat a zero like an empty text, as no value.
  return writeAt(body, schema, pointer, value === 0 ? 1 : (value ?? "sandbox"));
}

/** A value that the schema allows and the condition does not list. */
function otherValue(schema: JsonObject, equals: readonly JsonValue[]): JsonValue | undefined {
  const isOther = (value: JsonValue): boolean => !equals.includes(value);
  const listed = jsonList(schema["enum"]);
  if (listed.length > 0) return listed.find(isOther);
  const kind = typeof equals[0];
  const candidates = {
    boolean: [true, false],
    number: [0, 1, 400, 500],
    string: ["other", "another"],
  };
  return kind === "boolean" || kind === "number" || kind === "string"
    ? candidates[kind].find(isOther)
    : undefined;
}
