import type { JsonObject } from "@corsac/importer";
import { expect, test } from "vitest";
import { requireSound } from "./require-sound.js";

const nowhere = { $ref: "#/components/schemas/Nowhere" };

test.each<[string, JsonObject, string]>([
  [
    "a reference that leads nowhere",
    { components: { schemas: { A: { properties: { value: nowhere } } } } },
    "the reference #/components/schemas/Nowhere at #/components/schemas/A/properties/value leads nowhere",
  ],
  [
    "one in a response that is called default",
    { paths: { "/a": { get: { responses: { default: nowhere } } } } },
    "the reference #/components/schemas/Nowhere at #/paths//a/get/responses/default leads nowhere",
  ],
  [
    "a reference that leaves the document",
    { paths: { "/a": { get: { requestBody: { $ref: "other.json#/a" } } } } },
    "#/paths//a/get/requestBody: the reference other.json#/a leaves the document",
  ],
  [
    "two operations of one name",
    { paths: { "/a": { get: { operationId: "a" }, post: { operationId: "a" } } } },
    "two operations have the operationId a",
  ],
])("%s is refused", (_name, document, message) => {
  expect(() => requireSound(document)).toThrow(message);
});

test("what stands in data is no reference and no discriminator", () => {
  const data = { ...nowhere, discriminator: { propertyName: "kind" } };
  const schema = { example: data, examples: [data], default: data, enum: [data], const: data };
  expect(requireSound({ components: { schemas: { A: schema } } })).toEqual([]);
});

test("where there are discriminators, all that takes part in them is found, outer parts first", () => {
  const base = { discriminator: { propertyName: "kind" }, properties: { "a/b": { allOf: [] } } };
  const variant = { allOf: [{ $ref: "#/components/schemas/Base" }] };
  expect(requireSound({ components: { schemas: { Base: base, Variant: variant } } })).toEqual([
    { value: base, reference: "#/components/schemas/Base" },
    { value: base.properties["a/b"], reference: "#/components/schemas/Base/properties/a~1b" },
    { value: variant, reference: "#/components/schemas/Variant" },
  ]);
});
