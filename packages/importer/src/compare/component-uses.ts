import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, objectMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";

/** The uses of a schema under `components`. */
export interface ComponentUse {
  operations: string[];
  request: boolean;
  response: boolean;
}

/** For every schema under `components`: the operations that use it, directly or through other schemas. */
export function componentUses(
  document: JsonObject,
  uses: Map<string, ComponentUse> = new Map(),
): Map<string, ComponentUse> {
  const schemas = objectMember(objectMember(document, "components"), "schemas");
  const direct = new Map(Object.entries(schemas).map(([name, schema]) => [name, referencesIn(schema)]));
  const reachable = (start: readonly string[]): Set<string> => {
    const found = new Set(start);
    for (const name of found) for (const next of direct.get(name) ?? []) found.add(next);
    return found;
  };
  const note = (name: string, operation: string, side: "request" | "response"): void => {
    const use = uses.get(name) ?? { operations: [], request: false, response: false };
    if (!use.operations.includes(operation)) use.operations.push(operation);
    use[side] = true;
    uses.set(name, use);
  };
  for (const { method, path, item, operation } of listOperations(document)) {
    const name = `${method.toUpperCase()} ${path}`;
    const sent = [operation["requestBody"], operation["parameters"], item["parameters"]];
    for (const schema of reachable(sent.flatMap((part) => referencesIn(part)))) note(schema, name, "request");
    for (const schema of reachable(referencesIn(operation["responses"]))) note(schema, name, "response");
  }
  return uses;
}

const prefix = "#/components/schemas/";

function referencesIn(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "$ref" && typeof item === "string" && item.startsWith(prefix)
      ? [item.slice(prefix.length)]
      : referencesIn(item),
  );
}
