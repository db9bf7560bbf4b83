import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { member, textMember } from "../../src/document/json-values.js";
import { corpusFiles, corpusNote, hasCorpus, ownFiles } from "../pages/corpus-files.js";
import { compareComponent } from "./compare.js";
import { writtenComponents } from "./document-operation.js";
import { isObject, list, object, resolverOf } from "./raw-openapi.js";

/** The models' own schemas that a page is about, by the id in the file, and the document they came into. */
const describedBy = (pages: readonly SourceFile[], files: readonly SourceFile[]) => {
  const { document } = buildDocument({ name: "test", pages: [...pages], models: [...files] });
  const models = list(document["x-corsac-models"]);
  return files.flatMap(({ path, text }) => {
    const root = object(JSON.parse(text));
    const id = `${root["owner"]}/${root["name"]}`;
    const model = models.find((one) => member(one, "id") === id);
    const schema = object(object(root["latest_version"])["openapi_schema"] ?? root["openapi_schema"]);
    return isObject(model) ? [{ id, path, schema, document, name: textMember(model, "name") ?? "" }] : [];
  });
};
const own = describedBy(ownFiles("page-md/tidepool"), ownFiles("cog"));
const described = hasCorpus ? describedBy(corpusFiles("page-md/replicate"), corpusFiles("cog")) : [];

describe(`every fact of a model's own schema is in the document${corpusNote}`, () => {
  it.each([...own, ...described])("$id", ({ id, path, schema, document, name }) => {
    const input = object(object(object(schema["components"])["schemas"])["Input"]);
    const component = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const candidates = writtenComponents(document, component);
    const { facts, differences } = compareComponent(
      path,
      "Input",
      { schema: input, resolve: resolverOf(schema) },
      candidates,
    );
    // A page's own words stand; where its facts differ from the model's, a diagnostic says so, and is tested elsewhere.
    const lost = differences.filter(({ kind }) => !["description", "title", "required"].includes(kind));
    console.log(
      `cog/${id}: ${facts} facts; in other words of the page ${differences.length - lost.length}, lost ${lost.length}`,
    );
    expect(lost).toEqual([]);
  });

  it("one of ours and four of the corpus have a page", () => {
    expect(own).toHaveLength(1);
    expect(described).toHaveLength(hasCorpus ? 4 : 0);
  });
});
