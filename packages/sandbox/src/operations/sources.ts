import { buildAnswer } from "../answers/build-answer.js";
import { standing, valueAtStars } from "../answers/conditions.js";
import {
  type ActionSource,
  type JsonValue,
  type OperationBinding,
  valueAtPointer,
} from "../document/contract.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Prediction } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import { answerContext, writtenOutput } from "./respond.js";

/** A value that a request must contain, and the value that it has. */
export interface BoundValue {
  source: ActionSource;
  given: JsonValue | undefined;
}

/** The values of a request at the positions of a binding: in its path, its query and its body. */
export function boundValues(asked: Asked, binding: OperationBinding<ActionSource>): BoundValue[] {
  const { match, url, body } = asked;
  const path = Object.entries(binding.path ?? {}).map(([name, source]) => ({
    source,
    given: match.path[name],
  }));
  const query = Object.entries(binding.query ?? {}).map(([name, source]) => {
    const given = url.searchParams.get(name) ?? undefined;
    return { source, given };
  });
  const fields = Object.entries(binding.body ?? {}).map(([pointer, source]) => {
    return { source, given: valueAtPointer(body, pointer) };
  });
  return [...path, ...query, ...fields];
}

/**
 * The value of a source for a prediction. A list if a `*` segment matches several.
 * @returns undefined while an unfinished prediction has no such value.
 */
export async function sourceValue(
  context: SandboxContext,
  prediction: Prediction,
  source: ActionSource,
  origin: string,
): Promise<JsonValue | undefined> {
  const { service, lifecycle, binding } = prediction;
  switch (source.from) {
    case "id":
      return prediction.id;
    case "constant":
      return source.value;
    case "request":
      return valueAtPointer(prediction.request, source.pointer);
    case "response":
    case "answer": {
      const id = source.from === "response" ? binding.operation : lifecycle.query.operation;
      const operation = service.operationsById.get(id);
      if (!operation) return undefined;
      const body = buildAnswer(operation, await answerContext(context, prediction, origin));
      return standing(body, source.pointer, lifecycle.emptyIsNull);
    }
    case "output":
      return valueAtStars(await writtenOutput(context, prediction, origin), source.pointer);
    case "choice":
      return undefined;
  }
}

/** Whether a request's value equals the source's. Numbers and texts are equal in a path. */
export function isSame(given: JsonValue | undefined, value: JsonValue | undefined): boolean {
  if (given === undefined || value === undefined) return false;
  if (Array.isArray(value)) return value.some((item) => isSame(given, item));
  if (typeof given === "object" || typeof value === "object")
    return JSON.stringify(given) === JSON.stringify(value);
  return String(given) === String(value);
}
