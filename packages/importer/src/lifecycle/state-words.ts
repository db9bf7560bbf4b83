import type { PredictionState } from "../document/condition.js";
import type { JsonObject, JsonPointer } from "../document/json.js";
import { pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { textMember } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { meaningOf } from "../names/status-words.js";
import { membersOf } from "./answer-shape.js";
import { documentedValues, explainedValues, explainedWords } from "./explained-words.js";
import { glossedWords } from "./glossed-words.js";

/** A state value that a page names. */
export interface NamedWord {
  /** The operation whose page names it. */
  operation: DocumentOperation;
  /** Its meaning, where the page explains it. */
  meaning?: PredictionState;
}

/**
 * The values that pages name for a state. Where the last operation documents all values, in an enum, only those of the
 * enums are used: a word in a text or an example is then no state.
 *
 * @param operations The create, and its query.
 */
export function wordsOfState(
  document: JsonObject,
  operations: readonly DocumentOperation[],
  pointer: JsonPointer,
): { words: Map<string, NamedWord>; isClosed: boolean } {
  const listed = operations.map((operation) => {
    const schema = schemaAt(document, successContent(document, operation.operation)?.["schema"], pointer);
    return schema === undefined ? [] : documentedValues(schema);
  });
  const isClosed = (listed.at(-1) ?? []).length > 1;
  const allowed = new Set(listed.flat());
  const seen = new Map<string, NamedWord>();
  for (const operation of operations) {
    const content = successContent(document, operation.operation);
    const add = (word: string): void => {
      if (word !== "" && !seen.has(word) && (!isClosed || allowed.has(word))) seen.set(word, { operation });
    };
    const explain = (explained: ReadonlyMap<string, PredictionState>): void => {
      for (const [word, meaning] of explained) {
        const known = seen.get(word);
        if (known !== undefined) known.meaning ??= meaning;
      }
    };
    const addFrom = (text: string): void => {
      const explained = explainedWords(text);
      for (const word of [...wordsInText(text), ...[...explained.keys()].filter(isNumber)]) add(word);
      explain(explained);
    };
    for (const example of content === undefined ? [] : contentExamples(content)) {
      const word = valueAtPointer(example, pointer);
      if (typeof word === "string" || typeof word === "number") add(String(word));
    }
    const schema = content === undefined ? undefined : schemaAt(document, content["schema"], pointer);
    for (const word of schema === undefined ? [] : documentedValues(schema)) add(word);
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    addFrom(textMember(schema, "description") ?? "");
    if (schema !== undefined) explain(explainedValues(schema));
    for (const text of [
      textMember(operation.operation, "summary"),
      textMember(operation.operation, "description"),
    ]) {
      addFrom(partAbout(text ?? "", name));
      explain(glossedWords(partAbout(text ?? "", name), [...allowed]));
    }
  }
  return { words: seen, isClosed };
}

/**
 * The state values in a text. A word is used only where it has quotes or is in a list; a sentence that contains one
 * ("the request failed") is ignored.
 */
function wordsInText(text: string): string[] {
  const explained = explainedWords(text);
  const lists = text
    .split(/[\n。；;]/)
    .map((line) =>
      [...line.matchAll(/(?<![A-Za-z_-])[A-Za-z][A-Za-z_-]+(?![A-Za-z_-])/g)].map(([word]) => word),
    );
  const quoted = new Set(
    [...text.matchAll(/["'“‘`「]([A-Za-z_-]{3,})["'”’`」]/g)].map(([, word]) => word ?? ""),
  );
  return lists.flatMap((words) => {
    const known = words.filter((word) => meaningOf(word) !== undefined || explained.has(word));
    return known.length >= 2 ? known : known.filter((word) => quoted.has(word));
  });
}

function isNumber(word: string): boolean {
  return /^-?\d+$/.test(word);
}

/** The text from the name of the state on: the text before it is about something else. */
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
