import { fileContentType } from "../document/file-response.js";
import type { JsonObject } from "../document/json.js";
import { member } from "../document/json-values.js";
import type { ParameterSource } from "../document/operation-binding.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { isAccessoryName } from "../finish/media-of-places.js";
import { constantOf, parametersOf } from "./bind-follow-up.js";
import { echoedNames } from "./find-output.js";
import type { FollowUp } from "./follow-ups.js";

/**
 * The operation that responds with the file of a task whose query documents no output: a GET one segment below the query
 * (`/videos/{id}/content`), or beside a query that takes the id as a query parameter (`/video/download?id=`). Undefined
 * where there is none, or more than one.
 *
 * @param create The operation that starts the task: a file with the name of one of its inputs is no output.
 */
export function fileFollowUp(
  document: JsonObject,
  create: DocumentOperation,
  query: FollowUp,
): FollowUp | undefined {
  const inputs = echoedNames(document, create);
  const found = listOperations(document).flatMap((operation): FollowUp[] => {
    const name = fileSegment(query.operation.path, operation.path);
    if (operation.method !== "get" || name === undefined) return [];
    if (isAccessoryName(name) || inputs.has(name)) return [];
    if (fileContentType(document, operation.operation) === undefined) return [];
    const binding = bindAsQuery(document, operation, query);
    return binding === undefined ? [] : [{ operation, binding, closeness: 2, answers: "result" }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The last segment of a path that is one segment below a query's last parameter, or beside a query without one. */
function fileSegment(query: string, path: string): string | undefined {
  const stem = query.includes("}")
    ? query.slice(0, query.lastIndexOf("}") + 1)
    : query.slice(0, query.lastIndexOf("/"));
  const segments = path.split("/");
  const isBelow = shapeOf(segments.slice(0, -1).join("/")) === shapeOf(stem);
  const last = segments.at(-1);
  return isBelow && path !== query && last?.includes("{") === false ? last : undefined;
}

/** A path without the names of its parameters. */
const shapeOf = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** Path parameters get the values that the query has at the same positions, required query parameters by name. */
function bindAsQuery(
  document: JsonObject,
  operation: DocumentOperation,
  query: FollowUp,
): FollowUp["binding"] | undefined {
  const queried = pathParameters(query.operation.path).map((name) => query.binding.path?.[name]);
  const path: Record<string, ParameterSource> = {};
  for (const [index, name] of pathParameters(operation.path).entries()) {
    const source = queried[index];
    if (source === undefined) return undefined;
    path[name] = source;
  }
  const parameters: Record<string, ParameterSource> = {};
  for (const [name, parameter] of parametersOf(document, operation).query) {
    const given = query.binding.query?.[name];
    const source = given ?? (member(parameter, "required") === true ? constantOf(parameter) : undefined);
    if (source !== undefined) parameters[name] = source;
    else if (member(parameter, "required") === true) return undefined;
  }
  const takesId = [...Object.values(path), ...Object.values(parameters)].some(({ from }) => from === "id");
  if (!takesId) return undefined;
  return {
    ...(Object.keys(path).length === 0 ? {} : { path }),
    ...(Object.keys(parameters).length === 0 ? {} : { query: parameters }),
  };
}
