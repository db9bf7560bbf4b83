import type { JsonObject, JsonPointer } from "../document/json.js";
import { pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { strings, textMember } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "./answer-content.js";
import { membersOf } from "./answer-shape.js";
import { meaningOf } from "./status-words.js";

/** The status words that pages name for a state, each with the operation whose page names it. */
export function wordsOfState(
  document: JsonObject,
  operations: readonly DocumentOperation[],
  pointer: JsonPointer,
): Map<string, DocumentOperation> {
  const seen = new Map<string, DocumentOperation>();
  for (const operation of operations) {
    const content = successContent(document, operation.operation);
    const add = (word: string): void => {
      if (word !== "" && !seen.has(word)) seen.set(word, operation);
    };
    for (const example of content === undefined ? [] : contentExamples(content)) {
      const word = valueAtPointer(example, pointer);
      if (typeof word === "string") add(word);
    }
    const schema = content === undefined ? undefined : schemaAt(document, content["schema"], pointer);
    for (const word of strings(schema?.["enum"])) add(word);
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    for (const word of wordsInText(textMember(schema, "description") ?? "")) add(word);
    for (const text of [
      textMember(operation.operation, "summary"),
      textMember(operation.operation, "description"),
    ])
      for (const word of wordsInText(partAbout(text ?? "", name))) add(word);
  }
  return seen;
}

/**
 * The words of a text that are status words. A word counts alone where it has quotes or stands in a list; a sentence
 * that only uses one ("the request failed") names none.
 */
function wordsInText(text: string): string[] {
  const lists = text
    .split(/[\n。；;]/)
    .map((line) =>
      [...line.matchAll(/(?<![A-Za-z_-])[A-Za-z][A-Za-z_-]{2,}(?![A-Za-z_-])/g)].map(([word]) => word),
    );
  const quoted = new Set(
    [...text.matchAll(/["'“‘`「]([A-Za-z_-]{3,})["'”’`」]/g)].map(([, word]) => word ?? ""),
  );
  return lists.flatMap((words) => {
    const known = words.filter((word) => meaningOf(word) !== undefined);
    return known.length >= 2 ? known : known.filter((word) => quoted.has(word));
  });
}

/** From where a text names the state: what stands before is about something else. */
function partAbout(text: string, name: string): string {
  const start = [name, "状态", "status", "state"]
    .map((word) => text.toLowerCase().indexOf(word.toLowerCase()))
    .filter((index) => index >= 0);
  return start.length === 0 ? "" : text.slice(Math.min(...start));
}

function schemaAt(
  document: JsonObject,
  schema: JsonObject[string] | undefined,
  pointer: JsonPointer,
): JsonObject | undefined {
  let current = resolveSchema(document, schema);
  for (const segment of pointerSegments(pointer)) {
    if (current === undefined) return undefined;
    const next = current["items"] !== undefined ? current["items"] : membersOf(document, current)[segment];
    current = resolveSchema(document, next);
  }
  return current;
}
