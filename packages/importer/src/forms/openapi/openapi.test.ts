import { describe, expect, it } from "vitest";
import { member, objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const yaml = `openapi: 3.0.1
info: { title: Acme, version: "2" }
paths:
  /v1/tasks/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
    get:
      operationId: readTask
      tags: [tasks]
      responses:
        "200":
          description: ''
          x-apifox-name: OK
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Task' }
              example: '{ "id": "1" }'
        x-200:Still running:
          description: Later
          content:
            application/json:
              schema: { type: object, properties: { left: { type: integer, nullable: true } } }
components:
  parameters:
    Id: { name: id, in: path, required: true, example: t1, schema: { type: string } }
  schemas:
    Task:
      type: object
      properties:
        n: { type: integer, exclusiveMinimum: true, minimum: 0, description: '默认值:3。' }
        a: &text { type: string }
        b: *text
      x-apifox-orders: [b, a, n]
servers: [{ url: 'https://acme.example' }]
`;

const markdown = (block: string): string =>
  `# Read a task\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${block}\n\`\`\`\n\nEnd.\n`;
const read = (...texts: string[]) =>
  readDocumentation(texts.map((text, index) => ({ path: `page-${index}.md`, text })));

describe("an OpenAPI document", () => {
  const { document, diagnostics } = read(yaml);
  const get = objectMember(objectMember(document.paths, "/v1/tasks/{id}"), "get");

  it("keeps what it says", () => {
    expect(diagnostics).toEqual([]);
    expect(document).toMatchObject({
      openapi: "3.1.0",
      info: { title: "Acme", version: "2" },
      servers: [{ url: "https://acme.example" }],
    });
    expect(get).toMatchObject({
      operationId: "readTask",
      tags: ["tasks"],
      parameters: [{ name: "id", in: "path", required: true, example: "t1" }],
    });
  });

  it("has both responses of one status as alternatives", () => {
    const ok = objectMember(objectMember(get, "responses"), "200");
    expect(ok["description"]).toBe("OK\n\nLater");
    expect(objectMember(objectMember(ok, "content"), "application/json")).toEqual({
      schema: {
        anyOf: [
          { $ref: "#/components/schemas/Task" },
          { type: "object", properties: { left: { type: ["integer", "null"] } } },
        ],
      },
      examples: { example: { value: { id: "1" } } },
    });
  });

  it("has its schemas in the words of 3.1, with facts from prose and the order of the page", () => {
    const task = objectMember(objectMember(document.components, "schemas"), "Task");
    const properties = objectMember(task, "properties");
    expect(Object.keys(properties)).toEqual(["b", "a", "n"]);
    expect(properties["n"]).toMatchObject({ exclusiveMinimum: 0, default: 3 });
    expect(member(properties["n"], "minimum")).toBeUndefined();
    expect(member(properties["b"], "type")).toBe("string");
  });

  it("is the same as JSON and inside of a page", () => {
    const inPage = read(markdown(yaml)).document;
    expect(objectMember(objectMember(inPage.paths, "/v1/tasks/{id}"), "get")["summary"]).toBe("Read a task");
    const json = read('{ "openapi": "3.1.0", "paths": { "/a": { "get": { "responses": {} } } } }');
    expect(Object.keys(json.document.paths)).toEqual(["/a"]);
  });
});

describe("what is wrong with one", () => {
  it("a text with a colon is repaired and reported", () => {
    const text = markdown(yaml.replace("description: Later", "description: Later. Default: 3."));
    const { document, diagnostics } = read(text);
    const line = text.split("\n").findIndex((item) => item.includes("Later.")) + 1;
    expect(diagnostics.map(({ rule, location }) => [rule, location?.line])).toEqual([
      ["repaired-yaml", line],
    ]);
    expect(JSON.stringify(document.paths)).toContain("Later. Default: 3.");
  });

  it.each([
    '{ "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" }, "paths": {} }',
    "swagger: '2.0'\ninfo: { title: Acme, version: '1' }\npaths: {}\n",
  ])("a document without operations is a document", (text) => {
    const { document, readable, diagnostics } = readDocumentation([{ path: "pages/acme", text }]);
    expect(readable).toBe(true);
    expect(document).toMatchObject({ info: { title: "Acme" }, paths: {} });
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["no-api-in-file", "warning"],
    ]);
  });

  it("the beginning of a document is none", () => {
    const text = '{ "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" }, "paths": {';
    expect(readDocumentation([{ path: "pages/acme.json", text }]).readable).toBe(false);
  });

  it("other errors are reported at their place", () => {
    const text = markdown(yaml.replace("tags: [tasks]", "tags: [tasks"));
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["no-documentation", "error"],
      ["unreadable-yaml", "warning"],
    ]);
    expect(
      Math.abs(
        (diagnostics[1]?.location?.line ?? 0) -
          text.split("\n").findIndex((line) => line.includes("[tasks")) -
          1,
      ),
    ).toBeLessThan(3);
  });

  it("a block without an end is a page that is cut off", () => {
    const text = markdown(yaml).split("components:")[0] ?? "";
    const { document, diagnostics } = read(text);
    expect(diagnostics.map(({ rule }) => rule)).toContain("truncated-page");
    expect(Object.keys(document.paths)).toEqual(["/v1/tasks/{id}"]);
  });
});

it("two files may give one name to different things", () => {
  const other = yaml
    .replace("/v1/tasks", "/v1/jobs")
    .replace("readTask", "readJob")
    .replace("type: integer, excl", "type: number, excl");
  const { document } = read(yaml, other);
  const schemas = objectMember(document.components, "schemas");
  expect(Object.keys(schemas)).toEqual(["Task", "Task_2"]);
  expect(JSON.stringify(document.paths["/v1/jobs/{id}"])).toContain("#/components/schemas/Task_2");
  expect(JSON.stringify(document.paths["/v1/tasks/{id}"])).not.toContain("Task_2");
});
