import { validateInput } from "@corsac/core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { ApiDocument } from "../../document/openapi.js";
import { listOperations } from "../../document/operations.js";
import type { ServiceReference } from "../../pages/context.js";
import { sampleNames } from "../../samples/sample-names.js";
import { petstoreYaml } from "../../strangers.test-document.js";
import { operationSubject } from "../operation-subject.js";
import type { Subject } from "../subject.js";
import { operationData } from "./operation-data.js";
import type { OperationPlaygroundData } from "./playground-data.js";

const document: ApiDocument = {
  ...parse(petstoreYaml),
  "x-corsac-service": { name: "pets", title: "Pets", upload: { operation: "addPhoto" } },
};
const service: ServiceReference = {
  name: "pets",
  document,
  imports: { client: "@corsac/core", models: "./pets.js", service: "./pets.js" },
  names: sampleNames(document),
  hasClient: true,
  pictures: {},
};

function dataOf(id: string): OperationPlaygroundData {
  const located = listOperations(document).find((one) => one.id === id);
  const data = located === undefined ? undefined : operationData(service, located);
  if (data === undefined) throw new Error(`no operation ${id}`);
  return data;
}

const subjectOf = (id: string): Subject => operationSubject(dataOf(id), { language: "en" });

function sampleOf(id: string, label: string, input: Parameters<Subject["samples"]>[0]): string {
  return (
    subjectOf(id)
      .samples(input)
      .find((sample) => sample.label === label)?.code ?? ""
  );
}

test("the fields of a form are the parameters and the members of the body, with their places", () => {
  const { first, more } = subjectOf("replacePet").fields;
  expect([...first, ...more].map(({ pointer, name, place }) => [pointer, name, place])).toEqual([
    ["/path/petId", "petId", "path"],
    ["/body/id", "id", "body"],
    ["/body/name", "name", "body"],
    ["/body/parent", "parent", "body"],
    ["/body/friends", "friends", "body"],
    ["/body/home", "home", "body"],
    ["/body/labels", "labels", "body"],
  ]);
});

test.each([["getPet"], ["replacePet"], ["health"]])("the first input of %s can be sent", (id) => {
  const { example, schema } = dataOf(id);
  const subject = subjectOf(id);
  expect(validateInput(schema, subject.complete(structuredClone(example)))).toEqual([]);
});

test("a file is missing until one is chosen, and samples name one", () => {
  const { example, schema } = dataOf("addPhoto");
  expect(example).toEqual({ path: { petId: 1 }, body: { caption: "example" } });
  const missing = validateInput(schema, subjectOf("addPhoto").complete(structuredClone(example)));
  expect(missing.map(({ path, keyword }) => [path, keyword])).toEqual([["/body/photo", "required"]]);
  expect(sampleOf("addPhoto", "curl", structuredClone(example))).toContain("-F photo=@file.bin");
  const photo = new File(["x"], "dog.png");
  const chosen = { path: { petId: 1 }, body: { photo, caption: "a dog" } };
  expect(validateInput(schema, chosen)).toEqual([]);
  expect(sampleOf("addPhoto", "curl", chosen)).toContain("-F photo=@dog.png");
  expect(sampleOf("addPhoto", "TypeScript", chosen)).toContain('await openAsBlob("dog.png")');
});

test("samples have the values of the form, escaped for their language", () => {
  const input = { path: { petId: "a/b $x" }, body: { id: 1, name: 'it\'s "Mog" $HOME' } };
  expect(sampleOf("replacePet", "curl", input)).toContain("/v2/pets/a%2Fb%20%24x");
  expect(sampleOf("replacePet", "curl", input)).toContain(`it'\\''s \\"Mog\\" $HOME`);
  expect(sampleOf("replacePet", "CLI", input)).toContain("--petId='a/b $x'");
  expect(sampleOf("replacePet", "TypeScript", input)).toContain('path: { petId: "a/b $x" }');
});

test("a parameter without an example of its own starts with the first of its named examples", () => {
  const item = document.paths["/pets/{petId}"];
  const named = {
    name: "petId",
    in: "path",
    schema: { type: "string" },
    examples: { first: { summary: "A dog" }, second: { value: "pet-7" } },
  };
  const changed = { ...document, paths: { "/pets/{petId}": { get: item?.get ?? {}, parameters: [named] } } };
  const [located] = listOperations(changed);
  const own = located && {
    ...located,
    parameters: located.parameters.filter(({ in: place }) => place === "path"),
  };
  const data = own && operationData({ ...service, document: changed }, own);
  expect(data?.example["path"]).toEqual({ petId: "pet-7" });
});

test("the part of the document has one operation and names no other", () => {
  const { document: part } = dataOf("scanPet");
  expect(listOperations(part).map(({ id }) => id)).toEqual(["scanPet"]);
  expect(part["x-corsac-service"]).toEqual({ name: "pets", title: "Pets" });
  expect(part["x-corsac-models"]).toEqual([]);
});
