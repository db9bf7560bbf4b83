import { describe, expect, it } from "vitest";
import { dumpPage } from "../../test/pages/dump-page.js";
import { publishedPage } from "../../test/pages/published-page.js";
import { readDocumentation } from "../read-documentation.js";
import { fileSections } from "./file-sections.js";

const markdown = (title: string, path: string, type: string): string =>
  `# ${title}\n\n## OpenAPI Specification\n\n\`\`\`yaml\nopenapi: 3.0.1\npaths:\n  ${path}:\n    get:\n      responses:\n` +
  `        "200":\n          description: ''\n          content: { application/json: { schema: { $ref: '#/components/schemas/One' } } }\n` +
  `components:\n  schemas:\n    One: { type: object, properties: { a: { type: ${type} } } }\n\`\`\`\n`;

const pathsOf = (text: string) => {
  const { document, diagnostics } = readDocumentation([{ path: "all.txt", text }]);
  return { paths: Object.keys(document.paths).sort(), document, diagnostics };
};

describe("several pages in one file", () => {
  it("published .md pages, each with its own title and data models", () => {
    const text = `${markdown("First", "/a", "string")}\n${markdown("Second", "/b", "integer")}`;
    const { paths, document } = pathsOf(text);
    expect(paths).toEqual(["/a", "/b"]);
    expect(document.paths["/b"]).toMatchObject({ get: { summary: "Second" } });
    expect(Object.keys(document.components?.["schemas"] ?? {})).toHaveLength(2);
    const line = text.split("\n").findIndex((one) => one.includes("/b:")) + 2;
    expect(JSON.stringify(document.paths["/b"])).toContain(`"line":${line}`);
  });

  it("a data model's page has no operation, and holds an API", () => {
    const model = markdown("One", "/a", "string").replace(
      /paths:\n[\s\S]*?\ncomponents/,
      "paths: {}\ncomponents",
    );
    const { paths, document, diagnostics } = pathsOf(model);
    expect(paths).toEqual([]);
    expect(document.components).toMatchObject({ schemas: { One: { type: "object" } } });
    expect(diagnostics).toEqual([]);
  });

  it("page dumps", () => {
    const one = dumpPage({ title: "First", method: "GET", path: "/v1/a" });
    const other = dumpPage({ title: "Second", method: "GET", path: "/v1/b" }).replace(
      '"query": []',
      '"query": [',
    );
    const { paths, document, diagnostics } = pathsOf(`${one}\n\n${other}`);
    expect(paths).toEqual(["/v1/a", "/v1/b"]);
    expect(document.paths["/v1/b"]).toMatchObject({ get: { summary: "Second" } });
    const lines = one.split("\n").length;
    expect(diagnostics[0]?.location?.line).toBeGreaterThan(lines);
  });

  it("texts of published pages", () => {
    const one = publishedPage({ title: "First", method: "GET", address: "{{BASE_URL}}/v1/a" });
    const other = publishedPage({ title: "Second", method: "GET", address: "{{BASE_URL}}/v1/b" });
    const { paths, document } = pathsOf(`${one}\n${other}`);
    expect(paths).toEqual(["/v1/a", "/v1/b"]);
    expect(document.paths["/v1/b"]).toMatchObject({ get: { summary: "Second" } });
  });

  it("one page is one section, whatever stands in it", () => {
    expect(fileSections({ path: "x", text: dumpPage({}) })).toHaveLength(1);
    expect(fileSections({ path: "x", text: publishedPage({}) })).toHaveLength(1);
    expect(fileSections({ path: "x", text: "" })).toHaveLength(1);
  });
});
