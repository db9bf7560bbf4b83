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
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { contentShapes, saysSomething } from "./answer-content.js";
import { membersOf } from "./answer-shape.js";
import { idNames, isTaskIdName, verbSegments, workSegments } from "./field-names.js";
import { echoedNames } from "./find-output.js";

/** An operation that takes the id of a create's work, with everything it needs bound. */
export interface FollowUp {
  operation: DocumentOperation;
  binding: Omit<OperationBinding, "operation">;
  /** `state`: answers with a status word. `result`: shows an answer without one. `silent`: shows nothing of its own. */
  answers: "state" | "result" | "silent";
  /** How close it is to the create: 3 the same path, 2 a path above it, 1 a path beside it. */
  closeness: 1 | 2 | 3;
}

/**
 * The documented operations that can follow up on a create, the closest first: the id goes into a path parameter, a
 * query parameter, or a field of a POST's body. An operation that stands at another create's path belongs to that one.
 *
 * @param create The operation that starts the work.
 * @param creates Every operation that starts work.
 * @param idName What the create's answer calls the id, where it is known.
 */
export function findFollowUps(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  idName: string | undefined,
): FollowUp[] {
  const order = ["state", "result", "silent"];
  // Once for all operations: with hundreds of creates they would be split into segments a million times.
  const others = creates.filter(({ path }) => path !== create.path).map(({ path }) => topic(path));
  return listOperations(document)
    .flatMap((operation): FollowUp[] => {
      if (creates.some((one) => isSame(one, operation))) return [];
      const closeness = closenessOf(operation, create, others);
      if (closeness === undefined) return [];
      const binding = bindId(document, operation, idName);
      if (binding === undefined) return [];
      const answers = answersOf(document, operation, create);
      // `/tasks/{task}`: a last parameter of any name may take the id; that it does is shown by the answer.
      const takers = pathParameters(operation.path).filter((name) => binding.path?.[name]?.from === "id");
      if (answers !== "state" && takers.some((name) => !isIdName(name, idName))) return [];
      // A page beside the create's that shows no answer may be about anything.
      return closeness === 1 && answers === "silent" ? [] : [{ operation, binding, closeness, answers }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.answers) - order.indexOf(other.answers) ||
        other.closeness - one.closeness ||
        commonStart(other.operation.path, create.path) - commonStart(one.operation.path, create.path),
    );
}

const isSame = (one: DocumentOperation, other: DocumentOperation): boolean =>
  one.path === other.path && one.method === other.method;

/** What a path is about: its fixed segments, without verbs and general names for work: `/v1/video/query` → `v1`, `video`. */
function topic(path: string): string[] {
  const isGeneral = (segment: string): boolean => verbSegments.has(segment) || workSegments.has(segment);
  return path
    .split("/")
    .filter((segment) => segment !== "" && !segment.includes("{") && !isGeneral(segment.toLowerCase()));
}

/** @param others What the other creates are about. */
function closenessOf(
  operation: DocumentOperation,
  create: DocumentOperation,
  others: readonly (readonly string[])[],
): FollowUp["closeness"] | undefined {
  const own = topic(operation.path);
  const made = topic(create.path);
  if (isWithin(own, made)) return own.length === made.length ? 3 : 2;
  if (others.some((other) => other.length > 0 && isWithin(other, own))) return undefined;
  const shared = own.findIndex((segment, index) => segment !== made[index]);
  return own.slice(0, shared).some(isService) && own.length - shared <= 1 ? 1 : undefined;
}

/** `/v1` is no part of a service: everything stands below it. */
const isService = (segment: string): boolean => !/^(v\d+[\w.]*|api)$/i.test(segment);

/** Whether all segments of one path occur in the other, in the same order: `/v1/tasks` in `/v1/models/m/tasks`. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const segment of whole) if (segment === part[next]) next += 1;
  return next === part.length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Binds the id, and everything else the operation requires; undefined where something stays open. */
function bindId(
  document: JsonObject,
  operation: DocumentOperation,
  idName: string | undefined,
): FollowUp["binding"] | undefined {
  if (operation.method !== "get" && operation.method !== "post") return undefined;
  const isId = (name: string): boolean => isIdName(name, idName);
  const parameters = parametersOf(document, operation);
  const path: Record<string, ParameterSource> = {};
  const names = pathParameters(operation.path);
  const idInPath = names.at(-1);
  const takesPathId = idInPath !== undefined && operation.path.endsWith(`{${idInPath}}`);
  for (const name of names) {
    const source = takesPathId && name === idInPath ? fromId : constantOf(parameters.path.get(name));
    if (source === undefined) return undefined;
    path[name] = source;
  }
  const query: Record<string, ParameterSource> = {};
  const idInQuery = takesPathId ? undefined : [...parameters.query.keys()].find(isId);
  for (const [name, parameter] of parameters.query) {
    if (name === idInQuery) query[name] = fromId;
    else if (member(parameter, "required") === true) {
      const source = constantOf(parameter);
      if (source === undefined) return undefined;
      query[name] = source;
    }
  }
  const body = bodyBinding(document, operation, takesPathId || idInQuery !== undefined ? () => false : isId);
  if (body === undefined) return undefined;
  const takesId = takesPathId || idInQuery !== undefined || Object.values(body).includes(fromId);
  // A GET has no body, and a POST that takes its id elsewhere does something to the work: it cancels or extends it.
  if (!takesId || (operation.method === "post" && !Object.values(body).includes(fromId))) return undefined;
  return {
    ...(Object.keys(path).length === 0 ? {} : { path }),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(Object.keys(body).length === 0 ? {} : { body }),
  };
}

const isIdName = (name: string, idName: string | undefined): boolean =>
  name === idName || idNames.includes(name) || isTaskIdName(name);

const fromId: ParameterSource = { from: "id" };

interface Parameters {
  path: Map<string, JsonObject>;
  query: Map<string, JsonObject>;
}

function parametersOf(document: JsonObject, { item, operation }: DocumentOperation): Parameters {
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

/** The one value a parameter can have: its constant, its only choice, or the one that its description names. */
function constantOf(parameter: JsonObject | undefined): ParameterSource | undefined {
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
  const said = textMember(parameter, "description") ?? textMember(schema, "description") ?? "";
  return typeof shown === "string" && said.includes(shown) ? { from: "constant", value: shown } : undefined;
}

/** The body of a query by POST: the id in one of its fields, and nothing else that is required. */
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
  // A body that takes much more than an id starts something.
  const open = names.filter((name) => bound[appendPointer("", name)] === undefined);
  return id !== undefined && open.length > 2 ? undefined : bound;
}

const keysOf = (value: JsonValue): string[] => (isJsonObject(value) ? Object.keys(value) : []);

function answersOf(
  document: JsonObject,
  { operation }: DocumentOperation,
  create: DocumentOperation,
): FollowUp["answers"] {
  const content = successContent(document, operation);
  if (content === undefined || !saysSomething(document, content)) return "silent";
  if (contentShapes(document, content).some(({ state }) => state !== undefined)) return "state";
  const names = [
    ...Object.keys(membersOf(document, resolveSchema(document, content["schema"]) ?? {})),
    ...contentExamples(content).flatMap(keysOf),
  ];
  const created = successContent(document, create.operation);
  const createNames = Object.keys(membersOf(document, resolveSchema(document, created?.["schema"]) ?? {}));
  return names.every((name) => createNames.includes(name)) ? "silent" : "result";
}

/** The names under which an operation takes something: its last path parameter, its query, the fields of a POST's body. */
export function namesOfInput(document: JsonObject, one: DocumentOperation): string[] {
  const last = pathParameters(one.path).at(-1);
  return [
    ...(last === undefined ? [] : [last]),
    ...parametersOf(document, one).query.keys(),
    ...(one.method === "post" ? echoedNames(document, one) : []),
  ];
}
