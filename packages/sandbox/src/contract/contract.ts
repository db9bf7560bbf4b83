import { expect } from "vitest";
import { holds, standing } from "../answers/conditions.js";
import { collectionParts } from "../collections/read-collections.js";
import { createSandbox } from "../create-sandbox.js";
import { type CorsacDocument, jsonList, pointersOf } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { responseFor } from "../document/response-for.js";
import type { Model, Operation, Service } from "../document/service.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { type Part, partsOf } from "../operations/parts.js";
import { createResponseCheck } from "./check-response.js";
import { createDraft, type Draft, draft, type Given, textOf, toRequest } from "./draft.js";
import { type Filled, fillCollections } from "./fill-collections.js";
import { bound, type KnownPrediction } from "./known-prediction.js";
import { wrongDrafts } from "./wrong-drafts.js";

/** The number of checks. */
export interface Counts {
  operations: number;
  good: number;
  byCause: number;
  byPrefer: number;
  broken: number;
  inferred: number;
}

/**
 * Sends requests for all operations of a document to a new sandbox: valid ones, those for each documented status, and
 * those that violate one rule each. The responses are validated with a validator that the sandbox does not use.
 */
class Contract {
  readonly #service: Service;
  readonly #clock = new ManualClock();
  readonly #sandbox: ReturnType<typeof createSandbox>;
  readonly #check: ReturnType<typeof createResponseCheck>;
  readonly counts: Counts = { operations: 0, good: 0, byCause: 0, byPrefer: 0, broken: 0, inferred: 0 };

  constructor(document: CorsacDocument) {
    this.#service = readService(document);
    this.#sandbox = createSandbox({
      documents: [document],
      clock: this.#clock,
      duration: 1000,
      pace: { firstPiece: 0, rate: Number.POSITIVE_INFINITY },
    });
    this.#check = createResponseCheck(document);
  }

  close(): void {
    this.#sandbox.close();
  }

  async operation(operation: Operation): Promise<void> {
    this.counts.operations++;
    const drafts = await this.#drafts(operation);
    for (const { draft: right, model, isUnknown } of drafts) {
      await this.#good(operation, right, isUnknown ? 404 : operation.response.status);
      await this.#broken(operation, right, model, drafts.length > 1);
    }
    const [first] = drafts;
    if (first) await this.#statuses(operation, first.draft);
  }

  /** @param status The expected status if it is not a success: 501 if no other one is documented. */
  async #good(operation: Operation, right: Draft, status: number): Promise<void> {
    const response = await this.#sandbox.fetch(toRequest(right));
    const shown = `${operation.id} ${JSON.stringify(right.body)?.slice(0, 300)} → ${await response.clone().text()}`;
    expect(response.ok || response.status === status, shown.slice(0, 1500)).toBe(true);
    if (response.ok || responseFor(operation, status)) await this.#check(operation, response);
    this.counts.good++;
  }

  /** Checks every documented status that is not a success, by its cause if there is one. */
  async #statuses(operation: Operation, right: Draft): Promise<void> {
    for (const { status } of operation.responses) {
      const code = status === "default" ? 500 : Number(status.replace("XX", "00"));
      const { path, isUnknown } = await this.#fill(operation);
      // 1xx only announces a response, and a request about an unknown item cannot succeed.
      if (code < 200 || (isUnknown && code < 300)) continue;
      const again = { ...right, path: { ...right.path, ...path } };
      const cause = this.#cause(operation, again, code);
      const request = cause ?? toRequest(again, { prefer: `code=${code}` });
      const response = await this.#sandbox.fetch(request);
      const shown = `${operation.id} ${status}: ${(await response.clone().text()).slice(0, 300)}`;
      expect(response.status, shown).toBe(code);
      await this.#check(operation, response);
      if (cause) this.counts.byCause++;
      else this.counts.byPrefer++;
    }
  }

  /** A request with an error that results in the status. */
  #cause(operation: Operation, right: Draft, code: number): Request | undefined {
    switch (code) {
      case 401:
        return operation.security.length > 0
          ? toRequest(right, { authorization: "Bearer wrong", cookie: "", ...this.#wrongKeys(operation) })
          : undefined;
      case 404:
        return this.#isFound(operation) ? toRequest(aboutNothing(right)) : undefined;
      case 415:
        return right.body === undefined
          ? undefined
          : toRequest(right, { "content-type": "application/x-none" });
      case 400:
      case 422:
        return code === wrongStatus(operation) ? this.#wrong(operation, right) : undefined;
      default:
        return undefined;
    }
  }

  /** Whether an operation is about a created item, which its path identifies. */
  #isFound({ id, path }: Operation): boolean {
    const parts = partsOf(this.#service).get(id) ?? [];
    const { action } = collectionParts(this.#service).get(id) ?? {};
    const isItem = action === "read" || action === "change" || action === "remove";
    return path.includes("{") && (isItem || parts.some(({ kind }) => kind === "query" || kind === "cancel"));
  }

  /** A request that violates a declared rule. */
  #wrong(operation: Operation, right: Draft): Request | undefined {
    // With several models, the request may be valid for another one.
    if (this.#creates(operation).length > 0) return undefined;
    const found = wrongDrafts(operation, right, undefined).find(({ mayPass }) => !mayPass);
    return found && toRequest(found.wrong);
  }

  #wrongKeys({ security }: Operation): Record<string, string> {
    const keys = security
      .flat()
      .flatMap((scheme) => (scheme.kind === "key" ? [[scheme.parameter, "wrong"]] : []));
    return Object.fromEntries(keys);
  }

  /** Violates each rule of the request separately. */
  async #broken(
    operation: Operation,
    right: Draft,
    model: Model | undefined,
    isShared: boolean,
  ): Promise<void> {
    const cases = wrongDrafts(operation, right, model);
    for (const { what, wrong, mayPass } of cases)
      await this.#refused(operation, what, wrong, mayPass, isShared);
  }

  async #refused(
    operation: Operation,
    what: string,
    wrong: Draft,
    mayPass: boolean,
    isShared: boolean,
  ): Promise<void> {
    const response = await this.#sandbox.fetch(toRequest(wrong));
    const text = await response.clone().text();
    const shown = `${operation.id}, ${what}: ${response.status} ${text.slice(0, 300)}`;
    if (response.ok && mayPass && response.headers.has("x-corsac-warning")) {
      this.counts.inferred++;
      return;
    }
    const isInside = response.ok && this.#isRefused(response.status, text);
    // If one operation creates several models, the request may be valid for another one.
    if (response.ok && !isInside && isShared) return;
    expect(response.status >= 400 || isInside, shown).toBe(true);
    // The response names the field, in any format, unless the request was accepted for another model.
    if (!isShared) expect(text, shown).toContain(what.split(" ").at(-2)?.split("/").at(-1) ?? "");
    if (!isInside && operation.responses.some(({ status }) => status === String(response.status)))
      await this.#check(operation, response);
    this.counts.broken++;
  }

  /** Whether a 2xx response contains an error. */
  #isRefused(status: number, text: string): boolean {
    const { errors, lifecycles } = this.#service;
    const conditions = [errors?.refused, ...lifecycles.map((lifecycle) => lifecycle.errors?.refused)];
    return conditions.some((one) => one !== undefined && holds(one, status, JSON.parse(text)));
  }

  async #drafts(operation: Operation): Promise<{ draft: Draft; model?: Model; isUnknown?: boolean }[]> {
    const creates = this.#creates(operation);
    if (creates.length > 0) return creates;
    const parts = partsOf(this.#service).get(operation.id) ?? [];
    for (const part of parts) {
      const given = await this.#givenFor(part);
      if (given) return [{ draft: draft(operation, given) }];
    }
    const filled = await this.#fill(operation);
    return [{ draft: draft(operation, filled), isUnknown: filled.isUnknown }];
  }

  #creates(operation: Operation): { draft: Draft; model: Model }[] {
    return this.#service.models.flatMap((model) =>
      model.create
        .filter((binding) => binding.operation === operation.id)
        .map((binding) => ({ draft: createDraft(operation, model, binding), model })),
    );
  }

  /** Creates items in the collections of a path, so that the request finds them. */
  #fill(operation: Operation): Promise<Filled> {
    return fillCollections(this.#service, operation, async (right) => {
      const text = await (await this.#sandbox.fetch(toRequest(right))).text();
      return text === "" ? null : JSON.parse(text);
    });
  }

  async #givenFor(part: Part): Promise<Given | undefined> {
    if (part.kind === "upload") return {};
    const model =
      part.kind === "download"
        ? part.model
        : this.#service.models.find(({ lifecycle }) => lifecycle === part.lifecycle);
    if (!model?.lifecycle) return undefined;
    const known = await this.#prediction(model);
    if (part.kind === "batch") {
      const { ids } = part.binding;
      return "pointer" in ids
        ? { body: { [ids.pointer]: [known.id] } }
        : { query: { [ids.parameter]: textOf(known.id) } };
    }
    const choices = part.kind === "action" ? part.binding.choices : undefined;
    const [choice] = choices ? jsonList(standing(known.answer ?? null, choices.items)) : [];
    return bound(
      part.binding,
      known,
      choice === undefined || !choices ? undefined : standing(choice, choices.value),
    );
  }

  /** A finished prediction of a model. */
  async #prediction(model: Model): Promise<KnownPrediction> {
    const [binding] = model.create;
    const operation = this.#service.operationsById.get(binding?.operation ?? "");
    const { lifecycle } = model;
    if (!binding || !operation || !lifecycle) throw new Error(`${model.id} cannot be created`);
    const right = createDraft(operation, model, binding);
    const response = await (await this.#sandbox.fetch(toRequest(right))).json();
    const ids = pointersOf(lifecycle.id).map((place) => standing(response, place));
    const id = ids.find((one) => one !== undefined && typeof one !== "object") ?? "";
    this.#clock.advance(1000);
    const known: KnownPrediction = { request: right.body, response, id };
    const query = this.#service.operationsById.get(lifecycle.query.operation);
    if (query && lifecycle.query.operation !== lifecycle.batch?.operation) {
      const asked = toRequest(draft(query, bound(lifecycle.query, known)));
      known.answer = await (await this.#sandbox.fetch(asked)).json();
      known.output = standing(known.answer ?? null, lifecycle.fields.output ?? "");
    }
    return known;
  }
}

/** The status of an invalid request: 400 if the document has that and no 422. */
function wrongStatus({ responses }: Operation): number {
  const has = (one: string): boolean => responses.some(({ status }) => status === one);
  return has("400") && !has("422") ? 400 : 422;
}

/** A request about an item that does not exist. */
function aboutNothing(right: Draft): Draft {
  const none = right.operation.parameters
    .filter(({ in: place }) => place === "path")
    .map(({ name, schema }) => [
      name,
      schema["type"] === "integer" || schema["type"] === "number" ? "987654321" : "none",
    ]);
  return { ...right, path: Object.fromEntries(none) };
}

/** The violations of a document's contract, and the number of checks. */
export async function keptContract(
  document: CorsacDocument,
): Promise<{ failures: string[]; counts: Counts }> {
  const contract = new Contract(document);
  const failures: string[] = [];
  for (const operation of readService(document).operations) {
    try {
      await contract.operation(operation);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  contract.close();
  return { failures, counts: contract.counts };
}
