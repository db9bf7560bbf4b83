import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { listNames } from "../diagnostics/list-names.js";
import { englishText, type Message, type MessageValue, phrase, verbatim } from "../diagnostics/message.js";
import { asJson } from "../document/as-json.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, sameJson, textMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { advised, finding, worded } from "../findings/finding.js";
import { declaredOutput } from "../finish/answer-output.js";
import { sourceLocation } from "../finish/source-location.js";
import { outputFields } from "../merge/models/field-names.js";
import { outputFiles } from "../merge/models/model-output.js";
import { asksForTask } from "../merge/operations/task-query.js";
import { type Names, operationName } from "../names/names.js";
import { stateWords } from "../names/status-words.js";
import { FollowedModels } from "./followed-models.js";
import type { AddressedOperation, LifecycleProof } from "./lifecycle-proof.js";
import { type ProvenLifecycles, proveLifecycles } from "./prove-lifecycles.js";
import { writeStatedOutput } from "./stated-output.js";

/**
 * Adds lifecycles to a service whose overlay declares none, from evidence on its pages: the query responds with a
 * state, or has the URL that the create's example contains. A create whose response is not a task is synchronous. Facts
 * without evidence are reported, not guessed. Changes the document: models, `x-corsac-lifecycles`, and the operations
 * that are known only from a URL in an example.
 *
 * @param synchronousModels models that an overlay declares as synchronous, whatever their response contains
 * @returns the models whose missing query is reported
 */
export function inferLifecycles(
  document: JsonObject,
  names: Names,
  diagnostics: Diagnostics,
  synchronousModels: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (arrayMember(document, "x-corsac-models").length === 0) return new Set();
  const proven = without(synchronousModels, proveLifecycles(document));
  if (Object.keys(objectMember(document, "x-corsac-lifecycles")).length > 0) {
    for (const { model, content } of proven.immediate)
      if (model["kind"] === "answer") answersAtOnce(document, model, content);
    return new Set();
  }
  const creates = [
    ...new Set([
      ...proven.immediate.map(({ create }) => create),
      ...proven.lifecycles.flatMap((proof) => proof.creates),
    ]),
  ];
  const followed = new FollowedModels(document, creates);
  for (const { model, create, content } of proven.immediate) {
    if (followed.add([model], create)) continue;
    // A query for the task exists, so it is asynchronous although the first response does not show it.
    if (listOperations(document).some((other) => asksForTask(other, create))) model["kind"] = "task";
    else answersAtOnce(document, model, content);
  }
  for (const proof of proven.lifecycles) {
    const [create] = proof.creates;
    if (proof.lifecycle.state?.pointer === undefined && create !== undefined)
      followed.add(modelsOf(document, proof), create);
    // An id with a state is an accepted task, even where no query is documented.
    if (proof.lifecycle.state?.pointer !== undefined)
      for (const model of modelsOf(document, proof)) model["kind"] = "task";
  }
  const sound = proven.lifecycles.filter((proof) => isSound(proof));
  for (const proof of sound) apply(document, proof, names);
  const unproved = proven.lifecycles.filter(
    // An id without a name or without a follow-up may belong to a response that contains the result.
    (proof) => !isSound(proof) && proof.lifecycle.state?.pointer !== undefined,
  );
  for (const proof of unproved) writeOwnOutput(document, proof);
  diagnostics.report(...sound.map(inferred), ...undocumented(unproved), ...followed.findings());
  return new Set([...unproved.flatMap(({ models }) => models), ...followed.ids()]);
}

/** Without a query the output is the value beside the state in the create's own response. */
function writeOwnOutput(document: JsonObject, proof: LifecycleProof): void {
  const [create, ...others] = proof.creates;
  const [model, ...more] = modelsOf(document, proof);
  if (create === undefined || model === undefined || others.length + more.length > 0) return;
  const schema = declaredOutput(document, create, [proof.lifecycle.fields?.output ?? []].flat());
  const output = resolveSchema(document, objectMember(model, "output")["schema"]);
  if (schema !== undefined && output !== undefined && Object.keys(output).length === 0)
    Object.assign(output, schema);
}

function without(synchronousModels: ReadonlySet<string>, proven: ProvenLifecycles): ProvenLifecycles {
  const lifecycles = proven.lifecycles
    .map((proof) => ({ ...proof, models: proof.models.filter((id) => !synchronousModels.has(id)) }))
    .filter(({ models }) => models.length > 0);
  return { ...proven, lifecycles };
}

/**
 * Whether the evidence is sufficient to poll a prediction. The meaning of state values may be assumed, except where the
 * pages document all of them.
 */
function isSound(proof: LifecycleProof): boolean {
  const { lifecycle, query } = proof;
  return (
    lifecycle.id !== undefined &&
    lifecycle.state?.pointer !== undefined &&
    canSucceed(proof) &&
    (query?.by === "answer" || query?.by === "address" || query?.by === "sentence")
  );
}

/** Whether a state value means success. Only documented values count where the pages document all of them. */
function canSucceed({ lifecycle, areWordsClosed }: LifecycleProof): boolean {
  return !areWordsClosed || Object.values(lifecycle.state?.words ?? {}).includes("succeeded");
}

function apply(document: JsonObject, proof: LifecycleProof, names: Names): void {
  const queried = listOperations(document).find(
    ({ id }) => id !== undefined && id === proof.lifecycle.query?.operation,
  );
  if (proof.statedOutput !== undefined && queried !== undefined)
    writeStatedOutput(document, queried, proof.statedOutput);
  const { query, cancel } = proof.addressed;
  const bind = (operation: AddressedOperation): LifecycleDescription["query"] => ({
    operation: addOperation(document, operation, names),
    path: operation.parameters,
  });
  const lifecycle = {
    description: `Inferred: ${proof.query && englishText(proof.query.how)}.`,
    ...proof.lifecycle,
    ...(query === undefined ? {} : { query: bind(query) }),
    ...(cancel === undefined ? {} : { cancel: bind(cancel) }),
    state: {
      ...proof.lifecycle.state,
      words: { ...(proof.areWordsClosed ? {} : stateWords), ...proof.lifecycle.state?.words },
    },
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

/** Adds an operation that is known only from a URL in an example. @returns its operationId. */
function addOperation(document: JsonObject, addressed: AddressedOperation, names: Names): string {
  const { method, path, parameters, url, from = "example", create } = addressed;
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
    "x-corsac-inferred": [{ keyword: "operation", from, text: url }],
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
  if (name === undefined || !isJsonObject(schema)) return;
  const known = objectMember(schemas, name);
  if (isOutputMember(document, schema, known)) {
    // Files at places in the member are not places in the response.
    const places = outputFiles(known, "file").map(({ pointer }) => pointer);
    const output = objectMember(model, "output");
    output["files"] = arrayMember(output, "files").filter(
      (file) => !places.includes(textMember(file, "pointer") ?? ""),
    );
  } else if (Object.keys(known).length > 0) return;
  schemas[name] = schema;
}

/**
 * Whether an output is only the member `output` of a response. It was taken for the output of a task; a response that
 * has the result is the output as a whole.
 */
function isOutputMember(document: JsonObject, response: JsonObject, output: JsonObject): boolean {
  const properties = objectMember(resolveSchema(document, response), "properties");
  return outputFields.some((field) => {
    const declared = properties[field];
    return declared !== undefined && sameJson(withoutInferred(declared), withoutInferred(output));
  });
}

/** The schema without the keywords that were inferred. */
function withoutInferred(schema: JsonValue): JsonValue {
  if (!isJsonObject(schema)) return schema;
  const inferred = arrayMember(schema, "x-corsac-inferred").flatMap(
    (fact) => textMember(fact, "keyword") ?? [],
  );
  const kept = Object.entries(schema).filter(
    ([keyword]) => keyword !== "x-corsac-inferred" && !inferred.includes(keyword),
  );
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, withoutInferred(value)]));
}

function inferred(proof: LifecycleProof): Diagnostic {
  const { name, creates, query } = proof;
  const [create] = creates;
  return {
    rule: "lifecycle-inferred",
    severity: "info",
    ...worded(
      phrase`The lifecycle "${name}" of ${create?.method.toUpperCase()} ${create?.path} is inferred: ${query?.how}.${assumedWords(proof)}${unknownWords(proof)}`,
    ),
    ...advised(phrase`Say it in the overlay, under $['x-corsac-lifecycles'], once you know it.`),
    ...sourceLocation(create?.operation["x-corsac-source"]),
  };
}

/** The state values that the pages do not explain: all of them, where no final state is explained. */
function assumedWords({ lifecycle, seen: all }: LifecycleProof): MessageValue {
  const words = lifecycle.state?.words ?? {};
  const seen = all.filter(({ word }) => Object.hasOwn(words, word));
  const isEnd = (word: string): boolean => words[word] === "succeeded" || words[word] === "failed";
  const open = seen.filter(({ isExplained }) => !isExplained).map(({ word }) => JSON.stringify(word));
  const explainsEnd = seen.some(({ word, isExplained }) => isExplained && isEnd(word));
  if (explainsEnd && open.length === 0) return "";
  const what = explainsEnd
    ? open.length === 1
      ? phrase`${listNames(open)} means`
      : phrase`${listNames(open)} mean`
    : phrase`its status words mean`;
  return phrase` What ${what} is assumed from the words services use.`;
}

/** The documented state values without a meaning: a prediction continues while it has one of them. */
function unknownWords({ lifecycle, seen, areWordsClosed }: LifecycleProof): MessageValue {
  const words = lifecycle.state?.words ?? {};
  const open = seen.filter(({ word }) => areWordsClosed && !Object.hasOwn(words, word));
  if (open.length === 0) return "";
  return phrase` No page explains the status ${listNames(open.map(({ word }) => word))}: a prediction with it counts as running.`;
}

/** One finding for all models with the same missing facts. */
function undocumented(lifecycles: readonly LifecycleProof[]): Diagnostic[] {
  const unproved = lifecycles.map((proof) => ({ proof, lack: lackOf(proof) }));
  return [...new Set(unproved.map(({ lack }) => englishText(lack)))].flatMap((text) => {
    const alike = unproved.filter(({ lack }) => englishText(lack) === text);
    const those = alike.map(({ proof }) => proof);
    const lack = alike[0]?.lack;
    const models = those.flatMap((proof) => proof.models);
    const create = those[0]?.creates[0];
    if (create === undefined) return [];
    const { method, path, operation } = create;
    const whose = models.length === 1 ? phrase`its answer has` : phrase`their answers have`;
    const message = phrase`No page describes how to query a prediction of ${listNames(models)}: ${whose} an id and a status (${method.toUpperCase()} ${path}), but ${lack}.`;
    return [
      { ...finding("lifecycle-undocumented", message), ...sourceLocation(operation["x-corsac-source"]) },
    ];
  });
}

function lackOf(proof: LifecycleProof): Message {
  const { query, missing, seen } = proof;
  if (!canSucceed(proof))
    return phrase`no page explains which status means success: ${listNames(seen.map(({ word }) => word))}`;
  if (query !== undefined) return phrase`${query.how} and shows no answer`;
  return missing[0] ?? verbatim("");
}
