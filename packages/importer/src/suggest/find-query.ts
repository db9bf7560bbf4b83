import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import type { ParameterSource } from "../document/operation-binding.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, contentShape, saysSomething, successContent } from "../lifecycle/answer-content.js";
import { idNames } from "../lifecycle/field-names.js";
import type { CreateGroup } from "./create-group.js";

/** An operation that takes the id of the work, with its parameters bound. */
export interface FollowUp {
  operation: DocumentOperation;
  path: Record<string, ParameterSource>;
  /** `state`: answers with the status word. `result`: shows an answer without one. `silent`: shows nothing of its own. */
  answers: "state" | "result" | "silent";
}

/** The documented operations that can follow up on a group's creates, the best first. */
export function findFollowUps(document: JsonObject, group: CreateGroup): FollowUp[] {
  const idName = group.shape?.id.split("/").at(-1);
  const found = listOperations(document).flatMap((operation): FollowUp[] => {
    if (operation.method !== "get") return [];
    const path = bindParameters(document, operation, idName);
    return path === undefined ? [] : [{ operation, path, answers: answersOf(document, operation, group) }];
  });
  const rank = ({ answers, path, operation }: FollowUp): number =>
    ["state", "result", "silent"].indexOf(answers) * 100 + (isGeneral(operation, group, path) ? 0 : 50);
  return found.filter((one) => serves(one.operation, group)).sort((one, other) => rank(one) - rank(other));
}

/** The last parameter takes the id; each other must have one value that its own description names: `auto`. */
function bindParameters(
  document: JsonObject,
  { path, item, operation }: DocumentOperation,
  idName: string | undefined,
): Record<string, ParameterSource> | undefined {
  const names = pathParameters(path);
  const last = names.at(-1);
  if (last === undefined || !(last === idName || idNames.includes(last))) return undefined;
  const bound: Record<string, ParameterSource> = { [last]: { from: "id" } };
  for (const name of names.slice(0, -1)) {
    const parameter = [...arrayMember(operation, "parameters"), ...arrayMember(item, "parameters")]
      .map((one) => resolveSchema(document, one))
      .find((one) => one?.["name"] === name);
    const schema = member(parameter, "schema");
    const shown = [
      member(parameter, "example"),
      member(schema, "example"),
      ...arrayMember(schema, "examples"),
    ]
      .concat(Object.values(objectMember(parameter, "examples")).map((one) => member(one, "value") ?? null))
      .find((value) => typeof value === "string");
    const said = textMember(parameter, "description") ?? textMember(schema, "description") ?? "";
    if (typeof shown !== "string" || !said.includes(shown)) return undefined;
    bound[name] = { from: "constant", value: shown };
  }
  return bound;
}

function answersOf(
  document: JsonObject,
  { operation }: DocumentOperation,
  group: CreateGroup,
): FollowUp["answers"] {
  const content = successContent(document, operation);
  if (content === undefined || !saysSomething(document, content)) return "silent";
  if (contentShape(document, content) !== undefined) return "state";
  const schemaNames = Object.keys(objectMember(resolveSchema(document, content["schema"]), "properties"));
  const names = [
    ...schemaNames,
    ...contentExamples(content).flatMap((one) => (isJsonObject(one) ? Object.keys(one) : [])),
  ];
  const [create] = group.operations;
  const created = create === undefined ? undefined : successContent(document, create.operation);
  const createNames = Object.keys(objectMember(resolveSchema(document, created?.["schema"]), "properties"));
  return names.every((name) => createNames.includes(name)) ? "silent" : "result";
}

/** Whether every create's path starts as this one's does, up to its first parameter. */
function serves({ path }: DocumentOperation, group: CreateGroup): boolean {
  const start = path.slice(0, path.indexOf("{"));
  const [first = ""] = start.split("/").filter((segment) => segment !== "");
  return group.operations.some((create) => create.path.split("/")[1] === first);
}

function isGeneral(
  operation: DocumentOperation,
  group: CreateGroup,
  path: Record<string, ParameterSource>,
): boolean {
  if (Object.keys(path).length > 1) return true;
  const start = operation.path.slice(0, operation.path.indexOf("{")).split("/").slice(0, -2).join("/");
  return group.operations.every((create) => create.path.startsWith(start === "" ? "/" : start));
}

/** A documented operation that takes many ids at once, at the query's own path. */
export function findBatch(
  document: JsonObject,
  query: FollowUp,
): { operation: DocumentOperation; ids: string } | undefined {
  const path = query.operation.path.replace(/\/\{[^{}]+\}$/, "");
  const operation = listOperations(document).find((one) => one.method === "post" && one.path === path);
  const content = Object.values(
    objectMember(resolveSchema(document, member(operation?.operation, "requestBody")), "content"),
  )[0];
  if (operation?.id === undefined || !isJsonObject(content)) return undefined;
  const ids = idList(resolveSchema(document, content["schema"]), contentExamples(content));
  return ids === undefined ? undefined : { operation, ids: ids.slice(1) };
}

function idList(schema: JsonObject | undefined, examples: readonly JsonValue[]): JsonPointer | undefined {
  for (const name of ["ids", "task_ids", "taskIds"]) {
    const isList = member(objectMember(schema, "properties")[name], "type") === "array";
    if (isList || examples.some((example) => Array.isArray(valueAtPointer(example, `/${name}`))))
      return `/${name}`;
  }
  return undefined;
}
