import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { operationName } from "../names/names.js";
import { addOperation, describeAdded, isAdded } from "./add-operation.js";
import { type OperationText, parameterName, readOperationText, withCreatePath } from "./operation-text.js";
import type { ResolveContext } from "./resolve-context.js";

/**
 * Replaces a method and a path by the operationId, in place, and binds the parameters of the text; adds the operation
 * where the binding has `undocumented`. An unknown operation is left unchanged.
 *
 * @param at The position of the binding.
 */
export function resolveBinding(
  context: ResolveContext,
  binding: JsonObject,
  at: readonly (string | number)[],
): void {
  const written = textMember(binding, "operation");
  const { create } = context;
  const text =
    written !== undefined && create !== undefined ? withCreatePath(written, create.operation.path) : written;
  const target = text === undefined ? undefined : readOperationText(text);
  if (target === undefined) return;
  const undocumented = binding["undocumented"];
  delete binding["undocumented"];
  const documented = findOperation(context.document, target);
  if (documented === undefined && undocumented === undefined) {
    if (text !== undefined) binding["operation"] = text;
    return;
  }
  if (undocumented !== undefined) {
    const isUsed =
      documented === undefined ||
      (isAdded(documented.operation) && describeAdded(documented.operation, undocumented));
    context.onUndocumented([...at, "undocumented"], isUsed ? undefined : documented);
  }
  const found = documented ?? addOperation(context, target, binding, undocumented ?? {});
  found.operation["operationId"] ??= operationName(found.method, found.path, "", context.names);
  binding["operation"] = found.operation["operationId"];
  bindParameters(binding, target, found, create?.path ?? {});
}

/**
 * The documented operation with that method and a path of the same shape; one with the same fixed query takes
 * precedence.
 */
function findOperation(document: JsonObject, target: OperationText): DocumentOperation | undefined {
  const same = listOperations(document).filter(({ method }) => method === target.method);
  const fixed = target.query.filter(([, value]) => parameterName(value) === undefined);
  const search = fixed.map(([name, value]) => `${name}=${value}`).join("&");
  const shapes = search === "" ? [target.path] : [`${target.path}?${search}`, target.path];
  for (const shape of shapes) {
    const found =
      same.find(({ path }) => path === shape) ??
      same.find(({ path }) => shapeOf(path) === shapeOf(shape)) ??
      // A literal segment matches a path parameter: the parameter has this value.
      same.find(({ path }) => takes(path, shape));
    if (found !== undefined) return found;
  }
  return undefined;
}

function takes(path: string, text: string): boolean {
  const segments = path.split("/");
  const given = text.split("/");
  return (
    segments.length === given.length &&
    segments.every((segment, index) => parameterName(segment) !== undefined || segment === given[index])
  );
}

function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}").replace(/\/(?=\?|$)/, "");
}

/** The parameters of the text: those of the path by position, under the documented names. */
function bindParameters(
  binding: JsonObject,
  target: OperationText,
  found: DocumentOperation,
  fixed: JsonObject,
): void {
  const ownNames = pathParameters(target.path);
  const documented = pathParameters(found.path);
  const path: JsonObject = {};
  const given = objectMember(binding, "path");
  const segments = target.path.split("/");
  for (const [index, segment] of found.path.split("?")[0]?.split("/").entries() ?? []) {
    const name = parameterName(segment);
    if (name === undefined) continue;
    const text = segments[index] ?? "";
    const own = parameterName(text);
    const constant = { from: "constant", value: text };
    const source =
      member(given, own ?? name) ??
      member(given, name) ??
      (own === undefined ? constant : sourceOf(own, fixed));
    if (source !== undefined) path[name] = source;
  }
  for (const [name, source] of Object.entries(given))
    if (!ownNames.includes(name) && !documented.includes(name)) path[name] = source;
  if (Object.keys(path).length > 0) binding["path"] = path;
  const inPath = found.path.split("?")[1] ?? "";
  const query: JsonObject = {};
  for (const [name, value] of target.query) {
    if (inPath.split("&").includes(`${name}=${value}`)) continue;
    const parameter = parameterName(value);
    const source = parameter === undefined ? { from: "constant", value } : sourceOf(parameter, fixed);
    if (source !== undefined) query[name] = source;
  }
  const all = { ...query, ...objectMember(binding, "query") };
  if (Object.keys(all).length > 0) binding["query"] = all;
}

function sourceOf(name: string, fixed: JsonObject): JsonValue | undefined {
  if (name === "id") return { from: "id" };
  const value = member(fixed, name);
  return value === undefined || isJsonObject(value) ? undefined : { from: "constant", value };
}
