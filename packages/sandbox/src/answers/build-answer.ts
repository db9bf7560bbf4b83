import {
  type Condition,
  type JsonObject,
  type JsonValue,
  type Place,
  valueAtPointer,
} from "../document/contract.js";
import { lastSegment } from "../document/json-pointer.js";
import type { Operation } from "../document/service.js";
import { isFinal, type Prediction, type Progress } from "../predictions/prediction.js";
import { satisfy, valueAtStars, violate } from "./conditions.js";
import { emptyValue } from "./empty-value.js";
import { formatError, formatMetrics, formatProgress, formatTime } from "./format-fact.js";
import { urlNamed } from "./operation-urls.js";
import { progressLog } from "./progress-log.js";
import { type Reading, readingOf } from "./reading.js";
import { sampleSchema } from "./sample-schema.js";
import { knownPointer, schemaAt } from "./schema-at.js";
import { statusWord } from "./status-word.js";
import { removeAt, writeAt } from "./write-at.js";

/** What an answer is made for. */
export interface AnswerContext {
  prediction: Prediction;
  progress: Progress;
  /** Scheme, host and port that the request came to. */
  origin: string;
  /** The output as it is written in responses; undefined where it is not there, or not yet. */
  output: JsonValue | undefined;
  steps: number;
}

/** The message of a failure that was asked for. */
const failure = "The sandbox was asked to fail this prediction.";

/**
 * The body of a response about a prediction, as the operation's response schema and the lifecycle say.
 * @param reading Where the facts stand, where that is not as in the lifecycle.
 */
export function buildAnswer(operation: Operation, context: AnswerContext, reading?: Reading): JsonValue {
  const { lifecycle, service } = context.prediction;
  const schema = answerSchema(operation, context.prediction);
  const isQuery = operation.id === lifecycle.query.operation;
  const body = buildPredictionJson(schema, context, reading ?? { ...readingOf(lifecycle), isQuery });
  const refused = lifecycle.errors?.refused ?? service.errors?.refused;
  // Only a response without an output must differ from that of a create that answers at once.
  const immediate = context.output === undefined ? lifecycle.immediate?.when : undefined;
  const without = [refused, immediate].filter((condition) => condition !== undefined);
  const plain = without.reduce((value, condition) => violateKnown(value, condition, schema), body);
  return lifecycle.accepted && schemaAt(schema, lifecycle.accepted.pointer ?? "")
    ? satisfy(plain, lifecycle.accepted, schema)
    : plain;
}

/** The same for any schema: a response's, or an item's of a list. */
export function buildPredictionJson(
  schema: JsonObject,
  context: AnswerContext,
  reading: Reading = readingOf(context.prediction.lifecycle),
): JsonValue {
  const { prediction, origin } = context;
  const urlFor = (name: string): string | undefined => urlNamed(prediction, name, origin);
  let answer: JsonValue = sampleSchema(schema, { urlFor, now: prediction.createdAt }) ?? {};
  for (const { pointer, value } of facts(schema, context, reading)) {
    answer = value === undefined ? removeAt(answer, pointer) : writeAt(answer, schema, pointer, value);
  }
  answer = applyRules(answer, schema, context, reading);
  return withItemIds(withChoices(answer, schema, context), schema, context);
}

/** What can be done with the output of a finished prediction, where its response offers it. */
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
    const offered = [1, 2].map((number) => {
      const choice = sampleSchema(item, { text: `${name} ${number}` }) ?? {};
      const named = writeAt(choice, item, knownPointer(item, choices.name), `${name} ${number}`);
      return writeAt(named, item, knownPointer(item, choices.value), `${name}-${number}-${prediction.id}`);
    });
    written = writeAt(written, schema, place, [...(Array.isArray(present) ? present : []), ...offered]);
  }
  return written;
}

/** An operation's own response schema; the query's where a page documents none. */
function answerSchema(operation: Operation, prediction: Prediction): JsonObject {
  const query = prediction.service.operationsById.get(prediction.lifecycle.query.operation);
  return operation.response.schema ?? query?.response.schema ?? {};
}

function violateKnown(body: JsonValue, condition: Condition, schema: JsonObject): JsonValue {
  // A condition on the status alone is met by the status.
  return condition.pointer === undefined ? body : violate(body, condition, schema);
}

interface Fact {
  pointer: string;
  /** Undefined where nothing stands there. */
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
      (reading.isResult === true && place === fields.output);
    const inner =
      pointer === undefined ? undefined : (schemaAt(schema, pointer) ?? (isNeeded ? {} : undefined));
    if (pointer === undefined || inner === undefined) return;
    const made = value(inner);
    if (made !== undefined) found.push({ pointer, value: made ?? emptyValue(schema, pointer) });
  };
  const { state, removed } = progress;
  const seconds = elapsedSeconds(progress, prediction);
  add(fields.input, () => (removed ? {} : prediction.input));
  add(fields.model, () => model.id);
  add(fields.version, () => requestedVersion(prediction));
  // Where another operation has the output, this response has it only if its schema says so.
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
  add(fields.metrics, (place) =>
    isFinal(state)
      ? formatMetrics(place, {
          seconds,
          files: prediction.output.files.length,
          media: model.description.media,
        })
      : {},
  );
  add(fields.createdAt, (place) => formatTime(prediction.createdAt, place, lifecycle.times));
  add(fields.startedAt, (place) => formatTime(progress.startedAt, place, lifecycle.times));
  add(fields.completedAt, (place) => formatTime(progress.completedAt, place, lifecycle.times));
  add(fields.removed, () => removed);
  add(reading.state.pointer, (place) => statusWord(reading.state, state, place));
  // Where a create answers with the bare id, the query may have the whole task.
  add(reading.id, (place) =>
    place["type"] === "object" || place["type"] === "array" ? undefined : idAs(prediction.id, place),
  );
  return found;
}

function idAs(id: string, schema: JsonObject): JsonValue {
  const isNumber = schema["type"] === "integer" || schema["type"] === "number";
  return isNumber && /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** Makes the rule of the state hold, and those before it not. */
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

/** What a prediction makes may have ids of its own. */
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

function elapsedSeconds(progress: Progress, prediction: Prediction): number {
  if (progress.startedAt === undefined) return 0;
  const end =
    progress.completedAt ?? progress.startedAt + progress.fraction * (prediction.endsAt - progress.startedAt);
  return Math.round(end - progress.startedAt) / 1000;
}

function logOf(progress: Progress, steps: number, seconds: number): string {
  if (progress.startedAt === undefined) return "";
  const ending =
    progress.state === "failed" ? failure : progress.state === "canceled" ? "Canceled." : undefined;
  return progressLog(progress.fraction, steps, seconds, ending);
}

/** The version as it was asked for, where the request has a field of the same name; services may hide it. */
function requestedVersion(prediction: Prediction): JsonValue {
  const name = lastSegment(prediction.lifecycle.fields.version ?? "");
  const pointer = Object.keys(prediction.binding.body ?? {}).find(
    (candidate) => lastSegment(candidate) === name,
  );
  const value = pointer === undefined ? undefined : valueAtPointer(prediction.request, pointer);
  return typeof value === "string" ? (value.split(":").at(-1) ?? value) : "hidden";
}
