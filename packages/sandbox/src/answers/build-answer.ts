import {
  type JsonObject,
  type JsonValue,
  type LifecycleDescription,
  type Place,
  valueAtPointer,
} from "../document/contract.js";
import { lastSegment, writePointer } from "../document/json-pointer.js";
import type { Operation } from "../document/service.js";
import { isFinal, type Prediction, type Progress } from "../predictions/prediction.js";
import { formatError, formatMetrics, formatProgress, formatTime } from "./format-fact.js";
import { urlNamed } from "./operation-urls.js";
import { progressLog } from "./progress-log.js";
import { sampleSchema } from "./sample-schema.js";
import { schemaAt } from "./schema-at.js";
import { statusWord } from "./status-word.js";

/** What an answer is made for. */
export interface AnswerContext {
  prediction: Prediction;
  progress: Progress;
  /** Scheme, host and port that the request came to. */
  origin: string;
  fileUrls: readonly string[];
  steps: number;
}

/** The message of a failure that was asked for. */
const failure = "The sandbox was asked to fail this prediction.";

/** The body of an answer about a prediction, as the operation's response schema and the lifecycle say. */
export function buildAnswer(operation: Operation, context: AnswerContext): JsonValue {
  return buildPredictionJson(answerSchema(operation, context.prediction), context);
}

/** The same for any schema: an answer's, or an item's of a list. */
export function buildPredictionJson(schema: JsonObject, context: AnswerContext): JsonValue {
  const { prediction, origin } = context;
  const { lifecycle } = prediction;
  const urlFor = (name: string): string | undefined => urlNamed(prediction, name, origin);
  const skeleton = sampleSchema(schema, { urlFor, now: prediction.createdAt }) ?? {};
  let answer = accepted(skeleton, lifecycle);
  for (const { pointer, value } of facts(schema, context)) answer = writePointer(answer, pointer, value);
  return answer;
}

/** An operation's own response schema; the query's where a page documents none. */
function answerSchema(operation: Operation, prediction: Prediction): JsonObject {
  const query = prediction.service.operationsById.get(prediction.lifecycle.query.operation);
  const schema = operation.response.schema ?? query?.response.schema ?? {};
  return schema;
}

function accepted(answer: JsonValue, lifecycle: LifecycleDescription): JsonValue {
  const { pointer, equals } = lifecycle.accepted ?? {};
  const value = equals?.[0];
  return pointer === undefined || value === undefined ? answer : writePointer(answer, pointer, value);
}

interface Fact {
  pointer: Place;
  value: JsonValue;
}

function facts(schema: JsonObject, context: AnswerContext): Fact[] {
  const { prediction, progress, fileUrls, steps } = context;
  const { lifecycle, model } = prediction;
  const { fields } = lifecycle;
  const found: Fact[] = [];
  const add = (pointer: Place | undefined, value: (schema: JsonObject) => JsonValue | undefined): void => {
    const place = pointer === undefined ? undefined : schemaAt(schema, pointer);
    const made = place === undefined ? undefined : value(place);
    if (pointer !== undefined && made !== undefined) found.push({ pointer, value: made });
  };
  const { state, removed } = progress;
  const seconds = elapsedSeconds(progress, prediction);
  const hasOutput = state === "succeeded" && !removed;
  add(fields.input, () => (removed ? {} : prediction.input));
  add(fields.model, () => model.id);
  add(fields.version, () => requestedVersion(prediction));
  add(fields.output, () => (hasOutput ? prediction.output.toJson(fileUrls) : null));
  add(fields.error, (place) => (state === "failed" ? formatError(failure, place) : null));
  add(fields.logs, () => (removed ? "" : logOf(progress, steps, seconds)));
  add(fields.progress, (place) => formatProgress(progress.fraction, place));
  add(fields.metrics, (place) =>
    isFinal(state)
      ? formatMetrics(place, { seconds, files: fileUrls.length, media: model.description.media })
      : {},
  );
  add(fields.createdAt, (place) => formatTime(prediction.createdAt, place, lifecycle.times));
  add(fields.startedAt, (place) => formatTime(progress.startedAt, place, lifecycle.times));
  add(fields.completedAt, (place) => formatTime(progress.completedAt, place, lifecycle.times));
  add(fields.removed, () => removed);
  const { pointer: place, rules } = lifecycle.state;
  if (place !== undefined) {
    found.push({ pointer: place, value: statusWord(lifecycle, state, schemaAt(schema, place) ?? {}) });
  }
  const { pointer, equals } = rules?.find((rule) => rule.state === state) ?? {};
  const [told] = equals ?? [];
  if (pointer !== undefined && told !== undefined) found.push({ pointer, value: told });
  // Where a create answers with the bare id, the query may have the whole task.
  if (schemaAt(schema, lifecycle.id)?.["type"] !== "object")
    found.push({ pointer: lifecycle.id, value: prediction.id });
  return found;
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
