import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { appendPointer } from "../../src/document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  sameJson,
  textMember,
} from "../../src/document/json-values.js";
import { listOperations } from "../../src/document/operations.js";
import { resolveSchema } from "../../src/document/schema-reference.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { corpusFiles, corpusNote, hasCorpus, ownFiles } from "../pages/corpus-files.js";
import own from "./table/own-facts.json" with { type: "json" };
import stated from "./table/stated-facts.json" with { type: "json" };

/** `/input/width minimum` → value. */
type Facts = Map<string, JsonValue>;

/** What the table says of a page, which a person read. */
function statedFacts(page: JsonValue | undefined): Facts {
  const facts: Facts = new Map();
  for (const [pointer, keywords] of Object.entries(isJsonObject(page) ? page : {})) {
    for (const [keyword, value] of Object.entries(isJsonObject(keywords) ? keywords : {}))
      facts.set(`${pointer} ${keyword}`, value);
  }
  return facts;
}

/** What was inferred from the sentences of a page. */
function inferredFacts(document: JsonObject): Facts {
  const facts: Facts = new Map();
  const visit = (value: JsonValue | undefined, pointer: string, depth: number): void => {
    const schema = resolveSchema(document, value);
    if (schema === undefined || depth > 8) return;
    for (const fact of arrayMember(schema, "x-corsac-inferred")) {
      const keyword = textMember(fact, "keyword");
      if (keyword === undefined || member(fact, "from") !== "prose") continue;
      facts.set(`${pointer} ${keyword}`, schema[keyword] ?? null);
    }
    for (const [name, property] of Object.entries(objectMember(schema, "properties")))
      visit(property, appendPointer(pointer, name), depth + 1);
    visit(schema["items"], `${pointer}/*`, depth + 1);
    for (const variant of [...arrayMember(schema, "anyOf"), ...arrayMember(schema, "allOf")])
      visit(variant, pointer, depth + 1);
  };
  for (const { operation } of listOperations(document)) {
    for (const content of Object.values(objectMember(objectMember(operation, "requestBody"), "content")))
      visit(member(content, "schema"), "", 0);
    for (const parameter of arrayMember(operation, "parameters"))
      visit(member(parameter, "schema"), `?${textMember(parameter, "name")}`, 0);
    for (const response of Object.values(objectMember(operation, "responses"))) {
      for (const content of Object.values(objectMember(resolveSchema(document, response), "content")))
        visit(member(content, "schema"), "<", 0);
    }
  }
  return facts;
}

const sets = [
  { set: "our own", facts: own, pages: ownFiles("page-md/tidepool") },
  ...(hasCorpus ? [{ set: "real", facts: stated, pages: corpusFiles("page-md/replicate") }] : []),
];

describe(`what the sentences of pages state${corpusNote}`, () => {
  test.each(sets)("is inferred, and nothing else: $set", ({ facts, pages }) => {
    const table: JsonValue = JSON.parse(JSON.stringify(facts));
    expect(pages.map(({ path }) => path.replace("pages/", "")).sort()).toEqual(Object.keys(facts).sort());
    const missed: string[] = [];
    const wrong: string[] = [];
    let count = 0;
    for (const page of pages) {
      const name = page.path.replace("pages/", "");
      const expected = statedFacts(member(table, name));
      const found = inferredFacts(readDocumentation([page]).document);
      for (const [key, value] of expected) {
        count += 1;
        if (!found.has(key)) missed.push(`${name} ${key}`);
        else if (!sameJson(found.get(key), value))
          wrong.push(`${name} ${key}: ${JSON.stringify(found.get(key))}, not ${JSON.stringify(value)}`);
      }
      for (const [key, value] of found) {
        if (!expected.has(key))
          wrong.push(`${name} ${key}: ${JSON.stringify(value)}, which no sentence states`);
      }
    }
    console.info(
      `${count} facts stated on ${pages.length} pages: ${count - missed.length} inferred, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(missed.length / count).toBeLessThanOrEqual(0.01);
    expect(missed).toEqual([]);
  });
});
