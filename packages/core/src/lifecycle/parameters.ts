import type { OperationBinding, ParameterSource } from "../descriptor/service.js";
import { getPointer } from "../pointer.js";

/** Values of a request and its answer that later requests need, by source: `request/model_name`. */
export type BoundValues = Readonly<Record<string, string>>;

/** Takes from a create and its answer what the later operations will ask for. */
export function bindValues(
  operations: readonly (OperationBinding | undefined)[],
  exchange: { readonly request: unknown; readonly response: unknown },
): BoundValues {
  const bound: Record<string, string> = {};
  for (const operation of operations) {
    for (const source of Object.values({ ...operation?.path, ...operation?.query })) {
      if (source.from !== "request" && source.from !== "response") continue;
      const value = getPointer(exchange[source.from], source.pointer);
      if (value !== undefined && value !== null) bound[source.from + source.pointer] = String(value);
    }
  }
  return bound;
}

/** The values of an operation's parameters. A value that is not known is left out. */
export function parameterValues(
  sources: Readonly<Record<string, ParameterSource>> | undefined,
  id: string,
  bound: BoundValues,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, source] of Object.entries(sources ?? {})) {
    const value =
      source.from === "id"
        ? id
        : source.from === "constant"
          ? source.value
          : bound[source.from + source.pointer];
    if (value !== undefined) values[name] = value;
  }
  return values;
}
