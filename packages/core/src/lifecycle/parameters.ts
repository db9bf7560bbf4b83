import type { BoundValues } from "../contract/bound-values.js";
import type {
  ActionSource,
  JsonValue,
  LifecycleDescriptor,
  OperationBinding,
} from "../descriptor/service.js";
import { getPointer, setPointer } from "../json/pointer.js";

/** What is known of a prediction when a request about it is made. */
export interface ParameterValues {
  readonly id: string;
  readonly bound: BoundValues;
  /** The newest answer to a query. */
  readonly answer?: unknown;
  /** What the prediction made, as the service gave it; for an action. */
  readonly output?: unknown;
  /** What the caller chose, for an action. */
  readonly choice?: unknown;
}

/** Takes from a create and its answer what the later operations will ask for. */
export function bindValues(
  { query, cancel, result, stream, actions }: LifecycleDescriptor,
  exchange: { readonly request: unknown; readonly response: unknown },
  known: BoundValues = {},
  more: readonly (OperationBinding<ActionSource> | undefined)[] = [],
): BoundValues {
  const bound: Record<string, JsonValue> = { ...known };
  const operations: (OperationBinding<ActionSource> | undefined)[] = [
    query,
    cancel,
    result,
    stream?.operation,
    ...Object.values(actions ?? {}),
    ...more,
  ];
  for (const operation of operations) {
    for (const source of Object.values({ ...operation?.path, ...operation?.query, ...operation?.body })) {
      if (source.from !== "request" && source.from !== "response") continue;
      const value = getPointer(exchange[source.from], source.pointer);
      if (isKnown(value)) bound[source.from + source.pointer] = value;
    }
  }
  return bound;
}

/** The path or query parameters of an operation. A value that is not known is left out. */
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

/** Of a request or an answer, which hold JSON. */
function isKnown(value: unknown): value is JsonValue {
  return value !== undefined && value !== null;
}

function readSource(source: ActionSource, { id, bound, answer, output, choice }: ParameterValues): unknown {
  switch (source.from) {
    case "id":
      // As the service writes it, where that is a number.
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
