import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import { referencePointer } from "../document/schema-reference.js";
import type { PageResponse } from "../forms/page.js";
import { finding } from "../lint/finding.js";
import type { Names } from "../names/names.js";
import type { OperationUse } from "./operation-use.js";

/** Finds the public name of the operation that a link leads to. */
export type LinkTargets = (link: JsonObject) => string | undefined;

/** Knows the operations by the names and paths that the files themselves gave them. */
export function linkTargets(operations: readonly (readonly OperationUse[])[], names: Names): LinkTargets {
  const byId = new Map<string, string>();
  const byPath = new Map<string, string>();
  for (const { method, path, page } of operations.flat()) {
    const name = names.operations[`${method.toUpperCase()} ${path}`];
    const declared = page.extra?.["operationId"];
    if (name === undefined) continue;
    if (typeof declared === "string" && !byId.has(declared)) byId.set(declared, name);
    const key = `${method} ${plainPath(path)}`;
    if (!byPath.has(key)) byPath.set(key, name);
  }
  return (link) => {
    const id = textMember(link, "operationId");
    if (id !== undefined) return byId.get(id);
    const pointer = referencePointer(textMember(link, "operationRef") ?? "");
    const [kind, path, method] = pointer === undefined ? [] : pointerSegments(pointer);
    return kind === "paths" ? byPath.get(`${method} ${plainPath(path ?? "")}`) : undefined;
  };
}

/** The links of a response, each with the name that its operation has now. One that leads nowhere is left out. */
export function namedLinks(
  { links = {}, location }: PageResponse,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
): JsonObject {
  const named = Object.entries(links).flatMap(([key, link]): [string, JsonValue][] => {
    const operationId = isJsonObject(link) ? targets(link) : undefined;
    if (operationId !== undefined && isJsonObject(link)) {
      const { operationRef: _, ...rest } = link;
      return [[key, { ...rest, operationId }]];
    }
    const message = `The link ${JSON.stringify(key)} leads to an operation that no page documents; it was left out`;
    diagnostics.push(finding("unresolved-reference", message, location));
    return [];
  });
  return Object.fromEntries(named);
}

/** Parameters may be called otherwise now. */
function plainPath(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}
