import { expect, it } from "vitest";
import { buildFolder, page } from "../../../test/hints/hint-case.js";

const schema =
  "{ type: object, required: [field, kind], properties: { kind: { type: string, enum: [dry, green] }, name: { type: string }, field: { type: object, required: [size], properties: { size: { type: integer } } } } }";

const answered = (example: string) =>
  buildFolder({
    "pages/hay.yaml": page(
      `/v1/hay:\n  get:\n    summary: Read hay\n    responses: { '200': { description: OK, content: { application/json: { schema: ${schema}, example: ${example} } } } }`,
    ),
  });

it("where a tool made the example of the schema, its fillers are no facts", () => {
  const { document, diagnostics } = answered('{ kind: "[", name: string, field: {} }');
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(document)).toContain('"required":["size"]');
});

it("an object of which a tool knew no value is a filler, too", () => {
  expect(answered("{ kind: dry, name: string, field: { size: null } }").diagnostics).toEqual([]);
  const written = answered("{ kind: dry, name: Meadow, field: { size: null } }").diagnostics;
  expect(written.map(({ rule }) => rule)).toEqual(["example-against-schema"]);
});

it("in an example that somebody wrote the same values are facts", () => {
  const rules = answered('{ kind: "[", name: Meadow, field: {} }').diagnostics.map(({ rule }) => rule);
  expect(rules.sort()).toEqual(["example-against-schema", "required-contradicted"]);
});
