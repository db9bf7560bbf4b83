import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import { inferSchema } from "../merge/schemas/infer-schema.js";
import { type AnswerShape, answerShapes, isTaskShape, type TaskShape } from "./answer-shape.js";

/** Whether a page documents its response: an empty schema without an example is not evidence. */
export function saysSomething(document: JsonObject, content: JsonObject): boolean {
  const schema = resolveSchema(document, content["schema"]) ?? {};
  const isEmpty = Object.keys(schema).every((key) => key === "type" || key.startsWith("x-"));
  const hasNoFields =
    schema["type"] === "object" && Object.keys(objectMember(schema, "properties")).length === 0;
  return !(isEmpty || hasNoFields) || contentExamples(content).length > 0;
}

/**
 * The possible shapes of a response, each read from one source alone: the schema and every example. Where an example
 * has no value at the pointers of the schema, the schema is outdated: the example then comes first, and alone where it
 * contains a state.
 *
 * @param taken Further names of ids: those that other operations take.
 */
export function contentShapes(
  document: JsonObject,
  content: JsonObject,
  taken: readonly string[] = [],
): AnswerShape[] {
  const declared = answerShapes(document, content["schema"], taken);
  const examples = contentExamples(content);
  const shown = examples.flatMap((example) => answerShapes({}, inferSchema(example), taken));
  const [first] = declared;
  const isCurrent =
    first !== undefined && (examples.length === 0 || examples.some((example) => fits(first, example)));
  if (isCurrent) return [...declared, ...shown];
  return shown.some(({ state }) => state !== undefined) ? shown : [...shown, ...declared];
}

/** The first shape of a response that has an id and a state. */
export function contentShape(document: JsonObject, content: JsonObject): TaskShape | undefined {
  return contentShapes(document, content).find((shape) => isTaskShape(shape));
}

function fits({ id, state }: AnswerShape, example: JsonValue): boolean {
  const stands = (pointer: JsonPointer | undefined): boolean =>
    pointer === undefined || valueAtPointer(example, pointer) !== undefined;
  return stands(id) && stands(state);
}
