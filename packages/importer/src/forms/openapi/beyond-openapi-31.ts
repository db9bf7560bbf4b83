import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** Members that OpenAPI 3.2 added where 3.1 allows none, and what they are of. */
const newMembers: Readonly<Record<string, readonly string[]>> = {
  tags: ["summary", "parent", "kind"],
  servers: ["name"],
};

/** Operations that OpenAPI 3.2 knows and 3.1 cannot say, each reported. */
export function reportUnsaid(item: SourcedValue, path: string, diagnostics: Diagnostics): void {
  const others = Object.keys(objectMember(item.value, "additionalOperations")).map(
    (method): [string, string] => [method, `/additionalOperations/${method}`],
  );
  const query: [string, string][] = isJsonObject(objectMember(item.value, "query")["responses"])
    ? [["QUERY", "/query"]]
    : [];
  for (const [method, pointer] of [...query, ...others]) {
    const message = `${method} ${path} has a method that OpenAPI 3.1 does not know; it is left out`;
    diagnostics.report(finding("not-expressible", message, item.at(pointer)));
  }
}

/** `tags` or `servers` without what OpenAPI 3.2 added to them. */
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
 * Components without the kinds OpenAPI 3.2 added, and without links, which lead to operations by names that may change;
 * what refers to them has been followed.
 */
export function plainComponents31(components: JsonObject): JsonObject {
  if (!Object.hasOwn(components, "mediaTypes") && !Object.hasOwn(components, "links")) return components;
  const { mediaTypes: _, links: __, ...rest } = components;
  return rest;
}
