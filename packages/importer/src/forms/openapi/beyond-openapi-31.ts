import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** Members that OpenAPI 3.2 added and 3.1 does not allow, by their owner. */
const newMembers: Readonly<Record<string, readonly string[]>> = {
  tags: ["summary", "parent", "kind"],
  servers: ["name"],
};

/** Reports operations of OpenAPI 3.2 that have no equivalent in 3.1. */
export function reportUnsaid(item: SourcedValue, path: string, diagnostics: Diagnostics): void {
  const others = Object.keys(objectMember(item.value, "additionalOperations")).map(
    (method): [string, string] => [method, `/additionalOperations/${method}`],
  );
  const query: [string, string][] = isJsonObject(objectMember(item.value, "query")["responses"])
    ? [["QUERY", "/query"]]
    : [];
  for (const [method, pointer] of [...query, ...others]) {
    const message = phrase`${method} ${path} uses a method that OpenAPI 3.1 does not define; it is left out`;
    diagnostics.report(finding("not-expressible", message, item.at(pointer)));
  }
}

/** `tags` or `servers` without the members that OpenAPI 3.2 added. */
export function plainRootFact(key: string, value: JsonValue): JsonValue {
  const added = newMembers[key];
  if (added === undefined || !Array.isArray(value)) return value;
  return value.map((item) =>
    isJsonObject(item)
      ? Object.fromEntries(Object.entries(item).filter(([name]) => !added.includes(name)))
      : item,
  );
}

/**
 * Components without the additions of OpenAPI 3.2, and without links, which refer to operations by names that may
 * change. References to them were resolved before, and omissions are reported there.
 */
export function plainComponents31(components: JsonObject): JsonObject {
  const { mediaTypes: _, links: __, ...rest } = components;
  const parameters = Object.entries(objectMember(rest, "parameters"));
  if (!parameters.some(([, parameter]) => isReservedElsewhere(parameter))) return rest;
  return {
    ...rest,
    parameters: Object.fromEntries(
      parameters.map(([name, parameter]) => {
        if (!isJsonObject(parameter) || !isReservedElsewhere(parameter)) return [name, parameter];
        const { allowReserved: ___, ...plain } = parameter;
        return [name, plain];
      }),
    ),
  };
}

/** Whether a parameter is declared to keep reserved characters where OpenAPI 3.1 only allows it for the query. */
export function isReservedElsewhere(parameter: JsonValue): boolean {
  return (
    isJsonObject(parameter) &&
    parameter["allowReserved"] === true &&
    typeof parameter["in"] === "string" &&
    parameter["in"] !== "query"
  );
}
