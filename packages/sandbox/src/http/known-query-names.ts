import { partsOf } from "../operations/parts.js";
import type { Match } from "./match-operation.js";

const known = new WeakMap<Match["operation"], string[]>();

/** Query parameters of models and lifecycles, whether or not the operation lists them. */
export function knownQueryNames(match: Match): string[] {
  const names = known.get(match.operation) ?? readNames(match);
  known.set(match.operation, names);
  return names;
}

function readNames({ service, operation }: Match): string[] {
  const names = new Set<string>();
  const add = (...found: (string | undefined)[]): void => {
    for (const name of found) if (name !== undefined) names.add(name);
  };
  for (const { create } of service.models) {
    for (const binding of create)
      if (binding.operation === operation.id) add(...Object.keys(binding.query ?? {}));
  }
  for (const part of partsOf(service).get(operation.id) ?? []) {
    if (part.kind === "batch") add("parameter" in part.binding.ids ? part.binding.ids.parameter : undefined);
    else if (part.kind !== "upload") add(...Object.keys(part.binding.query ?? {}));
    if (part.kind !== "list") continue;
    const { cursor, page } = part.binding;
    add(cursor, page?.parameter, page?.size?.parameter);
  }
  return [...names];
}
