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

/** A part that an operation plays in the life of predictions, beside the creates. */
export type Part =
  | { kind: "query" | "cancel"; lifecycle: LifecycleDescription; binding: OperationBinding }
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

/** The parts of every operation, by its id. One operation may play several: of several lifecycles, or query and batch. */
export function partsOf(service: Service): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const add = (part: Part): void => {
    parts.set(part.binding.operation, [...(parts.get(part.binding.operation) ?? []), part]);
  };
  for (const lifecycle of service.lifecycles) {
    const { query, result, batch, cancel, list, actions } = lifecycle;
    if (batch) add({ kind: "batch", lifecycle, binding: batch });
    if (result && result.operation !== query.operation) add({ kind: "result", lifecycle, binding: result });
    if (cancel) add({ kind: "cancel", lifecycle, binding: cancel });
    if (list) add({ kind: "list", lifecycle, binding: list });
    for (const [name, binding] of Object.entries(actions ?? {}))
      add({ kind: "action", lifecycle, binding, name });
    // At last: a query without an id of its own is a batch or a list.
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
