import { type LifecycleDescription, type OperationBinding, valueAtPointer } from "../document/contract.js";
import type { Operation, Service } from "../document/service.js";
import type { Prediction } from "../predictions/prediction.js";

/** The URL of a follow-up operation of a prediction, on the sandbox's own origin. */
export function bindingUrl(
  prediction: Prediction,
  binding: OperationBinding,
  origin: string,
): string | undefined {
  const operation = prediction.service.operationsById.get(binding.operation);
  if (!operation) return undefined;
  let url = origin;
  for (const { text, name } of partsOfPath(operation.path)) {
    url += text;
    if (name === undefined) continue;
    const source = binding.path?.[name];
    if (source?.from === "constant") url += encodeURIComponent(String(source.value));
    else if (source?.from === "request")
      url += encodeURIComponent(String(valueAtPointer(prediction.request, source.pointer) ?? ""));
    else url += encodeURIComponent(prediction.id);
  }
  return url;
}

/** A literal part of a path, and the parameter after it. */
interface PathPart {
  text: string;
  name: string | undefined;
}

const paths = new Map<string, readonly PathPart[]>();

/** The parts of a documented path, cached. */
function partsOfPath(path: string): readonly PathPart[] {
  const known = paths.get(path);
  if (known) return known;
  const pieces = path.split(/\{([^}]+)\}/);
  const parts: PathPart[] = [];
  for (let index = 0; index < pieces.length; index += 2)
    parts.push({ text: pieces[index] ?? "", name: pieces[index + 1] });
  paths.set(path, parts);
  return parts;
}

/** The operations that property names refer to, cached by lifecycle: every response looks up the same names. */
const bindingsByName = new WeakMap<LifecycleDescription, Map<string, OperationBinding | undefined>>();

/**
 * The URL for a property of a response, by the document's name of the operation: a property `cancel` is the cancel
 * operation because its path or operationId contains `cancel`; `get` is the query, a GET.
 */
export function urlNamed(prediction: Prediction, name: string, origin: string): string | undefined {
  const { lifecycle, service } = prediction;
  const known = bindingsByName.get(lifecycle) ?? new Map<string, OperationBinding | undefined>();
  bindingsByName.set(lifecycle, known);
  if (!known.has(name)) known.set(name, findNamed(lifecycle, service, name));
  const named = known.get(name);
  return named ? bindingUrl(prediction, named, origin) : undefined;
}

function findNamed(
  lifecycle: LifecycleDescription,
  service: Service,
  name: string,
): OperationBinding | undefined {
  const word = name.toLowerCase();
  return followUps(lifecycle).find((binding) => operationWords(service, binding).includes(word));
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
