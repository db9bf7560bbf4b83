import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { listNames } from "../diagnostics/list-names.js";
import { asJson } from "../document/as-json.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { listOperations } from "../document/operations.js";
import { successContent } from "../document/success-content.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";
import { asksForTask } from "../merge/operations/task-query.js";
import { type Names, operationName } from "../names/names.js";
import type { AddressedOperation, LifecycleProof } from "./lifecycle-proof.js";
import { type ProvenLifecycles, proveLifecycles } from "./prove-lifecycles.js";
import { stateWords } from "./status-words.js";

/**
 * Gives a service whose overlay describes no lifecycle those that its pages prove: the query answers with a status word,
 * or stands at the address that the create's example gives. A create whose answer is no task's answers at once. What
 * stays unproved is reported, not guessed. Changes the document: models, `x-corsac-lifecycles`, and the operations that
 * only an example's address proves.
 */
export function inferLifecycles(document: JsonObject, names: Names, diagnostics: Diagnostics): void {
  if (arrayMember(document, "x-corsac-models").length === 0) return;
  const proven = proveLifecycles(document);
  if (Object.keys(objectMember(document, "x-corsac-lifecycles")).length > 0) {
    for (const { model, content } of proven.immediate)
      if (model["kind"] === "answer") answersAtOnce(document, model, content);
    return;
  }
  for (const { model, create, content } of proven.immediate) {
    // A query for the work exists, so there is work, though the first answer does not look like it.
    if (listOperations(document).some((other) => asksForTask(other, create))) model["kind"] = "task";
    else answersAtOnce(document, model, content);
  }
  for (const proof of proven.lifecycles) {
    // An id with a status word is an accepted task, also where nothing shows how it is followed.
    if (proof.lifecycle.state?.pointer !== undefined)
      for (const model of modelsOf(document, proof)) model["kind"] = "task";
  }
  const sound = proven.lifecycles.filter((proof) => isSound(proof));
  for (const proof of sound) apply(document, proof, names);
  diagnostics.report(...sound.map(inferred), ...undocumented(proven));
}

/** Whether the pages prove enough to follow a prediction: what the status words mean may be assumed. */
function isSound({ lifecycle, query }: LifecycleProof): boolean {
  return (
    lifecycle.id !== undefined &&
    lifecycle.state?.pointer !== undefined &&
    (query?.by === "answer" || query?.by === "address")
  );
}

function apply(document: JsonObject, proof: LifecycleProof, names: Names): void {
  const { query, cancel } = proof.addressed;
  const bind = (operation: AddressedOperation): LifecycleDescription["query"] => ({
    operation: addOperation(document, operation, names),
    path: operation.parameters,
  });
  const lifecycle = {
    description: `Inferred: ${proof.query?.how}.`,
    ...proof.lifecycle,
    ...(query === undefined ? {} : { query: bind(query) }),
    ...(cancel === undefined ? {} : { cancel: bind(cancel) }),
    state: { ...proof.lifecycle.state, words: { ...stateWords, ...proof.lifecycle.state?.words } },
  };
  document["x-corsac-lifecycles"] = {
    ...objectMember(document, "x-corsac-lifecycles"),
    [proof.name]: asJson(lifecycle),
  };
  for (const model of modelsOf(document, proof)) {
    model["kind"] = "task";
    model["lifecycle"] = proof.name;
  }
}

function modelsOf(document: JsonObject, { models }: LifecycleProof): JsonObject[] {
  return arrayMember(document, "x-corsac-models").flatMap((model) =>
    isJsonObject(model) && models.includes(textMember(model, "id") ?? "") ? [model] : [],
  );
}

/** Adds an operation that only an example's address proves. @returns its operationId. */
function addOperation(document: JsonObject, addressed: AddressedOperation, names: Names): string {
  const { method, path, parameters, url, create } = addressed;
  const id = operationName(method, path, "", names);
  const content = successContent(document, create.operation);
  const operation: JsonObject = {
    operationId: id,
    parameters: Object.keys(parameters).map((name) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    responses: {
      "200": { description: "", content: { "application/json": { schema: content?.["schema"] ?? {} } } },
    },
    "x-corsac-inferred": [{ keyword: "operation", from: "example", text: url }],
  };
  const source = create.operation["x-corsac-source"];
  if (source !== undefined) operation["x-corsac-source"] = source;
  const paths = objectMember(document, "paths");
  paths[path] = { ...objectMember(paths, path), [method]: operation };
  return id;
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

function inferred({ name, creates, query }: LifecycleProof): Diagnostic {
  const [create] = creates;
  return {
    rule: "lifecycle-inferred",
    severity: "info",
    message: `The lifecycle "${name}" of ${create?.method.toUpperCase()} ${create?.path} is inferred: ${query?.how}. What its status words mean is assumed from the words services use.`,
    hint: `Say it in the overlay, under $['x-corsac-lifecycles'], once you know it.`,
    ...sourceLocation(create?.operation["x-corsac-source"]),
  };
}

/** One finding for all models that lack the same. */
function undocumented({ lifecycles }: ProvenLifecycles): Diagnostic[] {
  const unproved = lifecycles
    // An id without a name, or one that nothing follows up, may belong to an answer that has the result.
    .filter((proof) => !isSound(proof) && proof.lifecycle.state?.pointer !== undefined)
    .map((proof) => ({ proof, lack: lackOf(proof) }));
  return [...new Set(unproved.map(({ lack }) => lack))].flatMap((lack) => {
    const those = unproved.filter((one) => one.lack === lack).map(({ proof }) => proof);
    const models = those.flatMap((proof) => proof.models);
    const create = those[0]?.creates[0];
    if (create === undefined) return [];
    const { method, path, operation } = create;
    const whose = models.length === 1 ? "its answer has" : "their answers have";
    const message = `No page says how a prediction of ${listNames(models)} is queried: ${whose} an id and a status (${method.toUpperCase()} ${path}), but ${lack}.`;
    return [
      { ...finding("lifecycle-undocumented", message), ...sourceLocation(operation["x-corsac-source"]) },
    ];
  });
}

function lackOf({ query, missing }: LifecycleProof): string {
  if (query !== undefined) return `${query.how} and shows no answer`;
  return (missing[0] ?? "").replace(/\.$/, "");
}
