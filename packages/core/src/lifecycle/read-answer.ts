import { findMessage } from "../errors/error-body.js";
import { isJsonObject } from "../json/json-object.js";
import { merged } from "../json/merged.js";
import { getPointer } from "../json/pointer.js";
import { certainState } from "./condition.js";
import { meansSuccess } from "./failure-inside.js";
import { progressFromLogs, readProgress } from "./progress.js";
import { factReader, type Outcome, type ReadLifecycle, readOutcome } from "./read-outcome.js";
import { readTime } from "./time.js";

/** The properties of a prediction in a response. */
export interface PredictionFacts extends Outcome {
  readonly error?: string | undefined;
  /** The code of the failure, if it has one. */
  readonly failureCode?: string | undefined;
  /** The type of the failure as the service names it, if it has one. */
  readonly failureKind?: string | undefined;
  readonly logs?: string | undefined;
  readonly progress?: number | undefined;
  readonly metrics?: Readonly<Record<string, unknown>> | undefined;
  /** The output so far, if it is sent in pieces. */
  readonly partial?: string | undefined;
  /** The ids of the items in its output, where the service assigns them. */
  readonly items?: readonly string[] | undefined;
  readonly input?: unknown;
  readonly model?: string | undefined;
  readonly version?: string | undefined;
  readonly createdAt?: Date | undefined;
  readonly startedAt?: Date | undefined;
}

/**
 * Reads a response as the lifecycle defines.
 *
 * @param outcome the part that was already read
 */
export function readAnswer(
  lifecycle: ReadLifecycle,
  body: unknown,
  outcome: Outcome = readOutcome(lifecycle, body, certainState(lifecycle, body)),
): PredictionFacts {
  const { fields, errors, progress, times } = lifecycle;
  const at = factReader(lifecycle, body);
  const failed = outcome.state === "failed";
  const logs = readLogs(at(fields.logs));
  const metrics = at(fields.metrics);
  const failureCode = failed ? readCode(at(errors?.code)) : undefined;
  const failureKind = failed ? readCode(at(errors?.category)) : undefined;
  // If all responses have such a field, it may state success.
  const words = failed ? findMessage(at(errors?.message)) : undefined;
  const message = words !== undefined && meansSuccess(words) ? undefined : words;
  return merged(outcome, {
    failureCode,
    failureKind,
    // Some services use this field for other data unless the prediction failed.
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
  });
}

/** The ids of the items of an output, in the response that contains the output. */
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
