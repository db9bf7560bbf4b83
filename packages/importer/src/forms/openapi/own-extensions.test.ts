import { expect, it } from "vitest";
import { buildDocument } from "../../build-document.js";
import { objectMember } from "../../document/json-values.js";

it("extensions of a page's own are kept at paths' operations, parameters and responses", () => {
  const text = `openapi: 3.1.0
info: { title: Bees, version: '1' }
paths:
  /v1/hives:
    x-team: keepers
    get:
      x-audience: public
      parameters: [{ name: size, in: query, schema: { type: integer }, x-widget: slider, x-apifox-order: 1 }]
      responses: { '200': { description: OK, x-cache: 60, x-apifox-name: Fine } }
`;
  const { document, diagnostics } = buildDocument({ name: "bees", pages: [{ path: "pages/a.yaml", text }] });
  expect(diagnostics).toEqual([]);
  const get = objectMember(objectMember(document.paths, "/v1/hives"), "get");
  expect(get).toMatchObject({
    "x-team": "keepers",
    "x-audience": "public",
    parameters: [{ name: "size", "x-widget": "slider" }],
    responses: { 200: { description: "OK", "x-cache": 60 } },
  });
  expect(JSON.stringify(document)).not.toContain("x-apifox");
});
