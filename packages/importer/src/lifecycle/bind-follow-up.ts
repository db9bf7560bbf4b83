import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import type { OperationBinding, ParameterSource } from "../document/operation-binding.js";
import { type DocumentOperation, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import { idNames, isTaskIdName, verbSegments } from "../names/task-fields.js";
import { membersOf } from "./answer-shape.js";
import type { GivenValues } from "./given-values.js";

/** How an operation takes the id of a create's task and all other required values. */
export interface BoundFollowUp {
  binding: Omit<OperationBinding, "operation">;
  /** The parameters without a known value; absent where there are none. */
  open?: string[];
}

/** Binds the id and all other required parameters; `open` names the parameters without a known value. */
export function bindId(
  document: JsonObject,
  operation: DocumentOperation,
  idName: string | undefined,
  given: GivenValues,
): BoundFollowUp | undefined {
  if (operation.method !== "get" && operation.method !== "post") return undefined;
  const isId = (name: string): boolean => isIdName(name, idName);
  const givenOf = (name: string): ParameterSource | undefined =>
    Object.hasOwn(given, name) ? given[name] : undefined;
  const parameters = parametersOf(document, operation);
  const open: string[] = [];
  const path: Record<string, ParameterSource> = {};
  const names = pathParameters(operation.path);
  const idInPath = names.at(-1);
  const takesPathId = idInPath !== undefined && endsWithParameter(operation);
  for (const name of names) {
    const source =
      takesPathId && name === idInPath ? fromId : (givenOf(name) ?? constantOf(parameters.path.get(name)));
    if (source === undefined) open.push(name);
    else path[name] = source;
  }
  const query: Record<string, ParameterSource> = {};
  const idInQuery = takesPathId ? undefined : [...parameters.query.keys()].find(isId);
  for (const [name, parameter] of parameters.query) {
    if (name === idInQuery) query[name] = fromId;
    else if (member(parameter, "required") === true) {
      const source = givenOf(name) ?? constantOf(parameter);
      if (source === undefined) open.push(name);
      else query[name] = source;
    }
  }
  const body = bodyBinding(document, operation, takesPathId || idInQuery !== undefined ? () => false : isId);
  if (body === undefined) return undefined;
  const takesId = takesPathId || idInQuery !== undefined || Object.values(body).includes(fromId);
  // A GET has no body, and a POST that takes its id elsewhere changes the task: it cancels or extends it.
  if (!takesId || (operation.method === "post" && !Object.values(body).includes(fromId))) return undefined;
  const binding = {
    ...(Object.keys(path).length === 0 ? {} : { path }),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(Object.keys(body).length === 0 ? {} : { body }),
  };
  return open.length === 0 ? { binding } : { binding, open };
}

/** Whether a path ends with a parameter, or with a general word after it: `/tasks/{id}`, `/tasks/{id}/status`. */
function endsWithParameter({ method, path }: DocumentOperation): boolean {
  const [, behind] = /\}(?:\/([^/{}]+))?$/.exec(path) ?? [undefined, "-"];
  return behind === undefined || (method === "get" && verbSegments.has(behind.toLowerCase()));
}

export const isIdName = (name: string, idName: string | undefined): boolean =>
  name === idName || idNames.includes(name) || isTaskIdName(name);

const fromId: ParameterSource = { from: "id" };

interface Parameters {
  path: Map<string, JsonObject>;
  query: Map<string, JsonObject>;
}

/** The parameters in an operation's path and query, with those of its path item. */
export function parametersOf(document: JsonObject, { item, operation }: DocumentOperation): Parameters {
  const found: Parameters = { path: new Map(), query: new Map() };
  for (const one of [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")]) {
    const parameter = resolveSchema(document, one);
    const place = textMember(parameter, "in");
    const name = textMember(parameter, "name");
    if (parameter !== undefined && name !== undefined && (place === "path" || place === "query"))
      found[place].set(name, parameter);
  }
  return found;
}

/** The only possible value of a parameter: its constant, its only choice, or the one that its description names. */
export function constantOf(parameter: JsonObject | undefined): ParameterSource | undefined {
  const schema = member(parameter, "schema");
  const choices = arrayMember(schema, "enum");
  const [only] = choices;
  const constant = member(schema, "const") ?? (choices.length === 1 ? only : undefined);
  if (constant !== undefined) return { from: "constant", value: constant };
  const shown = [
    member(parameter, "example"),
    member(schema, "example"),
    member(schema, "default"),
    ...arrayMember(schema, "examples"),
    ...Object.values(objectMember(parameter, "examples")).map((one) => member(one, "value")),
  ].find((value) => typeof value === "string");
  const prose = textMember(parameter, "description") ?? textMember(schema, "description") ?? "";
  return typeof shown === "string" && prose.includes(shown) ? { from: "constant", value: shown } : undefined;
}

/** The body of a query by POST: the id in one of its fields, and no other required field. */
function bodyBinding(
  document: JsonObject,
  { operation }: DocumentOperation,
  isId: (name: string) => boolean,
): Record<JsonPointer, ParameterSource> | undefined {
  const body = resolveSchema(document, operation["requestBody"]);
  const content = Object.values(objectMember(body, "content")).find((one) => isJsonObject(one));
  if (content === undefined) return {};
  const schema = resolveSchema(document, member(content, "schema")) ?? {};
  const members = membersOf(document, schema);
  const examples = isJsonObject(content) ? contentExamples(content) : [];
  const names = [...new Set([...Object.keys(members), ...examples.flatMap(keysOf)])];
  const id = names.find(isId);
  const bound: Record<JsonPointer, ParameterSource> = {};
  if (id !== undefined) bound[appendPointer("", id)] = fromId;
  for (const name of strings(schema["required"])) {
    if (name === id) continue;
    const source = constantOf({ schema: resolveSchema(document, members[name]) ?? {} });
    if (source === undefined) return undefined;
    bound[appendPointer("", name)] = source;
  }
  // A body with many more fields than an id starts something.
  const open = names.filter((name) => bound[appendPointer("", name)] === undefined);
  return id !== undefined && open.length > 2 ? undefined : bound;
}

export const keysOf = (value: JsonValue): string[] => (isJsonObject(value) ? Object.keys(value) : []);
