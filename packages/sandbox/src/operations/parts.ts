import type {
  ActionBinding,
  BatchBinding,
  LifecycleDescription,
  ListBinding,
  OperationBinding,
  OutputFileBinding,
  ResultBinding,
  UploadDescription,
} from "../document/contract.js";
import type { Model, Service } from "../document/service.js";

/** The role of an operation in the lifecycle of predictions, other than create. */
export type Part =
  | { kind: "query" | "cancel" | "stream"; lifecycle: LifecycleDescription; binding: OperationBinding }
  | { kind: "result"; lifecycle: LifecycleDescription; binding: ResultBinding }
  | { kind: "batch"; lifecycle: LifecycleDescription; binding: BatchBinding }
  | { kind: "list"; lifecycle: LifecycleDescription; binding: ListBinding }
  | { kind: "action"; lifecycle: LifecycleDescription; binding: ActionBinding; name: string }
  | {
      kind: "download";
      model: Model;
      file: OutputFileBinding;
      binding: NonNullable<OutputFileBinding["download"]>;
    }
  | { kind: "upload"; binding: UploadDescription };

const known = new WeakMap<Service, ReadonlyMap<string, Part[]>>();

/**
 * The roles of every operation, by its id. An operation may have several: in several lifecycles, or as query and batch.
 */
export function partsOf(service: Service): ReadonlyMap<string, Part[]> {
  const parts = known.get(service) ?? readParts(service);
  known.set(service, parts);
  return parts;
}

function readParts(service: Service): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const add = (part: Part): void => {
    parts.set(part.binding.operation, [...(parts.get(part.binding.operation) ?? []), part]);
  };
  // Lifecycles without a model are skipped, because they have no predictions.
  const used = new Set(service.models.map(({ lifecycle }) => lifecycle));
  for (const lifecycle of service.lifecycles.filter((one) => used.has(one))) {
    const { query, result, batch, cancel, list, actions, stream } = lifecycle;
    if (batch) add({ kind: "batch", lifecycle, binding: batch });
    if (result && result.operation !== query.operation) add({ kind: "result", lifecycle, binding: result });
    if (cancel) add({ kind: "cancel", lifecycle, binding: cancel });
    if (stream?.operation) add({ kind: "stream", lifecycle, binding: stream.operation });
    if (list) add({ kind: "list", lifecycle, binding: list });
    for (const [name, binding] of Object.entries(actions ?? {}))
      add({ kind: "action", lifecycle, binding, name });
    // Last, because a query without an id may be a batch or a list.
    add({ kind: "query", lifecycle, binding: query });
  }
  for (const model of service.models) {
    for (const file of model.description.output.files) {
      if (file.download) add({ kind: "download", model, file, binding: file.download });
    }
  }
  for (const upload of service.uploads) add({ kind: "upload", binding: upload });
  return parts;
}
