import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { member, objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { readFile } from "../read-file.js";
import { extensionRules, folderTag, isDeprecatedStatus } from "./extension-rules.js";

/** The schema of an answer, after reading, and the findings. */
function plain(schema: JsonObject, schemas: JsonObject = {}) {
  const text = JSON.stringify(
    {
      openapi: "3.0.3",
      paths: {
        "/a": {
          get: { responses: { "200": { description: "", content: { "application/json": { schema } } } } },
        },
      },
      components: { schemas },
    },
    null,
    1,
  );
  const diagnostics = new Diagnostics();
  const [reading] = readFile({ path: "api.json", text }, diagnostics);
  const found = reading?.pages[0]?.responses[0]?.contents[0]?.schema;
  return {
    schema: found?.value,
    sourced: found,
    components: reading?.components?.value,
    diagnostics: diagnostics.all,
    text,
  };
}

const user: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, name: { type: "string" }, mail: { type: "string" } },
  required: ["id", "name", "mail"],
};

describe.each(["apifox", "apidog"])("x-%s", (tool) => {
  it("orders, ids of references among them, and references that were not copied in", () => {
    const { schema } = plain(
      {
        type: "object",
        properties: { last: { type: "string" }, first: { type: "string" } },
        [`x-${tool}-orders`]: ["first", "01ID", "last"],
        [`x-${tool}-refs`]: { "01ID": { $ref: "#/components/schemas/User" } },
      },
      { User: user },
    );
    expect(Object.keys(objectMember(schema, "properties"))).toEqual(["first", "id", "name", "mail", "last"]);
    expect(member(schema, "required")).toEqual(["id", "name", "mail"]);
    expect(JSON.stringify(schema)).not.toContain(tool);
  });

  it("overrides: null removes, a schema replaces and is required only if it says so", () => {
    const reference = {
      $ref: "#/components/schemas/User",
      [`x-${tool}-overrides`]: { mail: null, name: { type: "integer" }, age: { type: "integer" } },
      required: ["age"],
    };
    const { schema, components } = plain(
      { type: "object", properties: {}, [`x-${tool}-refs`]: { "01ID": reference } },
      { User: user },
    );
    expect(schema).toEqual({
      type: "object",
      properties: { id: { type: "string" }, name: { type: "integer" }, age: { type: "integer" } },
      required: ["id", "age"],
    });
    expect(member(objectMember(components, "schemas"), "User")).toEqual(user);
    expect(plain(reference, { User: user }).schema).toEqual(schema);
  });

  it("references that were copied in stay as they are", () => {
    const { schema } = plain(
      {
        type: "object",
        properties: { id: { type: "string" } },
        [`x-${tool}-refs`]: { "01ID": { $ref: "#/components/schemas/User" } },
        [`x-${tool}-ignore-properties`]: ["id"],
      },
      { User: user },
    );
    expect(schema).toEqual({ type: "object", properties: { id: { type: "string" } } });
  });

  it("enum with names and descriptions", () => {
    const { schema } = plain({
      type: "integer",
      enum: [1, 2],
      [`x-${tool}-enum`]: [
        { value: 2, name: "Folder", description: "" },
        { value: 1, name: "", description: "A file." },
      ],
    });
    expect(schema).toEqual({
      type: "integer",
      enum: [1, 2],
      "x-enum-varnames": ["", "Folder"],
      "x-enum-descriptions": ["A file.", ""],
    });
    const older = plain({
      type: "integer",
      enum: [1],
      [`x-${tool}`]: { enumDescriptions: { "1": "A file." } },
    });
    expect(older.schema).toEqual({ type: "integer", enum: [1], "x-enum-descriptions": ["A file."] });
  });

  it.each([
    ["a value", "string", "16:9", ["16:9"]],
    ["a number", "integer", "5", [5]],
    ["no number", "integer", "five", undefined],
    ["a rule", "string", "@cname", undefined],
    ["a variable", "string", "{{$string.uuid}}", undefined],
  ])("mock with %s", (_, type, mock, examples) => {
    const { schema } = plain({ type, [`x-${tool}-mock`]: mock });
    expect(schema).toEqual({ type, ...(examples === undefined ? {} : { examples }) });
  });

  it("what is not in the table is dropped, what is another's is kept", () => {
    const { schema } = plain({ type: "string", [`x-${tool}-whatever`]: 1, "x-other": 2 });
    expect(schema).toEqual({ type: "string", "x-other": 2 });
  });

  it("folder, status and links of operations", () => {
    const operation = {
      tags: ["a"],
      [`x-${tool}-folder`]: "a/b",
      [`x-${tool}-status`]: "deprecated",
      [`x-run-in-${tool}`]: "https://acme.example",
      responses: { "200": { description: "", [`x-${tool}-name`]: "Fine" } },
    };
    const text = JSON.stringify({ openapi: "3.1.0", paths: { "/a": { get: operation } } });
    const { document } = readDocumentation([{ path: "api.json", text }]);
    const get = objectMember(objectMember(document.paths, "/a"), "get");
    expect(get).toMatchObject({
      tags: ["a", "a/b"],
      deprecated: true,
      responses: { "200": { description: "Fine" } },
    });
    expect(JSON.stringify(document)).not.toContain(`${tool}`);
  });
});

describe("references that lead back to themselves", () => {
  const node: JsonObject = {
    type: "object",
    properties: {
      name: { type: "string" },
      next: { $ref: "#/components/schemas/Node", "x-apifox-overrides": { name: { type: "integer" } } },
    },
  };

  it("are copied once", () => {
    const { components } = plain({ $ref: "#/components/schemas/Node" }, { Node: node });
    const next = objectMember(
      objectMember(objectMember(objectMember(components, "schemas"), "Node"), "properties"),
      "next",
    );
    expect(next).toMatchObject({ properties: { name: { type: "integer" } } });
    expect(JSON.stringify(next)).toContain('"$ref":"#/components/schemas/Node"');
  });

  it("end, however they unfold", () => {
    const schemas: JsonObject = {};
    for (let index = 0; index < 40; index += 1) {
      const reference = { $ref: `#/components/schemas/S${index + 1}`, "x-apifox-overrides": { gone: null } };
      schemas[`S${index}`] = { type: "object", properties: { a: reference, b: reference, gone: {} } };
    }
    expect(plain({ $ref: "#/components/schemas/S0" }, schemas).components).toBeDefined();
  });

  it("that lead nowhere are reported where they stand", () => {
    const { diagnostics, text } = plain({ "x-apifox-refs": { "01": { $ref: "#/components/schemas/Gone" } } });
    const line = text.slice(0, text.indexOf('"schema": {')).split("\n").length;
    expect(diagnostics?.map(({ rule, location }) => [rule, location?.line])).toEqual([
      ["unresolved-reference", line],
    ]);
  });
});

it("a data model named by an id that the file does not have leaves what stands beside it", () => {
  const { schema, diagnostics } = plain({
    $ref: "#/definitions/123",
    type: "object",
    description: "A task.",
  });
  expect(schema).toEqual({ type: "object", description: "A task." });
  expect(diagnostics?.map(({ rule }) => rule)).toEqual(["unresolved-reference"]);
});

describe("OpenAPI 3.0 in the words of 3.1", () => {
  it.each([
    [{ type: "string", nullable: true }, { type: ["string", "null"] }],
    [
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      { $ref: "#/components/schemas/User", nullable: true, description: "Who." },
      { anyOf: [{ $ref: "#/components/schemas/User" }, { type: "null" }], description: "Who." },
    ],
    [
      { allOf: [{ type: "object" }], nullable: true },
      { anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }] },
    ],
    [{ oneOf: [{ type: "string" }], nullable: true }, { oneOf: [{ type: "string" }, { type: "null" }] }],
    [{ type: "string", nullable: false }, { type: "string" }],
    [
      { type: "number", minimum: 0, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 0 },
    ],
    [
      { type: "number", maximum: 9, exclusiveMaximum: false },
      { type: "number", maximum: 9 },
    ],
    [
      { type: "string", example: "a" },
      { type: "string", examples: ["a"] },
    ],
    [{ type: "string", example: "" }, { type: "string" }],
    [
      { type: "array", items: [{ type: "string" }] },
      { type: "array", prefixItems: [{ type: "string" }] },
    ],
  ] satisfies [JsonObject, JsonObject][])("%j", (written, want) => {
    expect(plain(written, { User: user }).schema).toEqual(want);
  });

  it("leaves the rest as it is, at its place", () => {
    const written = {
      type: "object",
      properties: { example: { type: "string" }, "x-apifox-orders": { type: "string" } },
    };
    const { schema, sourced, text } = plain(written);
    expect(schema).toEqual(written);
    const line = text.slice(0, text.indexOf('"example": {')).split("\n").length;
    expect(sourced?.at("/properties/example").line).toBe(line);
  });
});

it.each([
  ["a/b", "a/b"],
  ["a\\/b/c", "a/b/c"],
  ["", undefined],
])("the folder %s", (folder, tag) => {
  expect(folderTag(folder)).toBe(tag);
});

it.each([
  ["released", false],
  ["deprecated", true],
  ["To be deprecated", true],
  ["obsolete", true],
])("the status %s", (status, is) => {
  expect(isDeprecatedStatus(status)).toBe(is);
});

it("every extension says what becomes of it", () => {
  for (const rule of Object.values(extensionRules)) expect(rule.meaning).not.toBe("");
});
