import { describe, expect, it } from "vitest";
import { projectExport } from "../../../test/pages/project-export.js";
import { collect, Diagnostics } from "../../diagnostics/diagnostics.js";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";
import { apifoxProject } from "./apifox-project.js";

const text = projectExport();
const { document, diagnostics } = readDocumentation([{ path: "project.json", text }]);
const create = objectMember(objectMember(document.paths, "/v1/tasks"), "post");
const read = objectMember(objectMember(document.paths, "/v1/tasks/{id}"), "get");
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

describe("a project", () => {
  it("is told by its content", () => {
    expect(apifoxProject.recognises({ path: "x", text })).toBe(true);
    expect(apifoxProject.recognises({ path: "x", text: '{ "a": { "apifoxProject": "1.0.0" } }' })).toBe(
      false,
    );
  });

  it("becomes a valid document with its title, servers and security", () => {
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(document).toMatchObject({
      info: { title: "Acme", description: "Pictures." },
      servers: [{ url: "https://acme.example/api", description: "Production" }],
    });
    expect(document.components).toMatchObject({
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    });
    expect(create["security"]).toEqual([{ token: [] }]);
    expect(read["servers"]).toEqual([{ url: "https://files.acme.example", description: "Production" }]);
  });

  it("has its folders as tags and says what is out of date", () => {
    expect(create).toMatchObject({
      tags: ["public", "tasks/old"],
      deprecated: true,
      summary: "Create a task",
    });
    expect(read["tags"]).toBeUndefined();
    expect(read["deprecated"]).toBeUndefined();
  });

  it("has its own and the common parameters, those switched off left out", () => {
    expect(create["parameters"]).toMatchObject([
      { name: "limit", in: "query", example: 5, schema: { type: "integer" } },
      { name: "X-On", in: "header", description: "Who asks.", example: "me" },
    ]);
  });

  it("refers to data models by name, with what stands beside the reference", () => {
    const ok = objectMember(objectMember(create, "responses"), "200");
    expect(ok).toMatchObject({
      headers: { "X-Left": { description: "How many are left.", schema: { type: "integer" } } },
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/Task", description: "The task." },
          examples: { example: { summary: "Done", value: { id: "t1" } } },
        },
      },
    });
    const schemas = objectMember(document.components, "schemas");
    expect(schemas["Task"]).toMatchObject({
      description: "A task.",
      properties: { owner: { $ref: "#/components/schemas/Owner" } },
    });
    expect(Object.keys(objectMember(schemas["Task"], "properties"))).toEqual(["state", "id", "owner"]);
    expect(objectMember(create, "responses")["401"]).toBeDefined();
  });

  it("has the properties of models its body refers to, at their place", () => {
    const { pages } = apifoxProject.read({ path: "project.json", text }, new Diagnostics());
    expect(pages[0]?.body?.contents[0]?.examples[0]?.value.value).toEqual({
      prompt: "a fox",
      id: "t1",
      state: "new",
    });
    const body = objectMember(objectMember(document.components, "schemas"), "CreateTaskRequest");
    expect(body).toMatchObject({
      properties: {
        prompt: { type: "string", examples: ["a fox"] },
        state: { type: "string", "x-corsac-source": [{ line: lineOf('"state": {') }] },
        id: { type: "string" },
      },
      required: ["prompt", "id", "state"],
    });
    expect(Object.keys(objectMember(body, "properties"))).toEqual(["prompt", "state", "id"]);
  });

  it("says what it leaves out", () => {
    expect(
      diagnostics
        .filter(({ severity }) => severity !== "warning")
        .map(({ rule, location }) => [rule, location?.line]),
    ).toEqual([
      ["documentation-only", lineOf('"A channel"')],
      ["documentation-only", lineOf('"docCollection"')],
    ]);
  });
});

it("a project that is cut off says so", () => {
  const { diagnostics: found } = readDocumentation([{ path: "project.json", text: text.slice(0, 900) }]);
  expect(found.map(({ rule }) => rule)).toContain("truncated-page");
});

it("a project without operations holds no API", () => {
  const empty = projectExport({ apiCollection: [], schemaCollection: [], docCollection: [] });
  const { diagnostics: found } = readDocumentation([{ path: "project.json", text: empty }]);
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([["no-api-in-file", "warning"]]);
});

describe("bodies of operations", () => {
  const operation = (method: string, path: string, requestBody: object) => ({
    name: path,
    api: { id: path, method, path, parameters: {}, responses: [], requestBody },
  });
  const project = JSON.stringify({
    apifoxProject: "1.0.0",
    info: { name: "Bodies" },
    apiCollection: [
      {
        name: "root",
        items: [
          operation("post", "/form", {
            type: "multipart/form-data",
            parameters: [
              { name: "labels", type: "array", schema: { type: "array", items: { type: "integer" } } },
              { name: "mode", type: "string", schema: { type: "string", enum: ["on", "off"] } },
              { name: "code", type: "string", minLength: 4, sampleValue: "abcd" },
              { name: "files", type: "array", schema: { type: "array", items: { type: "file" } } },
            ],
          }),
          operation("put", "/text", { type: "text/plain", parameters: [] }),
          operation("put", "/bytes", { type: "binary" }),
          operation("put", "/none", { type: "none" }),
        ],
      },
    ],
  });
  const reading = readDocumentation([{ path: "project.json", text: project }]);
  const bodyOf = (path: string, method = "put") =>
    objectMember(objectMember(reading.document.paths, path), method)["requestBody"];

  it("form fields keep what their schemas say", () => {
    const schemas = objectMember(reading.document.components, "schemas");
    expect(schemas[Object.keys(schemas).find((name) => name.includes("Form")) ?? ""]).toMatchObject({
      properties: {
        labels: { type: "array", items: { type: "integer" } },
        mode: { type: "string", enum: ["on", "off"] },
        code: { type: "string", minLength: 4, examples: ["abcd"] },
        files: { type: "array", items: { type: "string", format: "binary" } },
      },
    });
  });

  it("a body without a schema keeps its media type", () => {
    expect(bodyOf("/text")).toMatchObject({ required: false, content: { "text/plain": {} } });
    expect(bodyOf("/bytes")).toMatchObject({ required: false, content: { "application/octet-stream": {} } });
    expect(bodyOf("/none")).toBeUndefined();
  });
});
