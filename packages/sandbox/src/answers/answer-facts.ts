import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  type LifecycleDescription,
  type Place,
  type PredictionState,
  pointerSegments,
  setProperty,
  valueAtPointer,
} from "../document/contract.js";
import { lastSegment } from "../document/json-pointer.js";
import { streamsPath } from "../http/sandbox-context.js";
import { isFinal, type Prediction, type Progress } from "../predictions/prediction.js";
import type { AnswerContext } from "./answer-context.js";
import { emptyValue } from "./empty-value.js";
import { formatError, formatMetrics, formatProgress, formatTime } from "./format-fact.js";
import { progressLog } from "./progress-log.js";
import type { Reading } from "./reading.js";
import { sampleSchema } from "./sample-schema.js";
import { knownPointer, schemaAt } from "./schema-at.js";
import { statusWord } from "./status-word.js";
import { takesValue } from "./takes-value.js";

/** The message of a requested failure. */
export const failure = "The sandbox was asked to fail this prediction.";

/** The value of a fact for its position. Undefined if the position is left as it is. */
type FactValue = (context: AnswerContext, place: JsonObject, reading: Reading) => JsonValue | undefined;

/** A fact of a prediction, and its position in responses with one schema. */
export interface AnswerFact {
  pointer: string;
  /** Writes the current value, or undefined if the position is to be left empty. Nothing if the fact does not apply. */
  write(context: AnswerContext, put: (pointer: string, value: JsonValue | undefined) => void): void;
}

/** Cached facts. They depend on the document only, and every response needs them. */
const known = new WeakMap<JsonObject, WeakMap<Reading, readonly AnswerFact[]>>();

/**
 * The facts that responses with this schema contain.
 * @param reading The positions of the facts.
 */
export function answerFacts(
  schema: JsonObject,
  reading: Reading,
  lifecycle: LifecycleDescription,
): readonly AnswerFact[] {
  const ofSchema = known.get(schema) ?? new WeakMap<Reading, readonly AnswerFact[]>();
  known.set(schema, ofSchema);
  const facts =
    ofSchema.get(reading) ??
    placesOf(reading, lifecycle).flatMap(([place, value]) => factAt(schema, reading, place, value) ?? []);
  ofSchema.set(reading, facts);
  return facts;
}

function factAt(
  schema: JsonObject,
  reading: Reading,
  place: Place | undefined,
  current: FactValue,
): AnswerFact | undefined {
  if (place === undefined) return undefined;
  const pointer = knownPointer(schema, place);
  const isNeeded =
    (reading.isQuery === true && (place === reading.fields.output || place === reading.state.pointer)) ||
    (reading.isCreate === true && place === reading.id) ||
    (reading.isResult === true && place === reading.fields.output);
  const inner = schemaAt(schema, pointer) ?? (isNeeded ? {} : undefined);
  if (inner === undefined) return undefined;
  const blank = emptyValue(schema, pointer);
  const stars = pointerSegments(pointer).filter((segment) => segment === "*").length;
  return {
    pointer,
    write: (context, put) => {
      const value = current(context, inner, reading);
      if (value === undefined) return;
      put(pointer, value !== null && takesEach(inner, value, stars) ? value : blank);
    },
  };
}

/** Whether a position takes a value. With `*` in its pointer, it takes each item of a list. */
function takesEach(schema: JsonObject, value: JsonValue, stars: number): boolean {
  return stars > 0 && Array.isArray(value)
    ? value.every((item) => takesEach(schema, item, stars - 1))
    : takesValue(schema, value);
}

/** The positions of the facts, each with its value. */
function placesOf(reading: Reading, lifecycle: LifecycleDescription): [Place | undefined, FactValue][] {
  const { fields, state, id } = reading;
  return [
    [
      fields.input,
      ({ prediction, progress }, place) => withRequired(progress.removed ? {} : prediction.input, place),
    ],
    [fields.model, ({ prediction }) => prediction.model.id],
    [fields.version, ({ prediction }) => requestedVersion(prediction)],
    [fields.output, outputOf],
    [
      fields.error,
      ({ progress }, place) => (progress.state === "failed" ? formatError(failure, place) : null),
    ],
    [fields.logs, (context) => (context.progress.removed ? "" : logOf(context))],
    [fields.progress, progressOf],
    [fields.metrics, metricsOf],
    [fields.createdAt, ({ prediction }, place) => formatTime(prediction.createdAt, place, lifecycle.times)],
    [fields.startedAt, ({ progress }, place) => formatTime(progress.startedAt, place, lifecycle.times)],
    [fields.completedAt, ({ progress }, place) => formatTime(progress.completedAt, place, lifecycle.times)],
    [fields.removed, ({ progress }) => progress.removed],
    [lifecycle.stream?.url, ({ prediction, origin }) => `${origin}${streamsPath}/${prediction.id}`],
    [state.pointer, statusOf(reading)],
    [id, idOf],
  ];
}

/** If another operation returns the output, other responses have it only if their schema declares it. */
function outputOf(
  { prediction, output }: AnswerContext,
  place: JsonObject,
  { isResult = false }: Reading,
): JsonValue | undefined {
  const isElsewhere = prediction.lifecycle.result !== undefined && !isResult;
  return isElsewhere && Object.keys(place).length === 0 ? undefined : (output ?? null);
}

function progressOf(context: AnswerContext, place: JsonObject): JsonValue {
  const form = context.prediction.lifecycle.progress?.form;
  return form === "tqdm" ? logOf(context) : formatProgress(context.progress.fraction, place, form);
}

function metricsOf({ prediction, progress }: AnswerContext, place: JsonObject): JsonValue {
  if (!isFinal(progress.state)) return {};
  const seconds = elapsedSeconds(progress, prediction);
  const media = prediction.model.description.media;
  const metrics = formatMetrics(place, { seconds, files: prediction.output.files.length, media });
  return isJsonObject(metrics) ? withRequired(metrics, place) : metrics;
}

/** The words of the states are looked up once. */
function statusOf({ state: binding }: Reading): FactValue {
  const words = new Map<PredictionState, JsonValue>();
  return ({ progress: { state } }, place) => {
    const word = words.get(state) ?? idAs(statusWord(binding, state, place), place);
    words.set(state, word);
    return word;
  };
}

/** If a create returns only the id, the query may return the whole task. */
function idOf({ prediction }: AnswerContext, place: JsonObject): JsonValue | undefined {
  return place["type"] === "object" || place["type"] === "array" ? undefined : idAs(prediction.id, place);
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
  return isNumber && /^-?\d{1,15}$/.test(id) ? Number(id) : id;
}

/** Seconds since the start. */
export function elapsedSeconds(progress: Progress, prediction: Prediction): number {
  if (progress.startedAt === undefined) return 0;
  const end =
    progress.completedAt ?? progress.startedAt + progress.fraction * (prediction.endsAt - progress.startedAt);
  return Math.round(end - progress.startedAt) / 1000;
}

/** The current logs. */
export function logOf({ progress, prediction, steps }: AnswerContext): string {
  if (progress.startedAt === undefined) return "";
  const seconds = elapsedSeconds(progress, prediction);
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
