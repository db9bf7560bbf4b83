import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { listNames } from "../diagnostics/list-names.js";
import type { JsonObject } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { sourceLocation } from "../finish/source-location.js";
import { finding } from "../lint/finding.js";
import { asksForTask } from "../merge/operations/task-query.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { type Names, operationName } from "../names/names.js";
import { singular } from "../names/singular.js";
import { contentExamples, contentShape, saysSomething, successContent } from "./answer-content.js";
import type { AnswerShape } from "./answer-shape.js";
import { type ExampleLink, exampleLinks } from "./example-links.js";
import { stateWords } from "./field-names.js";

/**
 * Gives a service whose overlay describes no lifecycle the one that its pages prove: an answer with an id and a status
 * word is a task; it is queried by a documented operation whose answer has the same shape, or else at the address that
 * the create's own example shows. A create whose answer has no status word answers at once. What stays unproved is
 * reported, not guessed.
 */
export function inferLifecycles(document: JsonObject, names: Names): Diagnostic[] {
  if (Object.keys(objectMember(document, "x-corsac-lifecycles")).length > 0) return [];
  const models = document["x-corsac-models"];
  if (!Array.isArray(models)) return [];
  const lifecycles: Record<string, LifecycleDescription> = {};
  const diagnostics: Diagnostic[] = [];
  const unproved: Unproved[] = [];
  for (const model of models) {
    if (!isJsonObject(model)) continue;
    const create = createOperation(document, model);
    if (create === undefined) continue;
    const content = successContent(document, create.operation);
    if (content === undefined || !saysSomething(document, content)) continue;
    const shape = contentShape(document, content);
    if (shape === undefined) {
      // Somebody can ask how the task is, so there is one, though its first answer does not look like it.
      if (listOperations(document).some((other) => asksForTask(other, create))) model["kind"] = "task";
      else answersAtOnce(document, model, content);
      continue;
    }
    const found = queryOperation(document, create, content, shape, names);
    if (typeof found === "string") {
      unproved.push({ model: textMember(model, "id") ?? "", create, lack: found });
      continue;
    }
    const key = lifecycleName(found.query.path);
    if (lifecycles[key] === undefined) {
      lifecycles[key] = describe(shape, found);
      diagnostics.push(inferred(key, create, found));
    }
    model["kind"] = "task";
    model["lifecycle"] = key;
  }
  // The interfaces describe plain JSON, which the compiler cannot see.
  if (Object.keys(lifecycles).length > 0)
    document["x-corsac-lifecycles"] = JSON.parse(JSON.stringify(lifecycles));
  return [...diagnostics, ...undocumented(unproved)];
}

type FoundOperation = Pick<DocumentOperation, "method" | "path" | "operation">;

interface FoundQuery {
  query: FoundOperation;
  cancel?: FoundOperation;
  evidence: string;
}

function createOperation(document: JsonObject, model: JsonObject): FoundOperation | undefined {
  const bindings = model["create"];
  const operationId = Array.isArray(bindings) ? textMember(bindings[0], "operation") : undefined;
  return listOperations(document).find(({ operation }) => operation["operationId"] === operationId);
}

function answersAtOnce(document: JsonObject, model: JsonObject, content: JsonObject): void {
  if (model["kind"] !== "stream") model["kind"] = "answer";
  const reference = textMember(objectMember(objectMember(model, "output"), "schema"), "$ref");
  const name = reference?.split("/").at(-1);
  const schemas = objectMember(objectMember(document, "components"), "schemas");
  const schema = content["schema"];
  if (name === undefined || !isJsonObject(schema) || Object.keys(objectMember(schemas, name)).length > 0)
    return;
  schemas[name] = schema;
}

/** The operation that asks for the state, or what there is instead, in words. */
function queryOperation(
  document: JsonObject,
  create: FoundOperation,
  content: JsonObject,
  shape: AnswerShape,
  names: Names,
): FoundQuery | string {
  const operations = listOperations(document);
  const documented = operations
    .filter(({ method, path }) => method === "get" && /^[^{]*\{[^}]+\}$/.test(path))
    .filter(({ operation }) => {
      const answer = successContent(document, operation);
      return answer !== undefined && contentShape(document, answer)?.state === shape.state;
    })
    .sort((one, other) => commonStart(other.path, create.path) - commonStart(one.path, create.path))[0];
  if (documented !== undefined) {
    const cancel = operations.find(
      ({ method, path }) => method === "post" && path === `${documented.path}/cancel`,
    );
    const evidence = `GET ${documented.path} answers in the same shape`;
    return { query: documented, ...(cancel === undefined ? {} : { cancel }), evidence };
  }
  let lack = "no operation answers with that status, and no example gives the address to ask";
  for (const example of contentExamples(content)) {
    const id = valueAtPointer(example, shape.id);
    if (typeof id !== "string" || id === "") continue;
    const links = exampleLinks(example, id, create.path);
    const query = links.find(({ path }) => path.endsWith("/{id}"));
    if (query === undefined) continue;
    // A page documents the operation at that address, and shows an answer without a status: nothing to invent.
    const silent = operations.find(({ method, path }) => method === "get" && covers(path, query.path));
    if (silent !== undefined) {
      lack = `GET ${silent.path}, at the address that the example gives, shows no answer with a status`;
      continue;
    }
    const cancel = links.find(({ path }) => path === `${query.path}/cancel`);
    const add = (method: string, link: ExampleLink): FoundOperation =>
      addOperation(document, method, link, create, content, names);
    return {
      query: add("get", query),
      ...(cancel === undefined ? {} : { cancel: add("post", cancel) }),
      evidence: `the example answer of ${create.method.toUpperCase()} ${create.path} gives its address`,
    };
  }
  return lack;
}

/** Whether a documented path, with parameters, is the one of an address. */
function covers(template: string, path: string): boolean {
  const [one, other] = [template.split("/"), path.split("/")];
  return (
    one.length === other.length &&
    one.every((segment, index) => segment.startsWith("{") || segment === other[index])
  );
}

function addOperation(
  document: JsonObject,
  method: string,
  link: ExampleLink,
  create: FoundOperation,
  content: JsonObject,
  names: Names,
): FoundOperation {
  const operation: JsonObject = {
    operationId: operationName(method, link.path, "", names),
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      "200": { description: "", content: { "application/json": { schema: content["schema"] ?? {} } } },
    },
    "x-corsac-inferred": [{ keyword: "operation", from: "example", text: link.url }],
  };
  const source = create.operation["x-corsac-source"];
  if (source !== undefined) operation["x-corsac-source"] = source;
  const paths = objectMember(document, "paths");
  paths[link.path] = { ...objectMember(paths, link.path), [method]: operation };
  return { method, path: link.path, operation };
}

function describe(shape: AnswerShape, found: FoundQuery): LifecycleDescription {
  const parameter = /\{([^}]+)\}/.exec(found.query.path)?.[1] ?? "id";
  const bind = (operation: FoundOperation): LifecycleDescription["query"] => ({
    operation: textMember(operation.operation, "operationId") ?? "",
    path: { [parameter]: { from: "id" } },
  });
  return {
    description: `Inferred: ${found.evidence}.`,
    id: shape.id,
    query: bind(found.query),
    ...(found.cancel === undefined ? {} : { cancel: bind(found.cancel) }),
    state: { pointer: shape.state, words: { ...stateWords } },
    fields: shape.fields,
  };
}

/** `/v1/predictions/{id}` → `prediction`. */
export function lifecycleName(path: string): string {
  const last = path.split("/").findLast((segment) => segment !== "" && !segment.startsWith("{")) ?? "task";
  const words = identifierWords(last);
  return camelCase([...words.slice(0, -1), singular(words.at(-1) ?? "task")]);
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function inferred(key: string, create: FoundOperation, found: FoundQuery): Diagnostic {
  return {
    rule: "lifecycle-inferred",
    severity: "info",
    message: `The lifecycle "${key}" of ${create.method.toUpperCase()} ${create.path} is inferred: ${found.evidence}. What its status words mean is assumed from the words services use.`,
    hint: `Say it in the overlay, under $['x-corsac-lifecycles'], once you know it.`,
  };
}

/** A model whose create starts work that nothing shows how to ask after. */
interface Unproved {
  model: string;
  create: FoundOperation;
  lack: string;
}

/** One finding for all that lack the same. */
function undocumented(unproved: readonly Unproved[]): Diagnostic[] {
  return [...new Set(unproved.map(({ lack }) => lack))].flatMap((lack) => {
    const those = unproved.filter((one) => one.lack === lack);
    const [first] = those;
    if (first === undefined) return [];
    const { method, path, operation } = first.create;
    const whose = those.length === 1 ? "its answer has" : "their answers have";
    const message = `No page says how a prediction of ${listNames(those.map(({ model }) => model))} is queried: ${whose} an id and a status (${method.toUpperCase()} ${path}), but ${lack}.`;
    return [
      { ...finding("lifecycle-undocumented", message), ...sourceLocation(operation["x-corsac-source"]) },
    ];
  });
}
