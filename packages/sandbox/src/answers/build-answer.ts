import {
  type Condition,
  type JsonObject,
  type JsonValue,
  jsonList,
  type Place,
} from "../document/contract.js";
import type { Operation } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";
import type { AnswerContext } from "./answer-context.js";
import { answerFacts } from "./answer-facts.js";
import { satisfy, standing, valueAtStars, violate, writeSomething } from "./conditions.js";
import { urlNamed } from "./operation-urls.js";
import { type Reading, readingOf } from "./reading.js";
import { sampleSchema } from "./sample-schema.js";
import { alternativeWith, knownPointer, schemaAt } from "./schema-at.js";
import { freshSkeleton } from "./skeleton.js";
import { sourcePlaces } from "./source-places.js";
import { writeAt } from "./write-at.js";
import { OwnValue } from "./write-into.js";

/**
 * The body of a response about a prediction, according to the operation's response schema and the lifecycle.
 * @param reading The positions of the values, where they differ from the lifecycle's.
 */
export function buildAnswer(operation: Operation, context: AnswerContext, reading?: Reading): JsonValue {
  const { lifecycle, service } = context.prediction;
  const schema = answerSchema(operation, context.prediction);
  const isCreate = operation.id === context.prediction.binding.operation;
  const isQuery = operation.id === lifecycle.query.operation;
  const kind = isQuery ? "query" : isCreate ? "create" : "other";
  const body = buildPredictionJson(schema, context, reading ?? readingOf(lifecycle, lifecycle, kind));
  const refused = lifecycle.errors?.refused ?? service.errors?.refused;
  // Only a response without an output must differ from that of a create with an immediate result.
  const immediate = context.output === undefined ? lifecycle.immediate?.when : undefined;
  const whole = withSources(body, operation, schema, context);
  const without = [refused, immediate].filter((condition) => condition !== undefined);
  const plain = without.reduce((value, condition) => violateKnown(value, condition, schema), whole);
  return lifecycle.accepted && (isCreate || schemaAt(schema, lifecycle.accepted.pointer ?? ""))
    ? satisfy(plain, lifecycle.accepted, schema)
    : plain;
}

/** The same for any schema: that of a response, or of an item of a list. */
export function buildPredictionJson(
  schema: JsonObject,
  context: AnswerContext,
  reading: Reading = readingOf(context.prediction.lifecycle),
): JsonValue {
  const { prediction, origin } = context;
  const urlFor = (name: string): string | undefined => urlNamed(prediction, name, origin);
  const own = new OwnValue(freshSkeleton(schema, urlFor, prediction.createdAt), schema);
  const put = own.put.bind(own);
  for (const fact of answerFacts(schema, reading, prediction.lifecycle)) fact.write(context, put);
  const answer = applyRules(own.value, schema, context, reading);
  return withItemIds(withChoices(answer, schema, context), schema, context);
}

/** Adds the actions that are available for the output of a finished prediction, if its response lists them. */
function withChoices(
  answer: JsonValue,
  schema: JsonObject,
  { prediction, output }: AnswerContext,
): JsonValue {
  if (output === undefined) return answer;
  let written = answer;
  for (const [name, { choices }] of Object.entries(prediction.lifecycle.actions ?? {})) {
    if (!choices) continue;
    const place = knownPointer(schema, choices.items);
    const item = schemaAt(schema, `${place}/0`) ?? {};
    const present = valueAtStars(written, place);
    const invented = [1, 2].map((number) => {
      const choice = sampleSchema(item, { text: `${name} ${number}` }) ?? {};
      const named = writeAt(choice, item, knownPointer(item, choices.name), `${name} ${number}`);
      return writeAt(named, item, knownPointer(item, choices.value), `${name}-${number}-${prediction.id}`);
    });
    const shown = shownChoices(schemaAt(schema, place), choices.value);
    const offered = shown.length > 0 ? shown : invented;
    written = writeAt(written, schema, place, [...(Array.isArray(present) ? present : []), ...offered]);
  }
  return written;
}

/** Choices as shown in the document's examples, so that the names are those of the service. */
function shownChoices(schema: JsonObject | undefined, value: Place): JsonValue[] {
  const examples = [...jsonList(schema?.["examples"]), schema?.["example"]].map((example) =>
    jsonList(example).filter((choice) => standing(choice, value) !== undefined),
  );
  return examples.find((choices) => choices.length > 0) ?? [];
}

/** An operation's own response schema. The query's if none is documented. */
function answerSchema(operation: Operation, prediction: Prediction): JsonObject {
  const query = prediction.service.operationsById.get(prediction.lifecycle.query.operation);
  const own = operation.response.schema ?? query?.response.schema ?? {};
  return alternativeWith(own, prediction.lifecycle.id);
}

/** Adds the values that follow-up requests take from this response. */
function withSources(
  body: JsonValue,
  { id }: Operation,
  schema: JsonObject,
  { prediction: { lifecycle, binding }, output }: AnswerContext,
): JsonValue {
  const from =
    id === binding.operation ? "response" : id === lifecycle.query.operation ? "answer" : undefined;
  // A running task has no values to take yet.
  if (from === undefined || (from === "answer" && output === undefined)) return body;
  const places = sourcePlaces(lifecycle, from).filter((place) => {
    const listed = schemaAt(schema, knownPointer(schema, place));
    return listed !== undefined && Object.keys(listed).length > 0 && standing(body, place) === undefined;
  });
  return places.reduce((value, place) => writeSomething(value, schema, place), body);
}

function violateKnown(body: JsonValue, condition: Condition, schema: JsonObject): JsonValue {
  // A condition on the status alone does not depend on the body.
  return condition.pointer === undefined ? body : violate(body, condition, schema);
}

/** Satisfies the rule of the state, and violates those before it. */
function applyRules(
  answer: JsonValue,
  schema: JsonObject,
  { progress: { state } }: AnswerContext,
  { state: { rules = [] } }: Reading,
): JsonValue {
  if (rules.length === 0) return answer;
  const own = rules.findIndex((rule) => rule.state === state);
  const others = rules.slice(0, own < 0 ? rules.length : own).filter((rule) => rule.state !== state);
  const plain = others.reduce((value, rule) => violate(value, rule, schema), answer);
  const rule = rules[own];
  return rule ? satisfy(plain, rule, schema) : plain;
}

/** Adds ids to the items of an output, if the lifecycle has positions for them. */
function withItemIds(
  answer: JsonValue,
  schema: JsonObject,
  { prediction, output }: AnswerContext,
): JsonValue {
  const { items } = prediction.lifecycle;
  if (!items || output === undefined) return answer;
  const pointer = knownPointer(schema, items.pointer);
  const list = valueAtStars(answer, pointer);
  const whole = pointer.endsWith("/*") ? pointer.slice(0, -2) : pointer;
  if (!Array.isArray(list)) return answer;
  const item = schemaAt(schema, `${whole}/0`) ?? {};
  const named = list.map((entry, index) =>
    writeAt(entry, item, knownPointer(item, items.id), `${prediction.id}-${index}`),
  );
  return writeAt(answer, schema, whole, named);
}
