import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { successContent } from "../document/success-content.js";
import type { PollingSentence } from "../names/polling-sentence.js";
import { readWords } from "../names/status-words.js";
import { contentShapes } from "./answer-content.js";
import { type AnswerShape, isTaskShape } from "./answer-shape.js";
import { parametersOf } from "./bind-follow-up.js";
import type { ExampleLink } from "./example-links.js";
import { findOutput } from "./find-output.js";
import type { FollowUp } from "./follow-ups.js";
import type { Identity } from "./identify-task.js";
import { lastSegment } from "./lifecycle-names.js";
import type { AddressedOperation, LifecycleProof } from "./lifecycle-proof.js";
import { statedPointer } from "./prove-polling.js";
import { wordsOfState } from "./state-words.js";
import { statedOutput } from "./stated-output.js";

/** Records the pointer to the id in the create's response. */
export function proveIdentity(
  { shape, bareId }: Identity,
  create: DocumentOperation,
  proof: LifecycleProof,
): void {
  const id = shape?.id ?? bareId?.id;
  if (id === undefined) return;
  proof.lifecycle.id = id;
  const operation = bareId?.shownBy ?? create.operation;
  const shown = bareId === undefined ? {} : { value: bareId.shown };
  proof.points.push({ fact: "id", operation, name: lastSegment(id), ...shown });
  if (bareId?.accepted === undefined) return;
  const { pointer, value } = bareId.accepted;
  proof.lifecycle.accepted = { pointer, equals: [value] };
  proof.points.push({ fact: "accepted", operation, name: lastSegment(pointer), value: String(value) });
}

/** Records the operation that responds with the state, and the one that responds with the result. */
export function proveQuery(
  document: JsonObject,
  create: DocumentOperation,
  query: FollowUp | undefined,
  result: FollowUp | undefined,
  links: readonly ExampleLink[],
  proof: LifecycleProof,
): void {
  const { lifecycle } = proof;
  if (result?.operation.id !== undefined) {
    lifecycle.result = { operation: result.operation.id, ...result.binding };
    proof.points.push({ fact: "result", operation: result.operation.operation });
  }
  if (query?.operation.id !== undefined) {
    lifecycle.query = { operation: query.operation.id, ...query.binding };
    proof.points.push({ fact: "query", operation: query.operation.operation });
    const key = `${query.operation.method.toUpperCase()} ${query.operation.path}`;
    proof.query =
      query.answers === "state"
        ? { by: "answer", how: phrase`${key} takes the id and answers with the status` }
        : { by: "path", how: phrase`${key} takes the id` };
    if (query.answers === "silent")
      proof.notes.push(`The page of ${key} shows no answer: that it answers as the create does is assumed.`);
    return;
  }
  const candidates = links.filter(({ path }) => /\/\{id\}(?:\/status)?$/.test(path));
  const documentedAt = ({ path }: ExampleLink): DocumentOperation | undefined =>
    listOperations(document).find((one) => one.method === "get" && covers(one.path, path));
  const open = candidates.filter((one) => documentedAt(one) === undefined);
  const link = open.find(({ path }) => path.endsWith("/status")) ?? open[0];
  if (link !== undefined) {
    proof.addressed.query = addressed("get", link, result, create);
    proof.query = {
      by: "address",
      how: phrase`the example answer of ${create.method.toUpperCase()} ${create.path} gives its address`,
    };
    proof.points.push({ fact: "query", operation: create.operation, name: link.name });
    return;
  }
  const documented = candidates.flatMap((one) => documentedAt(one) ?? [])[0];
  proof.missing.push(
    documented === undefined
      ? phrase`no page documents the operation that returns the state, and no example gives its address`
      : phrase`no page documents the operation that returns the state: GET ${documented.path}, at the address that the example gives, shows no answer with a status`,
  );
}

/**
 * An operation at the URL of an example: where a documented operation has a path above that URL, with the parameters of
 * that operation and their sources.
 */
function addressed(
  method: AddressedOperation["method"],
  { path, url }: ExampleLink,
  above: FollowUp | undefined,
  create: DocumentOperation,
): AddressedOperation {
  const template = above?.operation.path ?? "";
  const depth = template.split("/").length;
  const segments = path.split("/");
  if (above?.binding.path === undefined || !covers(template, segments.slice(0, depth).join("/")))
    return { method, path, parameters: { id: { from: "id" } }, url, create };
  const whole = [template, ...segments.slice(depth)].join("/");
  return { method, path: whole, parameters: above.binding.path, url, create };
}

/** Whether a documented path, with parameters, matches a URL's path. */
function covers(template: string, path: string): boolean {
  const [one, other] = [template.split("/"), path.split("/")];
  return (
    one.length === other.length &&
    one.every((segment, index) => segment.startsWith("{") || segment === other[index])
  );
}

/** An operation below the query's path, documented, or at the URL in an example response. */
export function proveCancel(
  document: JsonObject,
  create: DocumentOperation,
  query: FollowUp | undefined,
  links: readonly ExampleLink[],
  proof: LifecycleProof,
): void {
  const queried = query?.binding.path === undefined ? proof.addressed.query?.path : query.operation.path;
  if (queried === undefined) return;
  // `/tasks/{id}/status` and `/tasks/{id}/cancel` are siblings.
  const path = queried.replace(/(?<=\})\/status$/, "");
  const documented = listOperations(document).find(
    (one) =>
      ["post", "delete", "put"].includes(one.method) && shapeOf(one.path) === shapeOf(`${path}/cancel`),
  );
  if (
    documented?.id !== undefined &&
    query?.binding.path !== undefined &&
    documented.path === `${path}/cancel`
  ) {
    const taken = parametersOf(document, documented).query;
    const inQuery = Object.entries(query.binding.query ?? {}).filter(([name]) => taken.has(name));
    proof.lifecycle.cancel = {
      operation: documented.id,
      path: query.binding.path,
      ...(inQuery.length === 0 ? {} : { query: Object.fromEntries(inQuery) }),
    };
    proof.points.push({ fact: "cancel", operation: documented.operation });
    return;
  }
  const link = links.find((one) => shapeOf(one.path) === shapeOf(`${path}/cancel`));
  if (link === undefined || documented !== undefined || proof.query?.by === "path") return;
  const parameters = query?.binding.path ?? proof.addressed.query?.parameters ?? {};
  proof.addressed.cancel = { method: "post", path: `${path}/cancel`, parameters, url: link.url, create };
  proof.points.push({ fact: "cancel", operation: create.operation, name: link.name });
  proof.notes.push("No page documents the cancel: an example answer gives its address, POST is assumed.");
}

/** A path without the names of its parameters. */
const shapeOf = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** Records the pointer to the state, and the state values that the pages name. */
export function proveState(
  document: JsonObject,
  create: DocumentOperation,
  { shape }: Identity,
  query: FollowUp | undefined,
  polling: PollingSentence | undefined,
  proof: LifecycleProof,
): void {
  const answered = query?.answers === "state" ? answerOf(document, query) : undefined;
  const pointer = answered?.state ?? shape?.state ?? (polling && statedPointer(polling, shape?.base));
  if (pointer === undefined) {
    proof.missing.push(
      phrase`no page shows where the response has its state, and no page lists a status word`,
    );
    return;
  }
  const operations = [create, ...(query === undefined ? [] : [query.operation])];
  const { words: seen, isClosed } = wordsOfState(document, operations, pointer);
  proof.areWordsClosed = isClosed;
  for (const [word, meaning] of polling?.words ?? [])
    if (!isClosed || seen.has(word))
      seen.set(word, { operation: seen.get(word)?.operation ?? create, meaning });
  const explained = new Map(
    [...seen].flatMap(([word, { meaning }]) => (meaning === undefined ? [] : [[word, meaning] as const])),
  );
  const { words, assumed: related, unknown } = readWords([...seen.keys()], explained);
  const assumed = isClosed ? {} : related;
  proof.seen.push(...[...seen.keys()].map((word) => ({ word, isExplained: explained.has(word) })));
  proof.lifecycle.state = { pointer, words: { ...words, ...assumed } };
  for (const [
    word,
    {
      operation: { operation },
    },
  ] of seen)
    proof.points.push({ fact: `word ${JSON.stringify(word)}`, operation, name: word });
  if (Object.keys(assumed).length > 0)
    proof.notes.push(
      `No page names ${Object.keys(assumed).join(", ")}: they go with ${Object.keys(words).join(" and ")} wherever those are used.`,
    );
  if (unknown.length > 0) proof.missing.push(phrase`no page describes the meaning of the status ${unknown}`);
  const named = new Set(Object.values({ ...words, ...assumed }));
  const open = (["running", "succeeded", "failed"] as const).filter((state) => !named.has(state));
  if (open.length > 0) proof.missing.push(phrase`no page names the status word for ${open}`);
}

function answerOf(document: JsonObject, { operation }: FollowUp): AnswerShape | undefined {
  const content = successContent(document, operation.operation);
  const shapes = content === undefined ? [] : contentShapes(document, content);
  return shapes.find((shape) => isTaskShape(shape)) ?? shapes.find(({ state }) => state !== undefined);
}

/** Whether a query's response documents the position of the output. */
export function showsOutput(document: JsonObject, create: DocumentOperation, query: FollowUp): boolean {
  const answered = answerOf(document, query);
  const content = successContent(document, query.operation.operation);
  if (answered?.base === undefined || content === undefined) return false;
  return findOutput(document, content, answered.base, create) !== undefined;
}

/** Records the pointers to output, error and the other facts. */
export function proveFields(
  document: JsonObject,
  create: DocumentOperation,
  { shape }: Identity,
  query: FollowUp | undefined,
  result: FollowUp | undefined,
  content: JsonObject,
  proof: LifecycleProof,
): void {
  const answered = query?.answers === "state" ? answerOf(document, query) : undefined;
  const { output: _, ...fields } = { ...(answered?.fields ?? shape?.fields) };
  const answer =
    answered === undefined ? content : successContent(document, query?.operation.operation ?? {});
  const base = (answered ?? shape)?.base;
  const found =
    result !== undefined
      ? ""
      : base === undefined || answer === undefined
        ? undefined
        : findOutput(document, answer, base, create);
  const stated =
    found === undefined ? statedOutput(document, create, query?.operation, base ?? "") : undefined;
  if (stated !== undefined) proof.statedOutput = stated;
  const output = found ?? stated?.pointer;
  proof.lifecycle.fields = { ...(output === undefined ? {} : { output }), ...fields };
  const owner = answered === undefined ? create : (query?.operation ?? create);
  for (const [field, pointer] of Object.entries(proof.lifecycle.fields))
    if (pointer !== "")
      proof.points.push({ fact: field, operation: owner.operation, name: lastSegment(pointer) });
  if (result !== undefined)
    proof.points.push({ fact: "output: the whole answer", operation: result.operation.operation });
  if (output === undefined) proof.missing.push(phrase`no page shows where the output is`);
  if (fields.error === undefined) proof.missing.push(phrase`no page shows where a failure gives its reason`);
}
