import { expect, test } from "vitest";
import { buildDocument } from "../../build-document.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { objectMember } from "../../document/json-values.js";
import { appendNames } from "../../names/names-file.js";

const object = (...fields: string[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [field, { type: "string" }])),
});

/** A page with an operation for each of its schemas. */
function page(name: string, schemas: JsonObject): { path: string; text: string } {
  const paths = Object.keys(schemas).map((schema, index): [string, JsonValue] => [
    `/${name}/${index}-${schema.length}-${[...schema].map((letter) => letter.codePointAt(0)).join("")}`,
    {
      get: {
        responses: {
          "200": {
            description: "OK",
            content: {
              "application/json": { schema: { $ref: `#/components/schemas/${encodeURIComponent(schema)}` } },
            },
          },
        },
      },
    },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    paths: Object.fromEntries(paths),
  };
  return { path: `pages/${name}.json`, text: JSON.stringify({ ...document, components: { schemas } }) };
}

/** Builds twice, the second time with the names of the first, and requires the same. */
function build(
  pages: { path: string; text: string }[],
  before?: string,
): { schemas: JsonObject; names: string } {
  const file = before === undefined ? {} : { names: { path: "names.yaml", text: before } };
  const first = buildDocument({ name: "acme", pages, ...file });
  expect(first.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const names = appendNames(before === undefined ? undefined : file.names, first.names) ?? before ?? "";
  const second = buildDocument({ name: "acme", pages, names: { path: "names.yaml", text: names } });
  expect(second.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(second.document).toEqual(first.document);
  expect(appendNames({ path: "names.yaml", text: names }, second.names)).toBeUndefined();
  return { schemas: objectMember(first.document.components, "schemas"), names };
}

/** Name in the document → name as written, or the schema's first field. */
function shown(schemas: JsonObject): Record<string, JsonValue | undefined> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      objectMember(schemas, name)["x-corsac-name"] ?? Object.keys(objectMember(schema, "properties"))[0],
    ]),
  );
}

test("schemas that OpenAPI does not allow the names of: one in front renames none", () => {
  const own = { 苹果: object("甲"), 香蕉: object("乙") };
  const before = build([page("fruit", own)]);
  expect(shown(before.schemas)).toEqual({ Schema: "苹果", Schema_2: "香蕉" });
  expect(before.names).toContain("schemas:\n  苹果: Schema\n  香蕉: Schema_2\n");
  // In the same file, in another one in front, and under the very name that one of them has.
  const inFront = { 葡萄: object("丙"), Schema: object("a"), ...own };
  const after = build([page("a", { 樱桃: object("丁") }), page("fruit", inFront)], before.names);
  expect(shown(after.schemas)).toMatchObject({ Schema: "苹果", Schema_2: "香蕉" });
  expect(Object.values(shown(after.schemas)).sort()).toEqual(["a", "樱桃", "苹果", "葡萄", "香蕉"].sort());
});

test("a name that two files give to different schemas: the file that comes later in front renames nothing", () => {
  const old = page("m", { Answer: object("old") });
  const before = build([old]);
  expect(before.names).not.toContain("schemas:");
  const after = build(
    [page("a", { Answer: object("new") }), old, page("z", { Answer: object("new") })],
    before.names,
  );
  expect(shown(after.schemas)).toEqual({ Answer: "old", Answer_2: "new" });
  expect(after.names).toContain("  Answer pages/a.json: Answer_2\n  Answer pages/z.json: Answer_2\n");
  const last = build(
    [page("0", { Answer: object("last") }), page("a", { Answer: object("new") }), old],
    after.names,
  );
  expect(shown(last.schemas)).toEqual({ Answer: "old", Answer_2: "new", Answer_3: "last" });
});

test("one name for different schemas in Chinese, too", () => {
  const old = page("m", { 苹果: object("old") });
  const before = build([old]);
  const after = build([page("a", { 苹果: object("new") }), old], before.names);
  expect(Object.keys(objectMember(objectMember(after.schemas, "Schema"), "properties"))).toEqual(["old"]);
  expect(Object.keys(after.schemas)).toHaveLength(2);
});

test("schemas that say the same are one, whether a part is written out or referred to", () => {
  const user = object("id");
  const written: JsonObject = { type: "object", properties: { user, next: { type: "string" } } };
  const referring: JsonObject = {
    type: "object",
    properties: { next: { type: "string" }, user: { $ref: "#/components/schemas/User" } },
  };
  const { schemas } = build([
    page("a", { Share: written }),
    page("b", { Share: referring, User: user }),
    page("c", { Share: referring, User: object("name") }),
  ]);
  expect(Object.keys(schemas).sort()).toEqual(["Share", "Share_2", "User", "User_2"]);
});

test("schemas that lead back to themselves are compared to an end", () => {
  const tree = (field: string): JsonObject => ({
    type: "object",
    properties: {
      [field]: { type: "string" },
      below: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
    },
  });
  const circle = { $ref: "#/components/schemas/Loop" };
  const { schemas } = build([
    page("a", { Tree: tree("x"), Loop: circle }),
    page("b", { Tree: tree("x") }),
    page("c", { Tree: tree("y"), Loop: object("z") }),
  ]);
  expect(Object.keys(schemas).filter((name) => name.startsWith("Tree"))).toEqual(["Tree", "Tree_2"]);
});
