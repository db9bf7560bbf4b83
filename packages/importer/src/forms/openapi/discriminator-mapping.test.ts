import { expect, test } from "vitest";
import type { JsonValue } from "../../document/json.js";
import { member, objectMember } from "../../document/json-values.js";
import { type Documentation, readDocumentation } from "../../read-documentation.js";

const file = (path: string, schemas: object, mapping: object, root: object = { openapi: "3.1.0" }) => {
  const isSwagger = "swagger" in root;
  const union = { discriminator: { propertyName: "kind", mapping }, type: "object" };
  const name = path.replace(/\..*/, "");
  const text = JSON.stringify({
    ...root,
    info: { title: "Pets", version: "1" },
    paths: { [`/${name}`]: { get: { responses: { 200: { description: "OK" } } } } },
    ...(isSwagger
      ? { definitions: { ...schemas, [`Pet${name}`]: union } }
      : { components: { schemas: { ...schemas, [`Pet${name}`]: union } } }),
  });
  return { path, text };
};

const mappingOf = ({ document }: Documentation, name: string): JsonValue | undefined =>
  member(
    objectMember(objectMember(document.components, "schemas"), name)["discriminator"] ?? null,
    "mapping",
  );

test("the name of a schema becomes a reference; what leads nowhere is left out and reported", () => {
  const mapping = {
    cat: "Cat",
    dog: "#/components/schemas/Dog",
    fish: "Fish",
    bird: "#/components/schemas/Bird",
  };
  const read = readDocumentation([
    file("a.json", { Cat: { type: "object" }, Dog: { type: "object" } }, mapping),
  ]);
  expect(mappingOf(read, "Peta")).toEqual({
    cat: "#/components/schemas/Cat",
    dog: "#/components/schemas/Dog",
  });
  expect(read.diagnostics.map(({ rule, message }) => [rule, message.split(" ")[0]])).toEqual([
    ["unresolved-reference", '"Fish"'],
    ["unresolved-reference", '"#/components/schemas/Bird"'],
  ]);
});

test("a mapping without any schema is none", () => {
  const read = readDocumentation([file("a.json", {}, { fish: "Fish" })]);
  expect(mappingOf(read, "Peta")).toBeUndefined();
});

test("of a Swagger document they lead to its definitions", () => {
  const mapping = { cat: "Cat", dog: "#/definitions/Dog" };
  const schemas = { Cat: { type: "object" }, Dog: { type: "object" } };
  const read = readDocumentation([file("a.json", schemas, mapping, { swagger: "2.0" })]);
  expect(mappingOf(read, "Peta")).toEqual({
    cat: "#/components/schemas/Cat",
    dog: "#/components/schemas/Dog",
  });
});

test("a schema that gets another name is followed", () => {
  const cat = (field: string) => ({ type: "object", properties: { [field]: { type: "string" } } });
  const read = readDocumentation([
    file("a.json", { Cat: cat("a"), 商品: cat("c") }, { cat: "Cat", item: "商品" }),
    file("b.json", { Cat: cat("b") }, { cat: "#/components/schemas/Cat" }),
  ]);
  const schemas = objectMember(read.document.components, "schemas");
  const fields = (name: string): (string[] | undefined)[] =>
    Object.values(objectMember(schemas[name] ?? null, "discriminator")["mapping"] ?? {}).map((reference) =>
      Object.keys(objectMember(schemas[String(reference).slice(21)] ?? null, "properties")),
    );
  expect(fields("Peta")).toEqual([["a"], ["c"]]);
  expect(fields("Petb")).toEqual([["b"]]);
});
