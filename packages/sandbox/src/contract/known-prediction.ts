import { standing, valueAtStars } from "../answers/conditions.js";
import {
  type ActionSource,
  type JsonValue,
  type OperationBinding,
  valueAtPointer,
} from "../document/contract.js";
import { type Given, textOf } from "./draft.js";

/** A prediction that the test created, with its values. */
export interface KnownPrediction {
  request: JsonValue | undefined;
  response: JsonValue | undefined;
  /** As written in the response. */
  id: JsonValue;
  answer?: JsonValue | undefined;
  output?: JsonValue | undefined;
}

/** The values of a binding in a request. */
export function bound(
  binding: OperationBinding<ActionSource>,
  known: KnownPrediction,
  choice?: JsonValue,
): Given {
  const value = (source: ActionSource): JsonValue => {
    switch (source.from) {
      case "id":
        return known.id;
      case "constant":
        return source.value;
      case "request":
        return valueAtPointer(known.request, source.pointer) ?? "";
      case "response":
        return standing(known.response ?? null, source.pointer) ?? "";
      case "answer":
        return standing(known.answer ?? known.response ?? null, source.pointer) ?? "";
      case "output": {
        // A list is represented by its first item.
        const found = valueAtStars(known.output, source.pointer) ?? known.id;
        return Array.isArray(found) ? (found[0] ?? "") : found;
      }
      case "choice":
        return (source.pointer === undefined ? choice : valueAtPointer(choice, source.pointer)) ?? "";
    }
  };
  const texts = (sources: Record<string, ActionSource> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, textOf(value(source))]));
  const body = Object.entries(binding.body ?? {})
    .map(([pointer, source]): [string, JsonValue] => [pointer, value(source)])
    .filter(([, one]) => one !== "");
  return { path: texts(binding.path), query: texts(binding.query), body: Object.fromEntries(body) };
}
