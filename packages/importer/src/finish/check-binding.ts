import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { advised, finding, worded } from "../findings/finding.js";

/** A fault of a binding, and its position in the binding. */
export interface BindingFault extends Diagnostic {
  /** Keys from the binding: `["path", "id"]`. */
  at: readonly string[];
}

/** The operations of a document by operationId. */
export function operationsById(document: JsonObject): ReadonlyMap<string, DocumentOperation> {
  const operations = new Map<string, DocumentOperation>();
  for (const operation of listOperations(document))
    if (operation.id !== undefined) operations.set(operation.id, operation);
  return operations;
}

/**
 * Checks that the operation of a binding exists, that all its path parameters are bound, and that no other parameters
 * are.
 *
 * @param owner The owner of the binding, as a sentence starts: `The model acme/one`.
 */
export function checkBinding(
  document: JsonObject,
  binding: JsonValue | undefined,
  owner: Message,
  operations: ReadonlyMap<string, DocumentOperation>,
): BindingFault[] {
  const id = textMember(binding, "operation");
  if (id === undefined) return [];
  const fault = (rule: string, at: readonly string[], message: Message, hint: Message): BindingFault => ({
    rule,
    severity: "error",
    ...worded(message),
    ...advised(hint),
    at,
  });
  const operation = operations.get(id);
  if (operation === undefined) {
    const hint = nearOperation(id, operations);
    const message = phrase`${owner} names the operation ${id}, which does not exist.`;
    return [fault("operation-unknown", ["operation"], message, hint)];
  }
  const key = `${operation.method.toUpperCase()} ${operation.path}`;
  const inPath = pathParameters(operation.path);
  const inQuery = queryParameters(document, operation);
  const bound = Object.keys(objectMember(binding, "path"));
  const excess = (part: "path" | "query", names: readonly string[]): BindingFault[] =>
    Object.keys(objectMember(binding, part))
      .filter((name) => !names.includes(name))
      .map((name) => {
        const message = phrase`${owner} binds ${name}, which ${key} does not have.`;
        return fault(
          "binding-parameter",
          [part, name],
          message,
          didYouMean(name, names) ?? phrase`Remove it.`,
        );
      });
  const missing = inPath
    .filter((name) => !bound.includes(name))
    .map((name) => {
      const message = phrase`${owner} does not say where ${name} of ${key} comes from.`;
      return fault("binding-parameter", [], message, phrase`Bind it: path: { ${name}: … }.`);
    });
  return [...missing, ...excess("path", inPath), ...excess("query", inQuery)];
}

/**
 * Checks the download of a file like {@link checkBinding}, and that its operation can return a file: without a `url`
 * the response is the file, and the reader fetches a URL.
 */
export function checkDownload(
  document: JsonObject,
  binding: JsonValue | undefined,
  owner: Message,
  operations: ReadonlyMap<string, DocumentOperation>,
): BindingFault[] {
  const faults = checkBinding(document, binding, owner, operations);
  const operation = operations.get(textMember(binding, "operation") ?? "");
  if (operation === undefined || operation.method === "get" || member(binding, "url") !== undefined)
    return faults;
  const key = `${operation.method.toUpperCase()} ${operation.path}`;
  const message = phrase`${owner} names ${key} without \`url\`: an address alone gives no file of it.`;
  return [...faults, { ...finding("download-method", message), at: ["operation"] }];
}

/** Suggestions for an operationId, or a method and a path, that does not exist. */
function nearOperation(id: string, operations: ReadonlyMap<string, DocumentOperation>): Message {
  if (!id.includes(" "))
    return didYouMean(id, operations.keys()) ?? phrase`The operations are ${[...operations.keys()]}.`;
  const addresses = [...operations.values()].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const near = didYouMean(id, addresses);
  const added = phrase`Where no page has the operation, write \`undocumented: {}\` in the binding.`;
  return near === undefined ? added : phrase`${near} ${added}`;
}

function queryParameters(document: JsonObject, { item, operation }: DocumentOperation): string[] {
  return [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")].flatMap((one) => {
    const parameter = resolveSchema(document, one);
    const name = textMember(parameter, "name");
    return textMember(parameter, "in") === "query" && name !== undefined ? [name] : [];
  });
}
