import { findMessage } from "../errors/error-body.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { certainState } from "./condition.js";
import { saysSuccess } from "./failure-inside.js";
import { progressFromLogs, readProgress } from "./progress.js";
import { factReader, type Outcome, type ReadLifecycle, readOutcome } from "./read-outcome.js";
import { readTime } from "./time.js";

/** What an answer says of a prediction. */
export interface PredictionFacts extends Outcome {
  readonly error?: string | undefined;
  /** The code of the failure, where it has one. */
  readonly failureCode?: string | undefined;
  /** The service's word for the kind of the failure, where it has one. */
  readonly failureKind?: string | undefined;
  readonly logs?: string | undefined;
  readonly progress?: number | undefined;
  readonly metrics?: Readonly<Record<string, unknown>> | undefined;
  /** The output so far, where it comes in pieces. */
  readonly partial?: string | undefined;
  /** The ids of what it made, where the service gives each an id of its own. */
  readonly items?: readonly string[] | undefined;
  readonly input?: unknown;
  readonly model?: string | undefined;
  readonly version?: string | undefined;
  readonly createdAt?: Date | undefined;
  readonly startedAt?: Date | undefined;
}

/** Reads an answer the way the lifecycle says. */
export function readAnswer(lifecycle: ReadLifecycle, body: unknown): PredictionFacts {
  const { fields, errors, progress, times } = lifecycle;
  const at = factReader(lifecycle, body);
  const outcome = readOutcome(lifecycle, body, certainState(lifecycle, body));
  const failed = outcome.state === "failed";
  const logs = readLogs(at(fields.logs));
  const metrics = at(fields.metrics);
  const failureCode = failed ? readCode(at(errors?.code)) : undefined;
  const failureKind = failed ? readCode(at(errors?.category)) : undefined;
  // Where all responses have such a field, it may say that the request went well.
  const words = failed ? findMessage(at(errors?.message)) : undefined;
  const message = words !== undefined && saysSuccess(words) ? undefined : words;
  return {
    ...outcome,
    failureCode,
    failureKind,
    // Some services put other things there unless the prediction failed.
    error:
      failed || errors?.trusted === "always"
        ? (findMessage(at(fields.error)) ?? message ?? failureCode)
        : undefined,
    logs,
    progress: readProgress(at(fields.progress), progress?.form) ?? progressFromLogs(logs),
    metrics: isJsonObject(metrics) ? metrics : undefined,
    items: readItems(lifecycle, body),
    input: at(fields.input),
    model: text(at(fields.model)),
    version: text(at(fields.version)),
    createdAt: readTime(at(fields.createdAt), times),
    startedAt: readTime(at(fields.startedAt), times),
  };
}

/** The ids of the parts of an output that have one, in the answer that has the output. */
export function readItems(
  { items }: Pick<ReadLifecycle, "items">,
  body: unknown,
): readonly string[] | undefined {
  if (items === undefined) return undefined;
  const ids = [getPointer(body, items.pointer)]
    .flat()
    .map((item) => getPointer(item, items.id))
    .filter((id) => (typeof id === "string" && id !== "") || typeof id === "number")
    .map(String);
  return ids.length > 0 ? ids : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readCode(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : text(value);
}

function readLogs(value: unknown): string | undefined {
  if (!Array.isArray(value)) return text(value);
  return text(value.map((line) => findMessage(line) ?? "").join("\n"));
}
