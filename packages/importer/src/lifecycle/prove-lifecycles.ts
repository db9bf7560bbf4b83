import type { JsonObject, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, sameJson, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { firstPointer } from "../document/places.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { saysSomething } from "./answer-content.js";
import { exampleLinks } from "./example-links.js";
import { identifyTask } from "./identify-task.js";
import { lifecycleName, nameOf } from "./lifecycle-names.js";
import type { LifecycleProof } from "./lifecycle-proof.js";
import { proveCancel, proveFields, proveIdentity, proveQuery, proveState } from "./prove-facts.js";

/** What the pages show of each model's create. */
export interface ProvenLifecycles {
  /** One for all creates whose work is followed in the same way. */
  lifecycles: LifecycleProof[];
  /** Models whose create's page says nothing of its answer. */
  silent: { model: JsonObject; create: DocumentOperation }[];
  /** Models whose create answers with the result itself. */
  immediate: { model: JsonObject; create: DocumentOperation; content: JsonObject }[];
}

/**
 * Proves from the pages how the work of each create is identified, queried, canceled and read. Pure: the document is not
 * changed. Every fact of one lifecycle comes from one create and the pages that follow up on it, and where a schema and
 * an example disagree, from one of the two.
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
    const proof = proveOne(document, create, creates, content);
    if (proof === undefined) proven.immediate.push(...models.map((model) => ({ model, create, content })));
    else
      proven.lifecycles.push({ ...proof, models: models.flatMap((model) => textMember(model, "id") ?? []) });
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
  notes: [],
});

function proveOne(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  content: JsonObject,
): LifecycleProof | undefined {
  const identity = identifyTask(document, create, creates, content);
  if (identity === undefined) return undefined;
  const proof = emptyProof(create);
  proveIdentity(identity, create, proof);
  const answering = identity.followUps.find(({ answers }) => answers === "state");
  const result =
    answering === undefined ? identity.followUps.find(({ answers }) => answers === "result") : undefined;
  // Where one page answers with the result, a page of another path that shows nothing says nothing new.
  const query = answering ?? (result === undefined ? identity.followUps[0] : undefined);
  const id = firstPointer(proof.lifecycle.id) ?? "";
  const links = contentExamples(content).flatMap((example) => {
    const shown = valueAtPointer(example, id);
    return typeof shown === "string" && shown !== "" ? exampleLinks(example, shown, create.path) : [];
  });
  proveQuery(document, create, query, result, links, proof);
  proveCancel(document, create, query, links, proof);
  proveState(document, create, identity, query, proof);
  proveFields(document, create, identity, query, result, content, proof);
  proof.name = nameOf(query ?? result, proof.addressed.query, create);
  return proof;
}

/** Creates with equal facts follow one lifecycle. */
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

/** Lifecycles that differ have names that differ: by the last fixed segment of the create, else by a number. */
function distinctNames(proofs: LifecycleProof[]): LifecycleProof[] {
  const taken = new Set<string>();
  return proofs.map((proof) => {
    const own = lifecycleName(proof.creates[0]?.path ?? "");
    const candidates = [proof.name, camelCase([...identifierWords(own), ...identifierWords(proof.name)])];
    let name = candidates.find((candidate) => !taken.has(candidate));
    for (let number = 2; name === undefined; number += 1)
      if (!taken.has(`${proof.name}${number}`)) name = `${proof.name}${number}`;
    taken.add(name);
    return { ...proof, name };
  });
}
