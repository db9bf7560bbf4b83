import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMap, isSeq, type Node, parseDocument, visit } from "yaml";
import { buildDocument, type ServiceSource } from "../../src/build-document.js";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { arrayMember, isJsonObject, sameJson, textMember } from "../../src/document/json-values.js";
import { applyOverlay } from "../../src/overlay/apply-overlay.js";
import { readPages } from "../../src/read-pages.js";
import { readVocabulary } from "../../src/vocabulary/read-vocabulary.js";
import { corpusFiles, corpusNote, hasCorpus } from "../pages/corpus-files.js";

// The keys that an overlay needs in the short vocabulary and in the long form. A key is one entry of a mapping;
// descriptions and translations are not counted. A merge key or an alias is one key, as it is written.
//
// The long form is not written by hand: it is what the importer's own expansion (`readVocabulary`) makes of the overlay,
// before anything else completes the document. It has each lifecycle once for each create path that it follows, each
// binding with its operation and parameters, and for each model the members that the pages alone do not give. Members
// that the importer derives for every model, in either form, are not counted. Parts that are not vocabulary, such as
// schemas, have the same keys in both forms. When this was written: fal 64 of 135 keys, suno 45 of 96.

const vocabulary = ["x-corsac-service", "x-corsac-lifecycles", "x-corsac-models"];
/** Descriptions, translations, and members that are derived for every model. */
const uncounted = ["description", "x-corsac-text", "x-corsac-inferred", "name", "source", "documented"];

/** The entries of mappings in a YAML node, without what an alias repeats. */
function writtenKeys(node: Node): number {
  let count = 0;
  visit(node, {
    Pair: (_at, { key }) => {
      if (uncounted.includes(String(key))) return visit.SKIP;
      count += 1;
      return undefined;
    },
  });
  return count;
}

/** The entries of objects in a value that another value does not have. */
function addedKeys(value: JsonValue | undefined, known: JsonValue | undefined): number {
  if (value === undefined || sameJson(value, known)) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + addedKeys(item, undefined), 0);
  if (!isJsonObject(value)) return 0;
  const before = isJsonObject(known) ? known : {};
  const changed = Object.entries(value).filter(
    ([key, one]) => !uncounted.includes(key) && !sameJson(one, before[key]),
  );
  return changed.reduce((sum, [key, one]) => sum + 1 + addedKeys(one, before[key]), 0);
}

/** The keys of the overlay's updates: those of the vocabulary, and the others. */
function shortKeys(overlay: SourceFile): { words: number; others: number } {
  const actions = parseDocument(overlay.text, { merge: true }).get("actions");
  const counted = { words: 0, others: 0 };
  for (const action of isSeq(actions) ? actions.items : []) {
    if (!isMap(action)) continue;
    const update = action.get("update", true);
    if (!isMap(update)) continue;
    if (vocabulary.some((word) => String(action.get("target")).includes(word))) {
      counted.words += writtenKeys(update);
      continue;
    }
    for (const pair of update.items) {
      const whole = parseDocument("{}").createNode({}) as Node;
      if (isMap(whole)) whole.items.push(pair);
      counted[vocabulary.includes(String(pair.key)) ? "words" : "others"] += writtenKeys(whole);
    }
  }
  return counted;
}

/** The keys of the vocabulary in the expanded document that the pages alone do not give. */
function longKeys(source: ServiceSource, overlay: SourceFile): number {
  const diagnostics = new Diagnostics();
  const read = readPages(source.pages, { service: source.name }, diagnostics);
  const pages = copy(read.document);
  applyOverlay(read.document, overlay, diagnostics);
  readVocabulary(read.document, read.names, overlay, diagnostics);
  expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
  const expanded = copy(read.document);
  const known = new Map(
    arrayMember(pages, "x-corsac-models").map((model) => [textMember(model, "id"), model]),
  );
  return [
    ...["x-corsac-service", "x-corsac-lifecycles"].map((word) => addedKeys(expanded[word], pages[word])),
    ...arrayMember(expanded, "x-corsac-models").map((model) =>
      addedKeys(model, known.get(textMember(model, "id"))),
    ),
  ].reduce((sum, one) => sum + one, 0);
}

function copy(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

test.runIf(hasCorpus).each(["fal", "suno"])(
  `the overlay for the pages of %s needs at most half the keys of its long form${corpusNote}`,
  (name) => {
    const file = `${name}.overlay.yaml`;
    const overlay = { path: file, text: readFileSync(join(import.meta.dirname, file), "utf8") };
    const source = { name, pages: corpusFiles(`page-md/${name}`) };
    // Every model is described by it: nothing is short because something is left out.
    const built = buildDocument({ ...source, overlay });
    expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const model of arrayMember(copy(built.document), "x-corsac-models"))
      expect(model, textMember(model, "id")).toMatchObject({ kind: "task", output: { documented: true } });
    const { words, others } = shortKeys(overlay);
    const long = longKeys(source, overlay);
    expect(words + others).toBeLessThanOrEqual((long + others) / 2);
  },
);
