import type { JsonObject } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import type { PredictionState } from "../document/lifecycle.js";
import type { DocumentOperation } from "../document/operations.js";
import { contentExamples, contentShape, successContent } from "../lifecycle/answer-content.js";
import type { CreateGroup } from "./create-group.js";
import type { EvidenceFinder } from "./find-evidence.js";
import type { FollowUp } from "./find-query.js";
import { type LifecycleDraft, lastSegment, note } from "./lifecycle-draft.js";
import { readWords } from "./status-words.js";

/** Where the state stands, and which words the examples show for it. */
export function draftStates(
  document: JsonObject,
  group: CreateGroup,
  query: FollowUp | undefined,
  draft: LifecycleDraft,
  finder: EvidenceFinder,
): void {
  const answered = query === undefined ? undefined : successContent(document, query.operation.operation);
  const pointer =
    (answered === undefined ? undefined : contentShape(document, answered)?.state) ?? group.shape?.state;
  if (pointer === undefined) {
    draft.missing.push("no page shows where the answer says its state, and no page names a status word.");
    return;
  }
  const seen = seenWords(
    document,
    [...group.operations, ...(query === undefined ? [] : [query.operation])],
    pointer,
  );
  const { words, assumed, unknown } = readWords([...seen.keys()]);
  draft.lifecycle.state = { pointer, words: { ...words, ...assumed } };
  for (const [word, operation] of seen)
    note(draft, finder.find(`word ${JSON.stringify(word)}`, operation.operation, lastSegment(pointer), word));
  if (Object.keys(assumed).length > 0)
    draft.notes.push(
      `No page shows ${Object.keys(assumed).join(", ")}: they are the words that go with ${Object.keys(words).join(" and ")} wherever those are used.`,
    );
  if (unknown.length > 0)
    draft.missing.push(`what the status ${unknown.join(", ")} means stands on no page.`);
  const told = new Set<PredictionState>(Object.values({ ...words, ...assumed }));
  const untold = (["running", "succeeded", "failed"] as const).filter((state) => !told.has(state));
  if (untold.length > 0) draft.missing.push(`no page names the status word for ${untold.join(", ")}.`);
}

/** The status words that examples show, each with the first operation that shows it. */
function seenWords(
  document: JsonObject,
  operations: readonly DocumentOperation[],
  pointer: string,
): Map<string, DocumentOperation> {
  const seen = new Map<string, DocumentOperation>();
  for (const operation of operations) {
    const content = successContent(document, operation.operation);
    for (const example of content === undefined ? [] : contentExamples(content)) {
      const word = valueAtPointer(example, pointer);
      if (typeof word === "string" && word !== "" && !seen.has(word)) seen.set(word, operation);
    }
  }
  return seen;
}
