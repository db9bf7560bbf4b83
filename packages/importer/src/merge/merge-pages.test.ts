import { describe, expect, it } from "vitest";
import { dumpPage, inputBody } from "../../test/pages/dump-page.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, member, objectMember } from "../document/json-values.js";
import { emptyNames } from "../names/names.js";
import { type Documentation, readDocumentation } from "../read-documentation.js";

const read = (...texts: string[]): Documentation =>
  readDocumentation(
    texts.map((text, index) => ({ path: `specs/acme/pages/page-${index + 1}.txt`, text })),
    { service: "acme" },
  );
const schemas = ({ document }: Documentation): JsonObject => objectMember(document.components, "schemas");

describe("pages that are merged", () => {
  const create = (title: string, fields: JsonObject, version: string): string =>
    dumpPage({
      title,
      path: "/acme/v1/predictions",
      body: inputBody(fields),
      example: { version, input: {} },
    });

  it("become one operation with a variant for each model", () => {
    const documentation = read(
      create("Create acme/one", { prompt: { type: "string" } }, "acme/one:1a"),
      create("Create acme/two", { text: { type: "string" } }, "acme/two:2b"),
    );
    const post = objectMember(objectMember(documentation.document.paths, "/acme/v1/predictions"), "post");
    expect(post["summary"]).toBe("Create");
    const content = objectMember(objectMember(post["requestBody"], "content"), "application/json");
    expect(content["schema"]).toEqual({
      anyOf: [{ $ref: "#/components/schemas/OneRequest" }, { $ref: "#/components/schemas/TwoRequest" }],
    });
    expect(Object.keys(objectMember(content, "examples"))).toEqual(["one", "two"]);
  });

  it("add up where they describe one model, and are reported where they contradict each other", () => {
    const documentation = read(
      create(
        "Create acme/one",
        { size: { type: "integer", description: "默认值:1024。" }, a: { type: "string" } },
        "acme/one",
      ),
      create(
        "Create acme/one",
        { size: { type: "string", description: "默认值:512。" }, b: { type: "string" } },
        "acme/one",
      ),
    );
    const input = objectMember(schemas(documentation)["OneInput"], "properties");
    expect(Object.keys(input)).toEqual(["size", "a", "b"]);
    expect(input["size"]).toMatchObject({ type: ["integer", "string"] });
    expect(member(input["size"], "default")).toBeUndefined();
    const found = documentation.diagnostics.filter(({ rule }) => rule === "contradicting-pages");
    expect(
      found.map(({ severity, message, location }) => [severity, message, location?.file, location?.line]),
    ).toEqual([
      [
        "warning",
        expect.stringMatching(
          /^"size" of acme\/one has the type "string" here, but "integer" at specs\/acme\/pages\/page-1\.txt:\d+:\d+$/,
        ),
        "specs/acme/pages/page-2.txt",
        34,
      ],
      [
        "warning",
        expect.stringMatching(/"size" .* default "512" here, but 1024 at/),
        "specs/acme/pages/page-2.txt",
        34,
      ],
    ]);
  });

  it("keep names that were given before", () => {
    const names = emptyNames();
    names.models["acme/two"] = "painter";
    const page = create("Create acme/two", {}, "acme/two");
    const documentation = readDocumentation([{ path: "a", text: page }], { names });
    expect(arrayMember(documentation.document, "x-corsac-models")).toMatchObject([
      { id: "acme/two", name: "painter" },
    ]);
    expect(names.operations).toEqual({});
    expect(documentation.names.operations).toEqual({ "POST /acme/v1/predictions": "createPrediction" });
  });
});

it("a parameter that two pages of one path call differently may be two things: they contradict nothing", () => {
  const page = (name: string, pattern: string): string => `openapi: 3.1.0
info: { title: Acme, version: "1" }
paths:
  /folders/{${name}}:
    get:
      summary: Read a folder by its ${name}
      parameters: [{ name: ${name}, in: path, required: true, schema: { type: string, pattern: "${pattern}" } }]
      responses: { "200": { description: Found. } }
`;
  const found = (one: string, other: string): string[] =>
    readDocumentation([
      { path: "pages/a.yaml", text: page(one, "^a+$") },
      { path: "pages/b.yaml", text: page(other, "^b+$") },
    ])
      .diagnostics.map(({ rule }) => rule)
      .filter((rule) => rule === "contradicting-pages");
  expect(found("id", "id")).toEqual(["contradicting-pages"]);
  expect(found("id", "path")).toEqual([]);
});
