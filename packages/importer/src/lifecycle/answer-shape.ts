import type { JsonObject, JsonPointer } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../document/json-values.js";
import type { PredictionFields } from "../document/lifecycle.js";
import { fieldNames, idNames, stateNames } from "./field-names.js";

/** Where the facts of asynchronous work stand in an answer. */
export interface AnswerShape {
  id: JsonPointer;
  state: JsonPointer;
  fields: PredictionFields;
}

/**
 * Reads an answer's schema as that of asynchronous work: it has an id and a status word, at its root or inside one
 * object that wraps everything. Undefined where it has not: then the answer is the result itself.
 */
export function readAnswerShape(schema: JsonObject): AnswerShape | undefined {
  const atRoot = shapeAt(objectMember(schema, "properties"), "");
  if (atRoot !== undefined) return atRoot;
  for (const [name, property] of Object.entries(objectMember(schema, "properties"))) {
    if (!isJsonObject(property)) continue;
    const wrapped = shapeAt(objectMember(property, "properties"), appendPointer("", name));
    if (wrapped !== undefined) return wrapped;
  }
  return undefined;
}

function shapeAt(properties: JsonObject, base: JsonPointer): AnswerShape | undefined {
  const find = (names: readonly string[]): JsonPointer | undefined => {
    const name = names.find((candidate) => member(properties, candidate) !== undefined);
    return name === undefined ? undefined : appendPointer(base, name);
  };
  const id = find(idNames);
  const state = find(stateNames);
  if (id === undefined || state === undefined) return undefined;
  const fields: PredictionFields = {};
  for (const [field, names] of Object.entries(fieldNames)) {
    const pointer = find(names);
    if (pointer !== undefined) fields[field as keyof PredictionFields] = pointer;
  }
  return { id, state, fields };
}
