import type { BoundValues } from "../contract/bound-values.js";
import type {
  ActionSource,
  JsonValue,
  LifecycleDescriptor,
  OperationBinding,
} from "../descriptor/service.js";
import { getPointer, setPointer } from "../json/pointer.js";

/** The known values of a prediction when a request about it is made. */
export interface ParameterValues {
  readonly id: string;
  readonly bound: BoundValues;
  /** The latest response to a query. */
  readonly answer?: unknown;
  /** The unconverted output of the prediction; for an action. */
  readonly output?: unknown;
  /** The choice of the caller; for an action. */
  readonly choice?: unknown;
}

/** The sources of the parameters of operations. Plain loops, because this code runs for every create. */
function sourcesOf(
  operations: readonly (OperationBinding<ActionSource> | undefined)[],
): readonly ActionSource[] {
  const sources: ActionSource[] = [];
  for (const operation of operations) {
    if (!operation) continue;
    for (const places of [operation.path, operation.query, operation.body]) {
      if (places) sources.push(...Object.values(places));
    }
  }
  return sources;
}

/** Reads the values that later operations need from a create and its response. */
export function bindValues(
  { query, cancel, result, stream, actions }: LifecycleDescriptor,
  exchange: { readonly request: unknown; readonly response: unknown; readonly input?: unknown },
  known: BoundValues = {},
  more: readonly (OperationBinding<ActionSource> | undefined)[] = [],
): BoundValues {
  const bound: Record<string, JsonValue> = { ...known };
  const operations = [query, cancel, result, stream?.operation, ...Object.values(actions ?? {}), ...more];
  for (const source of sourcesOf(operations)) {
    if (source.from !== "request" && source.from !== "response") continue;
    const value =
      getPointer(exchange[source.from], source.pointer) ??
      // Fields that the create takes in its path are not in the body.
      (source.from === "request" ? getPointer(exchange.input, source.pointer) : undefined);
    if (isKnown(value)) bound[source.from + source.pointer] = value;
  }
  return bound;
}

/** The path or query parameters of an operation. An unknown value is omitted. */
export function parameterValues(
  sources: Readonly<Record<string, ActionSource>> | undefined,
  values: ParameterValues,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, source] of Object.entries(sources ?? {})) {
    const value = readSource(source, values);
    if (isKnown(value)) found[name] = typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  return found;
}

/** The JSON body of an operation; `undefined` where it has none. */
export function bodyValues(
  sources: Readonly<Record<string, ActionSource>> | undefined,
  values: ParameterValues,
): unknown {
  return Object.entries(sources ?? {}).reduce<unknown>((body, [pointer, source]) => {
    const value = readSource(source, values);
    return value === undefined ? body : setPointer(body ?? {}, pointer, value);
  }, undefined);
}

/** A value of a request or a response, which is JSON. */
function isKnown(value: unknown): value is JsonValue {
  return value !== undefined && value !== null;
}

function readSource(source: ActionSource, { id, bound, answer, output, choice }: ParameterValues): unknown {
  switch (source.from) {
    case "id":
      // In its original form if it is a number.
      return bound["id"] ?? id;
    case "constant":
      return source.value;
    case "answer":
      return getPointer(answer, source.pointer);
    case "output":
      return getPointer(output, source.pointer);
    case "choice":
      return getPointer(choice, source.pointer ?? "");
    default:
      return bound[source.from + source.pointer];
  }
}
