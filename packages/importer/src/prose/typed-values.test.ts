import { expect, it } from "vitest";
import { bodyPage, buildFolder } from "../../test/hints/hint-case.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";

const read = (field: string) => {
  const { document, diagnostics } = buildFolder({
    "pages/hay.yaml": bodyPage(`{ type: object, properties: { size: ${field} } }`),
  });
  const [request] = Object.values(objectMember(document.components, "schemas"));
  const made = valueAtPointer(request ?? {}, "/properties/size");
  return { made, rules: diagnostics.map(({ rule }) => rule) };
};

it.each([
  ["{ type: integer, description: '可选值：1、2、4。默认值：2' }", { enum: [1, 2, 4], default: 2 }],
  ['{ type: integer, description: \'可选值："1"、"2"。默认值："2"\' }', { enum: [1, 2], default: 2 }],
  ["{ type: string, description: '可选值：1、2、4。默认值：2' }", { enum: ["1", "2", "4"], default: "2" }],
  [
    "{ type: string, description: '时长，可选值：5s、10s。默认值：5s' }",
    { enum: ["5s", "10s"], default: "5s" },
  ],
  [
    "{ anyOf: [{ type: integer }, { type: 'null' }], description: '可选值：1、2、4。默认值：2' }",
    { enum: [1, 2, 4], default: 2 },
  ],
  [
    "{ allOf: [{ type: string }], description: '可选值：1、2、4。默认值：2' }",
    { enum: ["1", "2", "4"], default: "2" },
  ],
  ["{ enum: ['1', '2'], description: '默认值：1' }", { default: "1" }],
  ["{ description: '可选值：1、2、4。默认值：2' }", { enum: [1, 2, 4], default: 2 }],
  ["{ description: '可选值：1、2、4。默认值：2', examples: ['2'] }", { enum: ["1", "2", "4"], default: "2" }],
])("values that words list have the field's type: %s", (field, want) => {
  const { made, rules } = read(field);
  expect(made).toMatchObject(want);
  expect(rules).toEqual([]);
});

it("the values of a list's items agree with its default", () => {
  const { made, rules } = read(
    "{ type: array, items: { type: integer }, description: '可选值：1、2、3；默认 [1]' }",
  );
  expect(made).toMatchObject({ items: { enum: [1, 2, 3] }, default: [1] });
  expect(rules).toEqual([]);
});
