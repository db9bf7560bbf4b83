import type { JsonValue } from "@corsac/core";
import type { BatchLine } from "../batch/batch-line.js";
import type { LineCreate } from "../batch/create-journal.js";
import type { LineResult } from "../batch/line-result.js";
import type { LineWork } from "../batch/perform-line.js";
import { allModels, type Catalog } from "../models/catalog.js";
import { findPreset } from "../models/find-model.js";

/** A line in the queue: what a worker on another machine needs to run it. Plain JSON, without any key. */
export interface QueuedLine {
  /** The id of the batch. */
  readonly batch: string;
  readonly key: string;
  readonly hash: string;
  readonly line: number;
  readonly customId?: string;
  readonly service: string;
  /** The model's id. */
  readonly model: string;
  readonly preset?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly extra: Readonly<Record<string, JsonValue>>;
  readonly repeated: number;
  readonly ownsName: boolean;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The outcome of a line on a worker. */
export type QueuedOutcome = { readonly key: string; readonly create?: LineCreate } & (
  | { readonly kind: "result"; readonly result: LineResult }
  /** Its prediction goes on, and the worker waited long enough. */
  | { readonly kind: "running" }
  /** Its create got no answer. It is not sent again before the service's list was searched. */
  | { readonly kind: "uncertain" }
  /** Nothing was sent: the worker cannot go on. */
  | { readonly kind: "left" }
);

/** The line as the queue holds it. */
export function toQueued(
  { line, key, repeated, ownsName }: Omit<LineWork, "created">,
  batch: string,
  timeout: number | undefined,
): QueuedLine {
  const { customId, model, preset, hash, input, extra } = line;
  return {
    batch,
    key,
    hash,
    line: line.line,
    ...(customId === undefined ? {} : { customId }),
    service: model.descriptor.service.name,
    model: model.descriptor.id,
    ...(preset === undefined ? {} : { preset: preset.name }),
    input,
    extra,
    repeated,
    ownsName,
    ...(timeout === undefined ? {} : { timeout }),
  };
}

/** The line that the queue holds; undefined where this machine does not know its model or preset. */
export function fromQueued(queued: QueuedLine, catalog: Catalog): Omit<LineWork, "created"> | undefined {
  const model = allModels(catalog).find(
    ({ descriptor }) => descriptor.service.name === queued.service && descriptor.id === queued.model,
  );
  if (model === undefined) return undefined;
  if (queued.preset !== undefined && !model.presets.some(({ name }) => name === queued.preset))
    return undefined;
  const line: BatchLine = {
    line: queued.line,
    customId: queued.customId,
    model,
    preset: queued.preset === undefined ? undefined : findPreset(model, queued.preset),
    input: queued.input,
    extra: queued.extra,
    hash: queued.hash,
  };
  return { line, key: queued.key, repeated: queued.repeated, ownsName: queued.ownsName };
}

/** Whether an input has a file of this machine, which a worker elsewhere cannot read. */
export function hasLocalFile(value: unknown): boolean {
  if (value instanceof URL) return value.protocol === "file:";
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasLocalFile);
}
