import type { JsonObject } from "../document/json.js";
import type { OperationBinding } from "../document/operation-binding.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { verbSegments, workSegments } from "../names/task-fields.js";
import { contentShapes, saysSomething } from "./answer-content.js";
import { membersOf } from "./answer-shape.js";
import { bindId, isIdName, keysOf, parametersOf } from "./bind-follow-up.js";
import { echoedNames } from "./find-output.js";
import type { GivenValues } from "./given-values.js";

/** An operation that takes the id of a create's task, with all required values bound. */
export interface FollowUp {
  operation: DocumentOperation;
  binding: Omit<OperationBinding, "operation">;
  /** `state`: responds with a state. `result`: documents a response without one. `silent`: documents no response. */
  answers: "state" | "result" | "silent";
  /** How close it is to the create: 3 the same path, 2 a path above it, 1 a sibling path. */
  closeness: 1 | 2 | 3;
}

/**
 * The documented operations that can follow a create, the closest first: the id is a path parameter, a query parameter,
 * or a field of a POST's body. One below another create's path comes last.
 *
 * @param create The operation that starts the task.
 * @param creates Every operation that starts tasks.
 * @param idName The name of the id in the create's response, where it is known.
 * @param given The parameters of the create: an operation below it needs the same.
 */
export function findFollowUps(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  idName: string | undefined,
  given: GivenValues = {},
): FollowUp[] {
  const order = ["state", "result", "silent"];
  const { others: rest, topics } = around(document, creates);
  const isOthers = ({ operation: { path } }: FollowUp): boolean =>
    creates.some((other) => other.path !== create.path && path.startsWith(`${other.path}/`));
  // Computed once for all operations: with hundreds of creates the paths would be split a million times.
  const others = topics.filter(({ path }) => path !== create.path).map(({ segments }) => segments);
  return rest
    .flatMap((operation): FollowUp[] => {
      const closeness = closenessOf(operation, create, others);
      if (closeness === undefined) return [];
      const { binding, open } = bindId(document, operation, idName, given) ?? {};
      if (binding === undefined || open !== undefined) return [];
      const answers = answersOf(document, operation, create);
      // `/tasks/{task}`: a last parameter of any name may take the id, if the response confirms it.
      const takers = pathParameters(operation.path).filter((name) => binding.path?.[name]?.from === "id");
      if (answers !== "state" && takers.some((name) => !isIdName(name, idName))) return [];
      // A sibling page without a documented response is not evidence.
      return closeness === 1 && answers === "silent" ? [] : [{ operation, binding, closeness, answers }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.answers) - order.indexOf(other.answers) ||
        Number(isOthers(one)) - Number(isOthers(other)) ||
        other.closeness - one.closeness ||
        commonStart(other.operation.path, create.path) - commonStart(one.operation.path, create.path),
    );
}

/** An operation that would follow a create, and its parameters without a known value. */
export interface OpenFollowUp {
  operation: DocumentOperation;
  parameters: string[];
}

/**
 * The closest operation that responds with the state of a create's task, but has parameters without a known value. The
 * arguments are those of `findFollowUps`.
 */
export function findOpenFollowUp(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  idName: string | undefined,
  given: GivenValues,
): OpenFollowUp | undefined {
  const { others, topics } = around(document, creates);
  const segments = topics.filter(({ path }) => path !== create.path).map((one) => one.segments);
  for (const operation of others) {
    if ((closenessOf(operation, create, segments) ?? 0) < 2) continue;
    const parameters = bindId(document, operation, idName, given)?.open;
    if (parameters !== undefined && answersOf(document, operation, create) === "state")
      return { operation, parameters };
  }
  return undefined;
}

interface Surroundings {
  /** The operations that start no task. */
  others: DocumentOperation[];
  /** The topics of the creates. */
  topics: { path: string; segments: string[] }[];
}

/** The same for all creates of a list, which belongs to one document. */
const surroundings = new WeakMap<readonly DocumentOperation[], Surroundings>();

function around(document: JsonObject, creates: readonly DocumentOperation[]): Surroundings {
  const known = surroundings.get(creates);
  if (known !== undefined) return known;
  const started = new Set(creates.map(({ path, method }) => `${method} ${path}`));
  const found = {
    others: listOperations(document).filter(({ path, method }) => !started.has(`${method} ${path}`)),
    topics: creates.map(({ path }) => ({ path, segments: topic(path) })),
  };
  surroundings.set(creates, found);
  return found;
}

/** The topic of a path: its fixed segments, without verbs and general words: `/v1/video/query` → `v1`, `video`. */
function topic(path: string): string[] {
  const isGeneral = (segment: string): boolean => verbSegments.has(segment) || workSegments.has(segment);
  return path
    .split("/")
    .filter((segment) => segment !== "" && !segment.includes("{") && !isGeneral(segment.toLowerCase()));
}

/** @param others The topics of the other creates. */
function closenessOf(
  operation: DocumentOperation,
  create: DocumentOperation,
  others: readonly (readonly string[])[],
): FollowUp["closeness"] | undefined {
  const own = topic(operation.path);
  const made = topic(create.path);
  if (isWithin(own, made)) return own.length === made.length ? 3 : 2;
  const shared = own.findIndex((segment, index) => segment !== made[index]);
  if (own.length - shared > 1 || !own.slice(0, shared).some(isService)) return undefined;
  return others.some((other) => other.length > 0 && isWithin(other, own)) ? undefined : 1;
}

/** `/v1` is not a part of a service: all paths are below it. */
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

/** The names of an operation's inputs: its last path parameter, its query, the fields of a POST's body. */
export function namesOfInput(document: JsonObject, one: DocumentOperation): string[] {
  const last = pathParameters(one.path).at(-1);
  return [
    ...(last === undefined ? [] : [last]),
    ...parametersOf(document, one).query.keys(),
    ...(one.method === "post" ? echoedNames(document, one) : []),
  ];
}
