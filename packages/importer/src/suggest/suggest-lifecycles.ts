import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { asJson } from "../document/as-json.js";
import type { JsonObject } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { sourceLocation } from "../finish/source-location.js";
import { contentExamples, contentShape, successContent } from "../lifecycle/answer-content.js";
import { exampleLinks } from "../lifecycle/example-links.js";
import { lifecycleName } from "../lifecycle/infer-lifecycles.js";
import { finding } from "../lint/finding.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { type CreateGroup, createGroups } from "./create-group.js";
import { draftStates } from "./draft-states.js";
import { draftWebhook } from "./draft-webhook.js";
import { EvidenceFinder } from "./find-evidence.js";
import { type FollowUp, findBatch, findFollowUps } from "./find-query.js";
import { type LifecycleDraft, lastSegment, note } from "./lifecycle-draft.js";
import { silentCreates } from "./silent-creates.js";
import type { Suggestion, Suggestions } from "./suggestion.js";

/**
 * What the pages prove of the lifecycles of a service, as overlay actions, each fact with the line that shows it. What
 * no page shows is not guessed: it is left out of the action and named as missing. Nothing is proposed where the
 * document describes lifecycles already.
 */
export function suggestLifecycles(document: JsonObject, sources: readonly SourceFile[]): Suggestions {
  const result: Suggestions = { suggestions: [], missing: [] };
  if (Object.keys(objectMember(document, "x-corsac-lifecycles")).length > 0) return result;
  const finder = new EvidenceFinder(sources);
  for (const group of createGroups(document)) {
    const { suggestion, missing } = suggestOne(document, group, finder);
    result.suggestions.push(suggestion);
    result.missing.push(...missing);
  }
  result.missing.push(...silentCreates(document));
  return result;
}

function suggestOne(
  document: JsonObject,
  group: CreateGroup,
  finder: EvidenceFinder,
): { suggestion: Suggestion; missing: Diagnostic[] } {
  const draft: LifecycleDraft = { lifecycle: {}, paths: {}, evidence: [], missing: [], notes: [] };
  const followUps = findFollowUps(document, group);
  const asked = followUps.find(({ answers }) => answers !== "result");
  const isStateful = asked?.answers === "state";
  addIdentity(group, draft, finder);
  const result = isStateful ? undefined : followUps.find(({ answers }) => answers === "result");
  // Where one page answers with the result, a silent page of another path says nothing new.
  const query = result === undefined ? asked : undefined;
  addFollowUps(document, group, query, result, draft, finder);
  draftStates(document, group, query, draft, finder);
  draftWebhook(document, group, draft, finder);
  addFields(document, group, query, result, draft, finder);
  const [create] = group.operations;
  const name = nameOf(query ?? result, create);
  const complete = draft.missing.length === 0;
  const where = [...new Set(draft.evidence.map(({ file }) => file))].join(", ");
  const location = sourceLocation(
    (query ?? result)?.operation.operation["x-corsac-source"] ?? create?.operation["x-corsac-source"],
  );
  return {
    suggestion: {
      about: "lifecycle",
      subject: `the lifecycle "${name}" of ${group.models.length} ${group.models.length === 1 ? "model" : "models"}`,
      action: {
        target: "$",
        description: `The life of a task, as the pages show it: ${[`${where}.`, ...draft.notes].join(" ")}`,
        update: {
          ...(Object.keys(draft.paths).length === 0 ? {} : { paths: draft.paths }),
          "x-corsac-lifecycles": { [name]: asJson(draft.lifecycle) },
        },
      },
      evidence: draft.evidence,
      complete,
    },
    missing: draft.missing.map((message) => ({
      ...finding("lifecycle-undocumented", `The lifecycle "${name}": ${message}`),
      ...location,
    })),
  };
}

/** After what the id is of (`task_id`), else after the path. */
function nameOf(followUp: FollowUp | undefined, create: DocumentOperation | undefined): string {
  const words = identifierWords(
    Object.entries(followUp?.path ?? {}).find(([, { from }]) => from === "id")?.[0] ?? "",
  );
  const [last, ...rest] = words.toReversed();
  if (last?.toLowerCase() === "id" && rest.length > 0) return camelCase(rest.toReversed());
  return lifecycleName(followUp?.operation.path ?? create?.path ?? "task");
}

function addIdentity(group: CreateGroup, draft: LifecycleDraft, finder: EvidenceFinder): void {
  const [create] = group.operations;
  const id = group.shape?.id ?? group.bareId?.id;
  if (id === undefined || create === undefined) return;
  draft.lifecycle.id = id;
  note(
    draft,
    finder.find("id", group.bareId?.shownBy ?? create.operation, lastSegment(id), group.bareId?.shown),
  );
  const accepted = group.bareId?.accepted;
  if (accepted === undefined) return;
  draft.lifecycle.accepted = { pointer: accepted.pointer, equals: [accepted.value] };
  note(
    draft,
    finder.find("accepted", group.bareId?.shownBy, lastSegment(accepted.pointer), String(accepted.value)),
  );
}

function addFollowUps(
  document: JsonObject,
  group: CreateGroup,
  query: FollowUp | undefined,
  result: FollowUp | undefined,
  draft: LifecycleDraft,
  finder: EvidenceFinder,
): void {
  if (query?.operation.id !== undefined) {
    draft.lifecycle.query = { operation: query.operation.id, path: query.path };
    note(draft, finder.operation("query", query.operation.operation));
    const batch = findBatch(document, query);
    if (batch !== undefined) {
      // Half a batch would be asked and not understood: worse than none.
      const evidence = finder.find("batch", batch.operation.operation, batch.ids);
      const where = evidence === undefined ? "" : ` (${evidence.file}:${evidence.line})`;
      draft.missing.push(
        `POST ${batch.operation.path} asks for many at once by ${batch.ids}${where}, but no page shows how its answers are told apart; it is left out.`,
      );
    }
    addCancel(document, group, query, draft, finder);
  } else {
    const said = addressOf(document, group, "status");
    draft.missing.push(
      `no page documents the operation that answers with the state${said === undefined ? "" : ` (an example gives the address ${said})`}.`,
    );
  }
  if (result?.operation.id !== undefined) {
    draft.lifecycle.result = { operation: result.operation.id, path: result.path };
    note(draft, finder.operation("result", result.operation.operation));
  }
}

/** An operation below the query's path, documented, or at the address that an example answer gives. */
function addCancel(
  document: JsonObject,
  group: CreateGroup,
  query: FollowUp,
  draft: LifecycleDraft,
  finder: EvidenceFinder,
): void {
  const documented = listOperations(document).find(
    ({ method, path }) =>
      ["post", "delete", "put"].includes(method) && path === `${query.operation.path}/cancel`,
  );
  if (documented?.id !== undefined) {
    draft.lifecycle.cancel = { operation: documented.id, path: query.path };
    note(draft, finder.operation("cancel", documented.operation));
    return;
  }
  const address = addressOf(document, group, "cancel");
  const [create] = group.operations;
  const parameter = Object.keys(query.path).at(-1) ?? "id";
  const path = `${query.operation.path}/cancel`;
  if (query.answers !== "state" || shapeOf(address ?? "") !== shapeOf(path)) return;
  const operationId = camelCase(["cancel", ...identifierWords(lifecycleName(query.operation.path))]);
  draft.lifecycle.cancel = { operation: operationId, path: query.path };
  draft.paths = {
    [path]: {
      post: {
        operationId,
        parameters: [{ name: parameter, in: "path", required: true, schema: { type: "string" } }],
        responses: { "200": { description: "" } },
        "x-corsac-inferred": [{ keyword: "operation", from: "example", text: address ?? "" }],
      },
    },
  };
  draft.notes.push("No page documents the cancel: an example answer gives its address, POST is assumed.");
  note(draft, finder.find("cancel", create?.operation, "cancel"));
}

/** A path without the names of its parameters. */
const shapeOf = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** The path of an address in a create's example whose last segment is that word. */
function addressOf(document: JsonObject, group: CreateGroup, word: string): string | undefined {
  for (const create of group.operations) {
    const content = successContent(document, create.operation);
    for (const example of content === undefined ? [] : contentExamples(content)) {
      const id = valueAtPointer(example, group.shape?.id ?? group.bareId?.id ?? "");
      if (typeof id !== "string" || id === "") continue;
      const link = exampleLinks(example, id, create.path).find(({ path }) => path.endsWith(`/${word}`));
      if (link !== undefined) return link.path;
    }
  }
  return undefined;
}

function addFields(
  document: JsonObject,
  group: CreateGroup,
  query: FollowUp | undefined,
  result: FollowUp | undefined,
  draft: LifecycleDraft,
  finder: EvidenceFinder,
): void {
  const content = query === undefined ? undefined : successContent(document, query.operation.operation);
  const answered = content === undefined ? undefined : contentShape(document, content);
  const fields = { ...group.shape?.fields, ...answered?.fields };
  const owner = query?.operation ?? group.operations[0];
  for (const [field, pointer] of Object.entries(fields)) {
    const shown =
      finder.find(field, owner?.operation, lastSegment(pointer)) ??
      finder.find(field, group.operations[0]?.operation, lastSegment(pointer));
    note(draft, shown);
  }
  draft.lifecycle.fields = result === undefined ? fields : { ...fields, output: "" };
  if (result !== undefined)
    note(draft, finder.operation("output: the whole answer", result.operation.operation));
  else if (fields.output === undefined) draft.missing.push("no page shows where the output is.");
  if (fields.error === undefined) draft.missing.push("no page shows where a failure says its reason.");
}
