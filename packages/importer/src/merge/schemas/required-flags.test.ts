import { expect, it } from "vitest";
import { fieldPage } from "../../../test/hints/hint-case.js";
import { buildDocument } from "../../build-document.js";
import { objectMember } from "../../document/json-values.js";

it("a property that says itself that it is required is required, and reported with its line", () => {
  const text = fieldPage("{ type: integer, required: true }").replace(
    "properties: {",
    "properties: { field: { type: string, required: false }, ",
  );
  const { document, diagnostics } = buildDocument({ name: "hay", pages: [{ path: "pages/a.yaml", text }] });
  const schema = objectMember(document.components, "schemas")["CreateHayRequest"];
  expect(schema).toMatchObject({ required: ["length"] });
  expect(JSON.stringify(schema)).not.toMatch(/"required":(?:true|false)/);
  expect(diagnostics.map(({ rule, location }) => [rule, location?.line])).toEqual([
    ["repaired-declaration", 7],
  ]);
});
