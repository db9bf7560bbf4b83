import { type Client, CorsacError, createClient, type PredictionUpdate } from "@corsac/core";
import type { Input } from "../form/input-value.js";
import type { Exchange } from "./exchange.js";
import { createRecorder } from "./recorder.js";
import type { ShownOutput } from "./shown-output.js";
import type { Target, TargetKind } from "./targets.js";

/** The state of a run. */
export type RunState = "running" | "succeeded" | "failed" | "canceled";

/** The current state of a run. */
export interface RunRecord {
  number: number;
  input: Input;
  target: TargetKind;
  state: RunState;
  /** The latest update of the prediction from the service. */
  update?: PredictionUpdate;
  /** The text received in pieces so far. */
  text: string;
  pieces: number;
  output?: ShownOutput;
  failure?: { message: string; hint?: string; isUnreachable: boolean };
  warnings: string[];
  exchanges: Exchange[];
  /** Milliseconds since the start. */
  duration: number;
}

/** The parameters of a run. */
export interface RunRequest {
  number: number;
  input: Input;
  target: Target;
  /** Whether to stream the answer, if the model supports it. */
  isStreamed: boolean;
  signal: AbortSignal;
  /** Called with the whole record after every change. */
  onChange(record: RunRecord): void;
}

/** A run in progress. */
export interface RunSession {
  client: Client;
  record: RunRecord;
  /** Reports a change of the record. */
  tell(): void;
}

/** Does the work of a run with a client whose requests are recorded. Never rejects: errors are in the record. */
export async function recordRun(
  { number, input, target, signal, onChange }: RunRequest,
  work: (session: RunSession) => Promise<void>,
): Promise<RunRecord> {
  const start = performance.now();
  const record: RunRecord = {
    number,
    input,
    target: target.kind,
    state: "running",
    text: "",
    pieces: 0,
    warnings: [],
    exchanges: [],
    duration: 0,
  };
  const tell = (): void => {
    record.duration = Math.round(performance.now() - start);
    record.exchanges = recorder.exchanges();
    onChange({ ...record });
  };
  const recorder = createRecorder(target.fetch, target.apiKey, () => tell());
  tell();
  try {
    const client = createClient({
      baseUrl: target.baseUrl,
      apiKey: target.apiKey,
      allowKeyInBrowser: true,
      fetch: recorder.fetch,
      retries: target.kind === "page" ? 4 : 1,
      logger: { warn: (message) => record.warnings.push(message) },
    });
    await work({ client, record, tell });
    if (record.state === "running") record.state = "succeeded";
  } catch (error) {
    if (signal.aborted) record.state = "canceled";
    else {
      record.state = "failed";
      const last = recorder.exchanges().at(-1);
      record.failure = failureOf(error, target.kind !== "page" && last?.fault !== undefined);
    }
  }
  tell();
  return { ...record };
}

function failureOf(error: unknown, isUnreachable: boolean): NonNullable<RunRecord["failure"]> {
  const message = error instanceof Error ? error.message : String(error);
  const hint = CorsacError.isInstance(error) ? error.hint : undefined;
  return { message, ...(hint === undefined ? {} : { hint }), isUnreachable };
}
