import { type LifecycleDescription, type OperationBinding, valueAtPointer } from "../document/contract.js";
import type { Operation, Service } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";

/** Where a follow-up operation of a prediction is, on the sandbox's own origin. */
export function bindingUrl(
  prediction: Prediction,
  binding: OperationBinding,
  origin: string,
): string | undefined {
  const operation = prediction.service.operationsById.get(binding.operation);
  if (!operation) return undefined;
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => {
    const source = binding.path?.[name];
    if (source?.from === "constant") return encodeURIComponent(String(source.value));
    if (source?.from === "request") {
      return encodeURIComponent(String(valueAtPointer(prediction.request, source.pointer) ?? ""));
    }
    return encodeURIComponent(prediction.id);
  });
  return `${origin}${path}`;
}

/**
 * The URL that an answer's property means, by what the document calls the operation: a property `cancel`
 * is the cancel operation because its path or operationId says `cancel`; `get` the query, a GET.
 */
export function urlNamed(prediction: Prediction, name: string, origin: string): string | undefined {
  const bindings = followUps(prediction.lifecycle);
  const word = name.toLowerCase();
  const named = bindings.find((binding) => operationWords(prediction.service, binding).includes(word));
  return named ? bindingUrl(prediction, named, origin) : undefined;
}

function followUps(lifecycle: LifecycleDescription): OperationBinding[] {
  return [lifecycle.query, lifecycle.cancel, lifecycle.list].filter((binding) => binding !== undefined);
}

function operationWords(service: Service, binding: OperationBinding): string[] {
  const operation: Operation | undefined = service.operationsById.get(binding.operation);
  if (!operation) return [];
  const end = operation.path.split("/").at(-1) ?? "";
  const camel = operation.id.split(/(?=[A-Z])|[^A-Za-z]+/);
  return [operation.method, end, ...camel].map((word) => word.toLowerCase());
}
