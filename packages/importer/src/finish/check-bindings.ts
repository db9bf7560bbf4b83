import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { sourceLocation } from "./source-location.js";

/** Every operation that a model, a lifecycle or the service names exists, and all its path parameters are bound. */
export function checkBindings(document: JsonObject): Diagnostic[] {
  const operations = new Map<string, DocumentOperation>();
  for (const operation of listOperations(document)) {
    if (operation.id !== undefined) operations.set(operation.id, operation);
  }
  const lifecycles = objectMember(document, "x-corsac-lifecycles");
  const diagnostics: Diagnostic[] = [];
  const check = (binding: JsonValue | undefined, owner: string, source?: JsonValue): void => {
    diagnostics.push(
      ...checkBinding(binding, owner, operations).map((one) => ({ ...one, ...sourceLocation(source) })),
    );
  };

  for (const model of arrayMember(document, "x-corsac-models")) {
    if (!isJsonObject(model)) continue;
    const owner = `The model ${textMember(model, "id") ?? "without an id"}`;
    for (const binding of arrayMember(model, "create")) check(binding, owner, model["source"]);
    for (const file of arrayMember(objectMember(model, "output"), "files"))
      check(member(file, "download"), `${owner}, for the download of a file,`, model["source"]);
    const lifecycle = textMember(model, "lifecycle");
    if (lifecycle !== undefined && !Object.hasOwn(lifecycles, lifecycle)) {
      diagnostics.push({
        rule: "lifecycle-unknown",
        severity: "error",
        message: `${owner} follows the lifecycle ${JSON.stringify(lifecycle)}, which does not exist.`,
        hint:
          didYouMean(lifecycle, Object.keys(lifecycles)) ??
          "Describe it in overlay.yaml, under x-corsac-lifecycles.",
        ...sourceLocation(model["source"]),
      });
    }
  }
  for (const [name, lifecycle] of Object.entries(lifecycles)) {
    if (!isJsonObject(lifecycle)) continue;
    for (const step of ["query", "result", "batch", "cancel", "list"]) {
      if (lifecycle[step] !== undefined)
        check(lifecycle[step], `The ${step} of the lifecycle ${JSON.stringify(name)}`);
    }
    check(
      objectMember(lifecycle, "stream")["operation"],
      `The stream of the lifecycle ${JSON.stringify(name)}`,
    );
    for (const [action, binding] of Object.entries(objectMember(lifecycle, "actions")))
      check(binding, `The action ${action} of the lifecycle ${JSON.stringify(name)}`);
  }
  check(objectMember(document, "x-corsac-service")["upload"], "The upload of the service");
  return [...diagnostics, ...duplicateModels(document)];
}

function checkBinding(
  binding: JsonValue | undefined,
  owner: string,
  operations: ReadonlyMap<string, DocumentOperation>,
): Diagnostic[] {
  const id = textMember(binding, "operation");
  if (id === undefined) return [];
  const error = (rule: string, message: string, hint: string): Diagnostic => ({
    rule,
    severity: "error",
    message,
    hint,
  });
  const operation = operations.get(id);
  if (operation === undefined) {
    const hint =
      didYouMean(id, operations.keys()) ?? `The operations are ${[...operations.keys()].join(", ")}.`;
    return [error("operation-unknown", `${owner} names the operation ${id}, which does not exist.`, hint)];
  }
  const bound = Object.keys(objectMember(binding, "path"));
  const named = pathParameters(operation.path);
  const key = `${operation.method.toUpperCase()} ${operation.path}`;
  return [
    ...named
      .filter((name) => !bound.includes(name))
      .map((name) =>
        error(
          "binding-parameter",
          `${owner} does not say where ${name} of ${key} comes from.`,
          `Bind it: path: { ${name}: … }.`,
        ),
      ),
    ...bound
      .filter((name) => !named.includes(name))
      .map((name) =>
        error(
          "binding-parameter",
          `${owner} binds ${name}, which ${key} does not have.`,
          didYouMean(name, named) ?? "Remove it.",
        ),
      ),
  ];
}

function duplicateModels(document: JsonObject): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const field of ["id", "name", "slug"]) {
    const seen = new Set<string>();
    for (const model of arrayMember(document, "x-corsac-models")) {
      const value = textMember(model, field);
      if (value === undefined) continue;
      if (seen.has(value)) {
        diagnostics.push({
          rule: "model-duplicate",
          severity: "error",
          message: `Two models have the ${field} ${JSON.stringify(value)}.`,
          hint:
            field === "name"
              ? "Give one another name in names.yaml."
              : `Make the ${field} of each model its own.`,
          ...sourceLocation(isJsonObject(model) ? model["source"] : undefined),
        });
      }
      seen.add(value);
    }
  }
  return diagnostics;
}
