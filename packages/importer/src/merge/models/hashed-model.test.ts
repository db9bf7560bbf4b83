import { expect, it } from "vitest";
import { buildFolder, page } from "../../../test/hints/hint-case.js";
import { arrayMember } from "../../document/json-values.js";

const hash = "fb8af171cfa1616ddcf1242c093f9c46bcada5ad4cf6f2fbe8b81b330ec5c003";
const models = (
  title: string,
  field: string,
  others = ", input: { type: object, properties: { image: { type: string } } }",
) => {
  const schema = `{ type: object, properties: { ${field}: { type: string }${others} } }`;
  const { document } = buildFolder({
    "pages/mow.yaml": page(
      `/v1/predictions:\n  post:\n    summary: ${title}\n    requestBody: { content: { application/json: { schema: ${schema}, example: { ${field}: ${hash} } } } }\n    responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { output: { type: string } } } } } } }`,
    ),
  });
  return arrayMember(document, "x-corsac-models");
};

it.each(["version", "model"])("a page whose %s is a hash defines a model called after its title", (field) => {
  expect(models("Remove Background", field)).toMatchObject([
    { id: "remove-background", title: "Remove Background", create: [{ body: { [`/${field}`]: hash } }] },
  ]);
});

it("a title in another script leaves the path, with the start of the hash", () => {
  expect(models("去除背景", "version")).toMatchObject([{ id: "predictions-fb8af171", title: "去除背景" }]);
});

it("a request that says nothing but the version asks about it", () => {
  expect(models("Show a version", "version", "")).toEqual([]);
});
