import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { pointerSegments } from "../../document/json-pointer.js";
import { isJsonObject, textMember } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import { setProperty } from "../../document/set-property.js";
import { finding } from "../../findings/finding.js";
import type { PageParameter, PageResponse } from "../../forms/page.js";
import type { Names } from "../../names/names.js";
import type { OperationUse } from "./operation-use.js";

/** The operation that a link targets. */
interface LinkTarget {
  operationId: string;
  /** Original parameter names → the names in the document. */
  renamed: ReadonlyMap<string, string>;
}

/** Finds the operation that a link targets. */
export type LinkTargets = (link: JsonObject) => LinkTarget | undefined;

/** Finds operations by the names and paths that the source files declare. */
export function linkTargets(operations: readonly (readonly OperationUse[])[], names: Names): LinkTargets {
  const byId = new Map<string, LinkTarget>();
  const byPath = new Map<string, LinkTarget>();
  for (const { method, path, page } of operations.flat()) {
    const name = names.operations[`${method.toUpperCase()} ${path}`];
    const declared = page.extra?.["operationId"];
    if (name === undefined) continue;
    const target = { operationId: name, renamed: renamedParameters(page.parameters) };
    if (typeof declared === "string" && !byId.has(declared)) byId.set(declared, target);
    const key = `${method} ${plainPath(path)}`;
    if (!byPath.has(key)) byPath.set(key, target);
  }
  return (link) => {
    const id = textMember(link, "operationId");
    if (id !== undefined) return byId.get(id);
    const pointer = referencePointer(textMember(link, "operationRef") ?? "");
    const [kind, path, method] = pointer === undefined ? [] : pointerSegments(pointer);
    return kind === "paths" ? byPath.get(`${method} ${plainPath(path ?? "")}`) : undefined;
  };
}

/** The links of a response, each with the current name of its operation. One without a target is left out. */
export function namedLinks(
  { links = {}, linkPlaces = {}, location }: PageResponse,
  targets: LinkTargets,
  diagnostics: Diagnostics,
): JsonObject {
  const named = Object.entries(links).flatMap(([key, link]): [string, JsonValue][] => {
    const target = isJsonObject(link) ? targets(link) : undefined;
    if (target !== undefined && isJsonObject(link)) {
      const { operationRef: _, ...rest } = link;
      const { operationId, renamed } = target;
      return [[key, { ...rest, operationId, ...boundParameters(rest, renamed) }]];
    }
    const message = phrase`The link ${JSON.stringify(key)} leads to an operation that no page documents; it was left out`;
    diagnostics.report(finding("unresolved-reference", message, linkPlaces[key] ?? location));
    return [];
  });
  return Object.fromEntries(named);
}

function renamedParameters(parameters: readonly PageParameter[]): ReadonlyMap<string, string> {
  return new Map(
    parameters.flatMap(({ name, originalName, in: place }): [string, string][] =>
      originalName === undefined
        ? []
        : [
            [originalName, name],
            [`${place}.${originalName}`, `${place}.${name}`],
          ],
    ),
  );
}

/** The parameters of a link under their current names: `id`, `path.id`. */
function boundParameters(link: JsonObject, renamed: ReadonlyMap<string, string>): JsonObject {
  const parameters = link["parameters"];
  if (!isJsonObject(parameters)) return {};
  const bound: JsonObject = {};
  for (const [name, value] of Object.entries(parameters))
    setProperty(bound, renamed.get(name) ?? name, value);
  return { parameters: bound };
}

/** Parameter names are removed, because they may have changed. */
function plainPath(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}
