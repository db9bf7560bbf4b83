import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, sameJson, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { firstPointer } from "../document/places.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { pollingSentence } from "../names/polling-sentence.js";
import { idNameAt } from "../names/task-fields.js";
import { saysSomething } from "./answer-content.js";
import { exampleLinks } from "./example-links.js";
import { fileFollowUp } from "./file-follow-up.js";
import { findOpenFollowUp, type OpenFollowUp } from "./follow-ups.js";
import { type GivenValues, givenBy, partsByGiven } from "./given-values.js";
import { identifyTask } from "./identify-task.js";
import { lifecycleName, nameOf } from "./lifecycle-names.js";
import type { LifecycleProof } from "./lifecycle-proof.js";
import {
  proveCancel,
  proveFields,
  proveIdentity,
  proveQuery,
  proveState,
  showsOutput,
} from "./prove-facts.js";
import { provePolling, statedFollowUp } from "./prove-polling.js";

/** The evidence on the pages about each model's create. */
export interface ProvenLifecycles {
  /** One for all creates with the same query. */
  lifecycles: LifecycleProof[];
  /** Models whose create has no documented response. */
  silent: { model: JsonObject; create: DocumentOperation }[];
  /** Models whose create responds with the result itself. */
  immediate: { model: JsonObject; create: DocumentOperation; content: JsonObject }[];
}

/**
 * Finds evidence on the pages for how the task of each create is identified, queried, canceled and read. The document
 * is not changed. Every fact of one lifecycle comes from one create and its follow-up pages, and where a schema and an
 * example disagree, from one of the two.
 */
export function proveLifecycles(document: JsonObject): ProvenLifecycles {
  const operations = new Map(listOperations(document).map((one) => [one.id, one]));
  const byCreate = new Map<DocumentOperation, JsonObject[]>();
  for (const model of arrayMember(document, "x-corsac-models")) {
    const create = operations.get(textMember(arrayMember(model, "create")[0], "operation"));
    if (create === undefined || !isJsonObject(model)) continue;
    byCreate.set(create, [...(byCreate.get(create) ?? []), model]);
  }
  const creates = [...byCreate.keys()];
  const proven: ProvenLifecycles = { lifecycles: [], silent: [], immediate: [] };
  for (const [create, models] of byCreate) {
    const content = successContent(document, create.operation);
    if (content === undefined || !saysSomething(document, content)) {
      proven.silent.push(...models.map((model) => ({ model, create })));
      continue;
    }
    const prove = (some: readonly JsonObject[]): LifecycleProof | undefined =>
      proveOne(document, create, creates, content, givenBy(document, some, create));
    const shared = prove(models);
    // Follow-ups may need values that the create fixes for each model: then models with other values have another
    // lifecycle.
    const parts =
      shared?.lifecycle.id !== undefined && shared.lifecycle.query === undefined
        ? partsByGiven(models, create)
        : [];
    const proofs = parts.length < 2 ? [] : parts.map((part) => ({ part, proof: prove(part) }));
    const isBetter = proofs.some(({ proof }) => proof?.lifecycle.query !== undefined);
    for (const { part, proof } of isBetter ? proofs : [{ part: models, proof: shared }]) {
      if (proof === undefined) proven.immediate.push(...part.map((model) => ({ model, create, content })));
      else
        proven.lifecycles.push({ ...proof, models: part.flatMap((model) => textMember(model, "id") ?? []) });
    }
  }
  proven.lifecycles = distinctNames(grouped(proven.lifecycles));
  return proven;
}

const emptyProof = (create: DocumentOperation): LifecycleProof => ({
  name: "",
  creates: [create],
  models: [],
  lifecycle: {},
  addressed: {},
  points: [],
  missing: [],
  seen: [],
  areWordsClosed: false,
  notes: [],
});

function proveOne(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  content: JsonObject,
  given: GivenValues,
): LifecycleProof | undefined {
  const polling = pollingSentence(textMember(create.operation, "description") ?? "");
  const identity = identifyTask(document, create, creates, content, given, polling !== undefined);
  if (identity === undefined) return undefined;
  const proof = emptyProof(create);
  proveIdentity(identity, create, proof);
  const stated = polling && statedFollowUp(document, identity, polling, given);
  const answering = stated ?? identity.followUps.find(({ answers }) => answers === "state");
  const results = identity.followUps.filter(
    ({ answers, operation }) => answers === "result" && operation !== stated?.operation,
  );
  // Where the query documents no output, the result has an operation with the same id.
  const result =
    answering === undefined
      ? results[0]
      : showsOutput(document, create, answering)
        ? undefined
        : (results.find(({ operation }) => stemOf(operation.path) === stemOf(answering.operation.path)) ??
          fileFollowUp(document, create, answering));
  // Where one page documents the result, a page of another path without a response adds nothing.
  const query = answering ?? (result === undefined ? identity.followUps[0] : undefined);
  const id = firstPointer(proof.lifecycle.id) ?? "";
  const links = contentExamples(content).flatMap((example) => {
    const shown = valueAtPointer(example, id);
    return typeof shown === "string" && shown !== "" ? exampleLinks(example, shown, create.path) : [];
  });
  proveQuery(document, create, query, result, links, proof);
  if (polling !== undefined) provePolling(create, polling, stated, proof);
  if (proof.query === undefined && proof.lifecycle.result === undefined) {
    const name = id === "" ? undefined : idNameAt(id);
    const open = findOpenFollowUp(document, create, creates, name, given);
    if (open !== undefined) proof.missing = [openWords(open)];
  }
  proveCancel(document, create, query, links, proof);
  proveState(document, create, identity, query, polling, proof);
  proveFields(document, create, identity, query, result, content, proof);
  proof.name = nameOf(query ?? result, proof.addressed.query, create);
  return proof;
}

function openWords({ operation: { method, path }, parameters }: OpenFollowUp): Message {
  const [first, ...more] = parameters.map((name) => JSON.stringify(name));
  const names =
    more.length === 0 ? phrase`its parameter ${first}` : phrase`its parameters ${[first ?? "", ...more]}`;
  return phrase`no page says what ${method.toUpperCase()} ${path}, which returns the state, is sent as ${names}`;
}

/** A path up to its last parameter: `/tasks/{id}` of `/tasks/{id}/status`. */
const stemOf = (path: string): string => path.slice(0, path.lastIndexOf("}") + 1);

/** Creates with equal facts share one lifecycle. */
function grouped(proofs: readonly LifecycleProof[]): LifecycleProof[] {
  const groups: LifecycleProof[] = [];
  const facts = ({ name, lifecycle, addressed: { query, cancel } }: LifecycleProof): JsonValue =>
    JSON.parse(JSON.stringify({ name, lifecycle, query: query?.path, cancel: cancel?.path }));
  for (const proof of proofs) {
    const group = groups.find((one) => sameJson(facts(one), facts(proof)));
    if (group === undefined) groups.push(proof);
    else {
      group.creates.push(...proof.creates);
      group.models.push(...proof.models);
    }
  }
  return groups;
}

/**
 * Different lifecycles get different names: all of one name get that of the last fixed segment of their create before
 * it, so that no name depends on the order; where that is not enough, a number follows.
 */
function distinctNames(proofs: LifecycleProof[]): LifecycleProof[] {
  const taken = new Set<string>();
  return proofs.map((proof) => {
    const own = lifecycleName(proof.creates[0]?.path ?? "");
    const longer = camelCase([...identifierWords(own), ...identifierWords(proof.name)]);
    const isShared = proofs.filter(({ name }) => name === proof.name).length > 1;
    const candidates = own === proof.name ? [own] : isShared ? [longer] : [proof.name, longer];
    let name = candidates.find((candidate) => !taken.has(candidate));
    for (let number = 2; name === undefined; number += 1)
      if (!taken.has(`${proof.name}${number}`)) name = `${proof.name}${number}`;
    taken.add(name);
    return { ...proof, name };
  });
}
