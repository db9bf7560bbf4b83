import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import { member, textMember } from "../../src/document/json-values.js";
import { corpusFiles, corpusNote, hasCorpus } from "../pages/corpus-files.js";
import { compareComponent } from "./compare.js";
import { writtenComponents } from "./document-operation.js";
import { isObject, list, object, resolverOf } from "./raw-openapi.js";

const folder = hasCorpus
  ? buildDocument({
      name: "test",
      pages: corpusFiles("page-md/replicate"),
      models: corpusFiles("cog"),
    })
  : undefined;
const models = list(folder?.document["x-corsac-models"]);

/** The models' own schemas that a page of the corpus is about, by the id in the file. */
const described = corpusFiles("cog").flatMap(({ path, text }) => {
  const root = object(JSON.parse(text));
  const id = `${root["owner"]}/${root["name"]}`;
  const model = models.find((one) => member(one, "id") === id);
  const schema = object(object(root["latest_version"])["openapi_schema"] ?? root["openapi_schema"]);
  return isObject(model) ? [{ id, path, schema, name: textMember(model, "name") ?? "" }] : [];
});

describe.skipIf(!hasCorpus)(`every fact of a model's own schema is in the document${corpusNote}`, () => {
  it.each(described)("$id", ({ id, path, schema, name }) => {
    const input = object(object(object(schema["components"])["schemas"])["Input"]);
    const component = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const candidates = folder === undefined ? [] : writtenComponents(folder.document, component);
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

  it("four of them have a page", () => {
    expect(described).toHaveLength(4);
  });
});
