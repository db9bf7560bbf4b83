import { describe, expect, it } from "vitest";
import { collect } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, objectMember } from "../../document/json-values.js";
import { type Documentation, readDocumentation } from "../../read-documentation.js";
import { validateDocument } from "../../validate/validate-document.js";

/** A file with one operation whose answer is a component. */
const file = (path: string, name: string, schemas: JsonObject): { path: string; text: string } => ({
  path: `pages${path}.json`,
  text: JSON.stringify({
    openapi: "3.0.1",
    info: { title: "", version: "1" },
    paths: {
      [path]: {
        get: {
          responses: {
            200: {
              description: "",
              content: {
                "application/json": { schema: { $ref: `#/components/schemas/${encodeURIComponent(name)}` } },
              },
            },
          },
        },
      },
    },
    components: { schemas },
  }),
});

const schemas = ({ document }: Documentation): JsonObject => objectMember(document.components, "schemas");
const answer = ({ document }: Documentation, path: string): JsonValue | undefined => {
  const response = objectMember(objectMember(objectMember(document.paths, path), "get"), "responses")["200"];
  return objectMember(objectMember(objectMember(response, "content"), "application/json"), "schema")["$ref"];
};

describe("components of several files", () => {
  it("that are the same are one", () => {
    const one = { Heron: { type: "object", properties: { name: { type: "string" } } } };
    const documentation = readDocumentation([file("/a", "Heron", one), file("/b", "Heron", one)]);
    expect(Object.keys(schemas(documentation))).toEqual(["Heron"]);
  });

  it("that differ keep apart, and so do those that refer to them", () => {
    const list: JsonObject = { type: "array", items: { $ref: "#/components/schemas/Heron" } };
    const documentation = readDocumentation([
      file("/a", "List", { Heron: { type: "string" }, List: list }),
      file("/b", "List", { Heron: { type: "integer" }, List: list }),
      file("/c", "List", { Heron: { type: "integer" }, List: list }),
    ]);
    expect(schemas(documentation)).toEqual({
      Heron: { type: "string" },
      List: list,
      Heron_2: { type: "integer" },
      List_2: { type: "array", items: { $ref: "#/components/schemas/Heron_2" } },
    });
    expect(["/a", "/b", "/c"].map((path) => answer(documentation, path))).toEqual([
      "#/components/schemas/List",
      "#/components/schemas/List_2",
      "#/components/schemas/List_2",
    ]);
  });

  it("have names that OpenAPI allows; the written one is the title", () => {
    const documentation = readDocumentation([
      file("/a", "查询视频", {
        查询视频: { type: "object" },
        苍鹭: { type: "string" },
        白鹭: { type: "string", title: "Egret" },
      }),
    ]);
    expect(schemas(documentation)).toEqual({
      QueryVideo: { title: "查询视频", type: "object", "x-corsac-name": "查询视频" },
      Schema: { title: "苍鹭", type: "string", "x-corsac-name": "苍鹭" },
      Schema_2: { title: "Egret", type: "string", "x-corsac-name": "白鹭" },
    });
    expect(answer(documentation, "/a")).toBe("#/components/schemas/QueryVideo");
    expect(
      collect((found) => validateDocument(documentation.document, found)).filter(
        ({ severity }) => severity === "error",
      ),
    ).toEqual([]);
  });

  it("that refer to themselves are told apart, too", () => {
    const own = (kind: string): JsonObject => ({
      Heron: {
        type: "object",
        properties: { name: { type: kind }, next: { $ref: "#/components/schemas/Heron" } },
      },
    });
    const documentation = readDocumentation([
      file("/a", "Heron", own("string")),
      file("/b", "Heron", own("integer")),
      file("/c", "Heron", own("integer")),
    ]);
    expect(Object.keys(schemas(documentation))).toEqual(["Heron", "Heron_2"]);
    expect(arrayMember(documentation.document, "x-corsac-models")).toEqual([]);
  });
});
