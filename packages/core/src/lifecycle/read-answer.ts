import type { JsonPointer, LifecycleDescriptor, PredictionState } from "../descriptor/service.js";
import { findMessage } from "../http/error-body.js";
import { isJsonObject } from "../json-object.js";
import { getPointer } from "../pointer.js";
import { progressFromLogs, readProgress } from "./progress.js";
import { readTime } from "./time.js";

/** What an answer says of a prediction. */
export interface PredictionFacts {
  /** The service's word; `""` if the answer has none. */
  readonly status: string;
  /** `undefined` for a word that the lifecycle does not list. */
  readonly state: PredictionState | undefined;
  readonly output?: unknown;
  readonly error?: string | undefined;
  readonly logs?: string | undefined;
  readonly progress?: number | undefined;
  readonly metrics?: Readonly<Record<string, unknown>> | undefined;
  readonly model?: string | undefined;
  readonly version?: string | undefined;
  readonly createdAt?: Date | undefined;
  readonly startedAt?: Date | undefined;
  readonly completedAt?: Date | undefined;
  /** The service has removed the output. */
  readonly removed?: boolean;
}

/** Reads an answer the way the lifecycle says. */
export function readAnswer(lifecycle: LifecycleDescriptor, body: unknown): PredictionFacts {
  const { fields } = lifecycle;
  const at = (pointer: JsonPointer | undefined): unknown =>
    pointer === undefined ? undefined : getPointer(body, pointer);
  const word = at(lifecycle.state.pointer);
  const status = typeof word === "string" || typeof word === "number" ? String(word) : "";
  const state = stateOf(lifecycle, status);
  const logs = readLogs(at(fields.logs));
  const metrics = at(fields.metrics);
  return {
    status,
    state,
    output: at(fields.output),
    // Some services put other things there unless the prediction failed.
    error: state === "failed" ? findMessage(at(fields.error)) : undefined,
    logs,
    progress: readProgress(at(fields.progress)) ?? progressFromLogs(logs),
    metrics: isJsonObject(metrics) ? metrics : undefined,
    model: text(at(fields.model)),
    version: text(at(fields.version)),
    createdAt: readTime(at(fields.createdAt)),
    startedAt: readTime(at(fields.startedAt)),
    completedAt: readTime(at(fields.completedAt)),
    removed: at(fields.removed) === true,
  };
}

function stateOf({ state }: LifecycleDescriptor, status: string): PredictionState | undefined {
  const word = status.toLowerCase();
  return Object.entries(state.words).find(([known]) => known.toLowerCase() === word)?.[1];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readLogs(value: unknown): string | undefined {
  if (!Array.isArray(value)) return text(value);
  return text(value.map((line) => findMessage(line) ?? "").join("\n"));
}
