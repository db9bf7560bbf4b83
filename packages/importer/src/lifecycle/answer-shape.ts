import type { PredictionFields } from "../document/answer-reading.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, member, objectMember, strings } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import {
  fieldNames,
  idNameAt,
  idNames,
  isStateName,
  isTaskIdName,
  stateNames,
} from "../names/task-fields.js";
import { explainedValues } from "./explained-words.js";

/** The pointers to the facts of asynchronous work in a response, all in one object. */
export interface AnswerShape {
  /** The object that contains them; `""` is the whole response. */
  base: JsonPointer;
  id?: JsonPointer;
  state?: JsonPointer;
  fields: PredictionFields;
}

/** A response that has both an id and a state. */
export type TaskShape = AnswerShape & { id: JsonPointer; state: JsonPointer };

/** The maximum depth of wrapping objects or arrays (`{ data: [{ task_id }] }`). */
const deepest = 2;

/**
 * Every object of a response's schema that has an id or a state: those with both first, then those with the more
 * specific id, then outer objects before inner ones.
 *
 * @param taken Further names of ids: those that other operations take.
 */
export function answerShapes(
  document: JsonObject,
  schema: JsonValue | undefined,
  taken: readonly string[] = [],
): AnswerShape[] {
  const ids = [...idNames, ...taken];
  const found: { shape: AnswerShape; depth: number }[] = [];
  const visit = (value: JsonValue | undefined, base: JsonPointer, depth: number): void => {
    const resolved = resolveSchema(document, value);
    if (resolved === undefined) return;
    const properties = membersOf(document, resolved);
    const shape = shapeAt(document, properties, base, ids);
    if (shape !== undefined) found.push({ shape, depth });
    if (depth === deepest) return;
    for (const [name, property] of Object.entries(properties)) {
      const inner = resolveSchema(document, property);
      if (inner?.["items"] !== undefined) visit(inner["items"], `${appendPointer(base, name)}/0`, depth + 1);
      else visit(inner, appendPointer(base, name), depth + 1);
    }
  };
  visit(schema, "", 0);
  const rank = ({ shape, depth }: { shape: AnswerShape; depth: number }): number =>
    (isTaskShape(shape) ? 0 : 1000) + idRank(shape.id, ids) * 10 + depth;
  return found.sort((one, other) => rank(one) - rank(other)).map(({ shape }) => shape);
}

/** Whether a shape has both an id and a state. */
export function isTaskShape(shape: AnswerShape | undefined): shape is TaskShape {
  return shape?.id !== undefined && shape.state !== undefined;
}

function idRank(id: JsonPointer | undefined, ids: readonly string[]): number {
  if (id === undefined) return ids.length;
  const name = idNameAt(id);
  return isTaskIdName(name) ? 0 : Math.max(0, ids.indexOf(name));
}

function shapeAt(
  document: JsonObject,
  properties: JsonObject,
  base: JsonPointer,
  ids: readonly string[],
): AnswerShape | undefined {
  const names = Object.keys(properties);
  const find = (names: readonly string[], fits: (schema: JsonObject) => boolean): JsonPointer | undefined => {
    const name = names.find((candidate) => {
      const property = member(properties, candidate);
      return property !== undefined && fits(resolveSchema(document, property) ?? {});
    });
    return name === undefined ? undefined : appendPointer(base, name);
  };
  const isId = (schema: JsonObject): boolean => mayBe(schema, ["string", "integer", "number"]);
  const single = find([...idNames, ...names.filter(isTaskIdName), ...ids], isId);
  // A list of ids, with one entry where the create starts one task.
  const several =
    single === undefined
      ? find(
          names.filter((name) => /s$/.test(name) && isTaskIdName(name.slice(0, -1))),
          (schema) => schema["items"] !== undefined && isId(resolveSchema(document, schema["items"]) ?? {}),
        )
      : undefined;
  const id = single ?? (several === undefined ? undefined : `${several}/0`);
  const state = find(
    [...stateNames, ...names.filter(isStateName)],
    (schema) => mayBe(schema, ["string"]) || explainedValues(schema).size >= 2,
  );
  if (id === undefined && state === undefined) return undefined;
  const fields: PredictionFields = {};
  for (const [field, names] of Object.entries(fieldNames)) {
    const pointer = find(names, () => true);
    if (pointer !== undefined) fields[field as keyof PredictionFields] = pointer;
  }
  return { base, ...(id === undefined ? {} : { id }), ...(state === undefined ? {} : { state }), fields };
}

/**
 * Whether a schema with a declared type allows one of these; `status: 200` is not a state unless the page explains it.
 */
function mayBe(schema: JsonObject, types: readonly string[]): boolean {
  const declared = typeof schema["type"] === "string" ? [schema["type"]] : strings(schema["type"]);
  return declared.length === 0 || declared.some((type) => types.includes(type));
}

/** The members of an object's schema, with those of every part and alternative of it. */
export function membersOf(document: JsonObject, schema: JsonObject): JsonObject {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => arrayMember(schema, keyword));
  return Object.assign(
    {},
    ...parts.map((part) => objectMember(resolveSchema(document, part), "properties")),
    objectMember(schema, "properties"),
  );
}
