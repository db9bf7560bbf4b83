import { expect, it } from "vitest";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { addExampleProperties } from "./example-properties.js";

it.each([
  ["an object that nobody described", {}, ["name"]],
  ["one that a tool described as empty", { properties: {}, additionalProperties: true }, ["name"]],
  ["one that is described, but has no documented field", { description: "What to use" }, ["name"]],
  ["a map of anything", { additionalProperties: true }, []],
  ["a map of texts", { additionalProperties: { type: "string" } }, []],
])("fields of an example beside %s", (_, schema: JsonObject, added) => {
  const source = new SourceText({ path: "page.yaml", text: "" });
  const example = new SourcedValue({ inputs: { name: "a" } }, source, new Map());
  const documented = new SourcedValue(
    { type: "object", properties: { inputs: { type: "object", ...schema } } },
    source,
    new Map(),
  );
  const diagnostics = new Diagnostics();
  addExampleProperties(documented, [{ value: example }], diagnostics);
  expect(diagnostics.all.map(({ message }) => /^"(\w+)"/.exec(message)?.[1])).toEqual(added);
});

it("what an example calls the entries of a described object is no field, where it could be no name of one", () => {
  const source = new SourceText({ path: "page.yaml", text: "" });
  const headers = { type: "object", description: "Headers to match, by their names" };
  const documented = new SourcedValue({ type: "object", properties: { headers } }, source, new Map());
  const example = new SourcedValue({ headers: { "Content-Type": { is: "text/plain" } } }, source, new Map());
  const diagnostics = new Diagnostics();
  const extended = addExampleProperties(documented, [{ value: example }], diagnostics);
  expect(diagnostics.all).toEqual([]);
  expect(extended?.value).toEqual(documented.value);
});
