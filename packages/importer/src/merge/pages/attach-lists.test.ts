import { expect, it } from "vitest";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { member, objectMember } from "../../document/json-values.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { attachLists } from "./attach-lists.js";

const source = new SourceText({ path: "page.txt", text: "" });
const ratios = ["1:1", "16:9"];
const text = { type: "string" };

const cases: [what: string, properties: JsonObject, list: string[], owner: string | undefined][] = [
  ["a default", { a: { ...text, default: "png" }, b: text }, ["png", "jpg"], "a"],
  ["an example", { a: text, b: { ...text, examples: ["jpg"] } }, ["png", "jpg"], "b"],
  [
    "a field inside",
    { input: { type: "object", properties: { a: { ...text, default: "png" } } } },
    ["png", "jpg"],
    "a",
  ],
  ["a name for ratios", { a: text, aspect_ratio: text }, ratios, "aspect_ratio"],
  ["no name for other values", { aspect_ratio: text }, ["png", "jpg"], undefined],
  ["no number", { a: { type: "integer", default: 1 } }, ["1", "2"], undefined],
  [
    "nothing where two fit",
    { a: { ...text, default: "png" }, b: { ...text, default: "jpg" } },
    ["png", "jpg"],
    undefined,
  ],
  ["nothing that has values", { a: { ...text, default: "png", enum: ["png"] } }, ["png", "jpg"], undefined],
];

it.each(cases)("a list is attached by %s", (_, properties, list, owner) => {
  const diagnostics = new Diagnostics();
  const items = list.map((item, index) => ({
    text: item,
    location: { file: "page.txt", line: index + 1, column: 1 },
  }));
  const schema = new SourcedValue({ type: "object", properties }, source, new Map());
  const value = attachLists(schema, [items], diagnostics).value;
  const found = {
    ...objectMember(value, "properties"),
    ...objectMember(objectMember(objectMember(value, "properties"), "input"), "properties"),
  };
  const owners = Object.entries(found).filter(
    ([, property]) => JSON.stringify(member(property, "enum")) === JSON.stringify(list),
  );
  expect(owners.map(([name]) => name)).toEqual(owner === undefined ? [] : [owner]);
  expect(diagnostics.all.map(({ rule, location }) => [rule, location?.line])).toEqual(
    owner === undefined ? [["unattached-list", 1]] : [],
  );
});
