import {
  type Condition,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  type Place,
  setProperty,
  valueAtPointer,
} from "../document/contract.js";
import { lastSegment } from "../document/json-pointer.js";
import type { Operation } from "../document/service.js";
import { streamsPath } from "../http/sandbox-context.js";
import { isFinal, type Prediction, type Progress } from "../predictions/prediction.js";
import { satisfy, standing, valueAtStars, violate, writeSomething } from "./conditions.js";
import { emptyValue } from "./empty-value.js";
import { formatError, formatMetrics, formatProgress, formatTime } from "./format-fact.js";
import { urlNamed } from "./operation-urls.js";
import { progressLog } from "./progress-log.js";
import { type Reading, readingOf } from "./reading.js";
import { sampleSchema } from "./sample-schema.js";
import { alternativeWith, knownPointer, schemaAt } from "./schema-at.js";
import { freshSkeleton } from "./skeleton.js";
import { sourcePlaces } from "./source-places.js";
import { statusWord } from "./status-word.js";
import { takesValue } from "./takes-value.js";
import { writeAt } from "./write-at.js";
import { OwnValue } from "./write-into.js";

/** The context of a response about a prediction. */
export interface AnswerContext {
  prediction: Prediction;
  progress: Progress;
  /** Scheme, host and port of the request. */
  origin: string;
  /** The output as written in responses. Undefined if there is none, or not yet. */
  output: JsonValue | undefined;
  steps: number;
}

/** The message of a requested failure. */
export const failure = "The sandbox was asked to fail this prediction.";

/**
 * The body of a response about a prediction, according to the operation's response schema and the lifecycle.
 * @param reading The positions of the values, where they differ from the lifecycle's.
 */
export function buildAnswer(operation: Operation, context: AnswerContext, reading?: Reading): JsonValue {
  const { lifecycle, service } = context.prediction;
  const schema = answerSchema(operation, context.prediction);
  const isQuery = operation.id === lifecycle.query.operation;
  const isCreate = operation.id === context.prediction.binding.operation;
  const body = buildPredictionJson(
    schema,
    context,
    reading ?? { ...readingOf(lifecycle), isQuery, isCreate },
  );
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
  for (const { pointer, value } of facts(schema, context, reading)) own.put(pointer, value);
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

interface Fact {
  pointer: string;
  /** Undefined if the position is to be left empty. */
  value: JsonValue | undefined;
}

function facts(schema: JsonObject, context: AnswerContext, reading: Reading): Fact[] {
  const { prediction, progress, output, steps } = context;
  const { lifecycle, model } = prediction;
  const { fields } = reading;
  const found: Fact[] = [];
  const add = (place: Place | undefined, value: (schema: JsonObject) => JsonValue | undefined): void => {
    const pointer = place === undefined ? undefined : knownPointer(schema, place);
    const isNeeded =
      (reading.isQuery === true && (place === fields.output || place === reading.state.pointer)) ||
      (reading.isCreate === true && place === reading.id) ||
      (reading.isResult === true && place === fields.output);
    const inner =
      pointer === undefined ? undefined : (schemaAt(schema, pointer) ?? (isNeeded ? {} : undefined));
    if (pointer === undefined || inner === undefined) return;
    const made = value(inner);
    if (made === undefined) return;
    found.push({ pointer, value: (takesValue(inner, made) ? made : null) ?? emptyValue(schema, pointer) });
  };
  const { state, removed } = progress;
  const seconds = elapsedSeconds(progress, prediction);
  add(fields.input, (place) => withRequired(removed ? {} : prediction.input, place));
  add(fields.model, () => model.id);
  add(fields.version, () => requestedVersion(prediction));
  // If another operation returns the output, this response has it only if its schema declares it.
  add(fields.output, (place) =>
    lifecycle.result && reading.isResult !== true && Object.keys(place).length === 0
      ? undefined
      : (output ?? null),
  );
  add(fields.error, (place) => (state === "failed" ? formatError(failure, place) : null));
  add(fields.logs, () => (removed ? "" : logOf(progress, steps, seconds)));
  add(fields.progress, (place) =>
    lifecycle.progress?.form === "tqdm"
      ? logOf(progress, steps, seconds)
      : formatProgress(progress.fraction, place, lifecycle.progress?.form),
  );
  add(fields.metrics, (place) => {
    if (!isFinal(state)) return {};
    const facts = { seconds, files: prediction.output.files.length, media: model.description.media };
    const metrics = formatMetrics(place, facts);
    return isJsonObject(metrics) ? withRequired(metrics, place) : metrics;
  });
  add(fields.createdAt, (place) => formatTime(prediction.createdAt, place, lifecycle.times));
  add(fields.startedAt, (place) => formatTime(progress.startedAt, place, lifecycle.times));
  add(fields.completedAt, (place) => formatTime(progress.completedAt, place, lifecycle.times));
  add(fields.removed, () => removed);
  add(lifecycle.stream?.url, () => `${context.origin}${streamsPath}/${prediction.id}`);
  add(reading.state.pointer, (place) => idAs(statusWord(reading.state, state, place), place));
  // If a create returns only the id, the query may return the whole task.
  add(reading.id, (place) =>
    place["type"] === "object" || place["type"] === "array" ? undefined : idAs(prediction.id, place),
  );
  return found;
}

/**
 * An object with the other properties that the schema of its position requires. A documented response shows the input
 * of one model; the inputs of other models may lack some of its properties.
 */
function withRequired(value: JsonObject, place: JsonObject): JsonObject {
  const missing = jsonList(place["required"]).filter(
    (name) => typeof name === "string" && !Object.hasOwn(value, name),
  );
  if (missing.length === 0) return value;
  const sample = jsonObject(sampleSchema(place, { text: "sandbox" }));
  const whole = { ...value };
  for (const name of missing) setProperty(whole, String(name), sample[String(name)] ?? null);
  return whole;
}

/** A state or an id as text or number, according to its schema. */
function idAs(id: string, schema: JsonObject): JsonValue {
  const isNumber = schema["type"] === "integer" || schema["type"] === "number";
  return isNumber && /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** Satisfies the rule of the state, and violates those before it. */
function applyRules(
  answer: JsonValue,
  schema: JsonObject,
  { progress: { state } }: AnswerContext,
  { state: { rules = [] } }: Reading,
): JsonValue {
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

/** Seconds since the start. */
export function elapsedSeconds(progress: Progress, prediction: Prediction): number {
  if (progress.startedAt === undefined) return 0;
  const end =
    progress.completedAt ?? progress.startedAt + progress.fraction * (prediction.endsAt - progress.startedAt);
  return Math.round(end - progress.startedAt) / 1000;
}

/** The current logs. */
export function logOf(progress: Progress, steps: number, seconds: number): string {
  if (progress.startedAt === undefined) return "";
  const ending =
    progress.state === "failed" ? failure : progress.state === "canceled" ? "Canceled." : undefined;
  return progressLog(progress.fraction, steps, seconds, ending);
}

/** The requested version, if the request has a field of the same name. Services may hide it. */
function requestedVersion(prediction: Prediction): JsonValue {
  const name = lastSegment(prediction.lifecycle.fields.version ?? "");
  const pointer = Object.keys(prediction.binding.body ?? {}).find(
    (candidate) => lastSegment(candidate) === name,
  );
  const value = pointer === undefined ? undefined : valueAtPointer(prediction.request, pointer);
  return typeof value === "string" ? (value.split(":").at(-1) ?? value) : "hidden";
}
