import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import type { Names } from "../names/names.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { completeModel } from "./complete-model.js";
import { expandTemplate } from "./expand-template.js";
import { fillFromBase } from "./fill-from-base.js";
import { namesCreate, readOperationText } from "./operation-text.js";
import { resolveBinding } from "./resolve-binding.js";
import type { ResolveContext } from "./resolve-context.js";
import { UndocumentedWords } from "./undocumented-words.js";

type Path = readonly (string | number)[];

/** Members of a lifecycle that may be written as the text of an operation alone. */
const textBindings = ["query", "result", "cancel"] as const;

/**
 * Expands the short forms of an overlay, in place: operations by method and path become operationIds, lifecycles that
 * refer to the create's path become one for each path, operations without a page are added.
 *
 * @returns the source positions in the expanded document
 */
export function expandVocabulary(
  document: JsonObject,
  names: Names,
  place: WrittenPlace,
  diagnostics: Diagnostics,
): WrittenPlace {
  const lifecycles = objectMember(document, "x-corsac-lifecycles");
  const templates = new Map<string, string>();
  const undocumented = new UndocumentedWords(place);
  const context: ResolveContext = { document, names, onUndocumented: undocumented.add };
  const service = document["x-corsac-service"];
  for (const part of ["upload", "priceOperation"])
    resolveAll(context, member(service, part), ["x-corsac-service", part]);
  for (const upload of [member(service, "upload") ?? []].flat()) fixConstants(upload);
  for (const limit of arrayMember(service, "rateLimits")) nameOperations(context, limit);
  for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
    const at = ["x-corsac-models", index];
    resolveAll(context, member(model, "create"), [...at, "create"]);
    for (const create of arrayMember(model, "create")) fixConstants(create);
    const own = { ...context, create: createOf(document, model) };
    resolveAll(own, member(member(model, "output"), "files"), [...at, "output", "files"]);
    if (isJsonObject(model)) completeModel(document, model, own.create?.operation, names);
  }
  for (const [name, lifecycle] of Object.entries(lifecycles)) {
    if (!isJsonObject(lifecycle)) continue;
    writeOut(lifecycle);
    const location = place(["x-corsac-lifecycles", name]);
    if (!isTemplate(lifecycle)) {
      resolveAll(context, lifecycle, ["x-corsac-lifecycles", name]);
      continue;
    }
    const followers = followersOf(document, name).flatMap((model) => {
      const create = createOf(document, model);
      return create === undefined ? [] : [{ model, create }];
    });
    if (followers.length === 0) {
      const message = phrase`The lifecycle ${JSON.stringify(name)} uses {create}, and no model has it.`;
      diagnostics.report(finding("template-unused", message, location));
      delete lifecycles[name];
      continue;
    }
    for (const made of expandTemplate(context, name, lifecycle, followers, resolveAll))
      templates.set(made, name);
  }
  undocumented.report(diagnostics);
  const written: WrittenPlace = (path) => {
    const [root, name, ...rest] = path;
    const template = root === "x-corsac-lifecycles" ? templates.get(String(name)) : undefined;
    return place(template === undefined || root === undefined ? path : [root, template, ...rest]);
  };
  fillFromBase(document, written, diagnostics);
  return written;
}

/** Writes the fixed path and query values of a create or an upload in the form in which they are sent. */
function fixConstants(binding: JsonValue): void {
  for (const part of ["path", "query"]) {
    const values = objectMember(binding, part);
    for (const [name, source] of Object.entries(values)) {
      if (textMember(source, "from") === "constant") values[name] = member(source, "value") ?? "";
      // The field of the input usually has the name of the parameter.
      else if (isJsonObject(source) && source["from"] === "input")
        source["pointer"] ??= appendPointer("", name);
    }
  }
}

/** A list of operations: methods and paths become operationIds. */
function nameOperations(context: ResolveContext, owner: JsonValue): void {
  const operations = arrayMember(owner, "operations");
  for (const [index, operation] of operations.entries()) {
    const binding: JsonObject = { operation };
    resolveBinding(context, binding, []);
    // A list cannot contain values for parameters.
    const values = ["path", "query"].flatMap((part) => Object.values(objectMember(binding, part)));
    if (values.every((source) => textMember(source, "from") !== "constant"))
      operations[index] = binding["operation"] ?? operation;
  }
}

/** Bindings that are written as a text become objects. */
function writeOut(lifecycle: JsonObject): void {
  for (const key of textBindings) {
    const text = lifecycle[key];
    if (typeof text === "string") lifecycle[key] = { operation: text };
  }
  const stream = lifecycle["stream"];
  const operation = member(stream, "operation");
  if (isJsonObject(stream) && typeof operation === "string") stream["operation"] = { operation };
}

function isTemplate(lifecycle: JsonObject): boolean {
  return bindingsIn(lifecycle, []).some(({ binding }) => namesCreate(textMember(binding, "operation") ?? ""));
}

/** Every object that names an operation by a text, with its position. */
function bindingsIn(value: JsonValue | undefined, at: Path): { binding: JsonObject; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => bindingsIn(one, [...at, index]));
  if (!isJsonObject(value)) return [];
  const text = textMember(value, "operation");
  const own = text !== undefined && readOperationText(text) !== undefined;
  return [
    ...(own ? [{ binding: value, path: at }] : []),
    ...Object.entries(value).flatMap(([key, one]) => bindingsIn(one, [...at, key])),
  ];
}

function resolveAll(context: ResolveContext, value: JsonValue | undefined, at: Path): void {
  for (const { binding, path } of bindingsIn(value, at)) resolveBinding(context, binding, path);
}

/** The models that use a lifecycle; where it is the only one, also all task models without one. */
function followersOf(document: JsonObject, name: string): JsonObject[] {
  const isOnly = Object.keys(objectMember(document, "x-corsac-lifecycles")).length === 1;
  return arrayMember(document, "x-corsac-models").flatMap((model) => {
    if (!isJsonObject(model)) return [];
    const follows =
      model["lifecycle"] === name ||
      (isOnly && model["lifecycle"] === undefined && (model["kind"] ?? "task") === "task");
    return follows ? [model] : [];
  });
}

function createOf(
  document: JsonObject,
  model: JsonValue,
): { operation: DocumentOperation; path: JsonObject } | undefined {
  const [create] = arrayMember(model, "create");
  const id = textMember(create, "operation");
  const operation = listOperations(document).find((one) => one.id === id);
  return operation === undefined ? undefined : { operation, path: objectMember(create, "path") };
}
