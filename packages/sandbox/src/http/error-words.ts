import type { Condition, ErrorReading, FailureCategory } from "../document/contract.js";
import type { Operation, Service } from "../document/service.js";
import { partsOf } from "../operations/parts.js";

/** How the responses of an operation describe errors. */
export interface ErrorWords extends ErrorReading {
  /** The condition of an accepted create, for a create. A response without it is an error. */
  accepted?: Condition;
}

const known = new WeakMap<Operation, ErrorWords>();

/** How the responses of an operation describe errors: according to its lifecycle, otherwise to its service. */
export function errorWords(service: Service, operation: Operation): ErrorWords {
  const words = known.get(operation) ?? readWords(service, operation);
  known.set(operation, words);
  return words;
}

function readWords(service: Service, operation: Operation): ErrorWords {
  const model = service.models.find(({ create }) =>
    create.some((binding) => binding.operation === operation.id),
  );
  const part = partsOf(service)
    .get(operation.id)
    ?.find((one) => "lifecycle" in one);
  const lifecycle = model?.lifecycle ?? (part && "lifecycle" in part ? part.lifecycle : undefined);
  const { trusted: _trusted, ...own } = lifecycle?.errors ?? {};
  return {
    ...service.errors,
    ...own,
    ...(model && lifecycle?.accepted ? { accepted: lifecycle.accepted } : {}),
  };
}

/** The failure category of an HTTP status. Undefined if there is none. */
export function categoryOf(status: number): FailureCategory["category"] | undefined {
  if (status === 402) return "payment";
  if (status === 429) return "rate-limit";
  if (status === 408 || status === 504) return "timeout";
  if (status >= 500) return "server";
  return [400, 405, 406, 413, 415, 422].includes(status) ? "input" : undefined;
}
