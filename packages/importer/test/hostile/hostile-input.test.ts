import { mkdtemp, open, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { readServiceFolder, readSourceFiles } from "../../src/node/index.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { serializeDocument } from "../../src/serialize/serialize-document.js";
import { isNotRead } from "./not-read.js";

// Nothing is timed here: what does not end fails, on a busy machine as on any other.
vi.setConfig({ testTimeout: 60_000 });

/** Rules that any of the files breaks, from reading and from making the document. */
function rules(text: string): string[] {
  const read = readDocumentation([{ path: "pages/page", text }]);
  const built = buildDocument({ name: "acme", pages: [{ path: "pages/page", text }] });
  const all: Diagnostic[] = [...read.diagnostics, ...built.diagnostics];
  expect(all.every(({ message, rule }) => message !== "" && /^[a-z-]+$/.test(rule))).toBe(true);
  return [...new Set(all.filter(isNotRead).map(({ rule }) => rule))];
}

const openApi = (schema: string, components = "{}", more = ""): string =>
  `{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{${more}"schema":${schema}}}},"responses":{"200":{"description":"x"}}}}},"components":{"schemas":${components}}}`;
const described = (description: string, type = "string"): string =>
  openApi(
    `{"type":"object","properties":{"a":{"type":"${type}","description":${JSON.stringify(description)}}}}`,
  );
const deep = 10_000;
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

describe("nesting that no schema has is a finding, whatever nests", () => {
  it.each([
    ["brackets in YAML", `openapi: 3.1.0\nx: ${"[".repeat(deep)}`],
    ["brackets in a page's YAML", `# T\n\n\`\`\`yaml\nopenapi: 3.1.0\nx: ${"{a: ".repeat(deep)}\n\`\`\`\n`],
    ["dashes", `openapi: 3.1.0\nx:\n  ${"- ".repeat(deep)}a`],
    ["indentation", `openapi: 3.1.0\nx:\n${lines(1_500, (index) => `${" ".repeat(index + 1)}a:`)}`],
    ["an alias of itself", "openapi: 3.1.0\nx: &a [*a, *a]\n"],
    ["JSON", `{"openapi":"3.1.0","x":${'{"a":'.repeat(deep)}1${"}".repeat(deep)}}`],
    [
      "aliases that unfold into each other",
      `openapi: 3.1.0\na0: &a0 {k: 1}\n${lines(30, (index) => `a${index + 1}: &a${index + 1} {<<: [*a${index}, *a${index}], k${index}: *a${index}, l: *a${index}}`)}`,
    ],
  ])("%s", (_, text) => expect(rules(text)).toContain("nesting-too-deep"));

  it("JSON inside of an example stays text", () => {
    const example = `"example":${JSON.stringify("[".repeat(deep))},`;
    expect(rules(openApi('{"type":"object"}', "{}", example))).toEqual([]);
  });
});

describe("texts that patterns could go through again and again", () => {
  // Each of these took minutes, or for ever, before: they end, or the test run does not.
  it.each([
    ["spaces", `${" ".repeat(1_000_000)}x`],
    ["empty lines", `${"\n".repeat(1_000_000)}x`],
    ["tabs in YAML", `openapi: 3.1.0\n${"\t".repeat(100_000)}`],
    ["spaces in YAML", `openapi: 3.1.0\nx: ${" ".repeat(1_000_000)}#`],
    ["quotation marks in YAML", `openapi: 3.1.0\nx: ${"'".repeat(200_001)}`],
    ["a word that keys follow", "Bearer ".repeat(100_000)],
    ["a key that never ends", `sk-${"a-".repeat(200_000)}`],
    ["fences", "```yaml\n".repeat(50_000)],
    ["fences and spaces", `\`\`\`${" ".repeat(100)}\n`.repeat(3_000)],
    ["headings", "# ".repeat(300_000)],
    [
      "a published page's fields",
      `POST /v1/x\n请求参数\nBody 参数application/json\n${"a\nstring\n".repeat(30_000)}`,
    ],
  ])("%s in a file", (_, text) => expect(rules(text)).not.toEqual([]));

  it.each([
    ["defaults", "默认值 1-".repeat(50_000), "integer"],
    ["lists", `one of ${"'a', ".repeat(50_000)}`, "string"],
    ["spaces", `枚举值${" ".repeat(200_000)}x`, "string"],
    ["backticks", `支持${"`".repeat(100_000)}`, "string"],
    ["brackets", `默认${"(".repeat(100_000)}`, "string"],
    ["commas", `支持${"a、".repeat(100_000)}`, "string"],
  ])("%s in a description", (_, text, type) => expect(rules(described(text, type))).toEqual([]));

  it("thousands of lines of YAML to repair", () => {
    const text = `openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses: {}\nx:\n${lines(3_000, (index) => `  k${index}: Width. Default: 1024.`)}`;
    const { document, diagnostics } = readDocumentation([{ path: "page", text }]);
    expect(Object.keys(document.paths)).toEqual(["/a"]);
    expect(diagnostics.filter(({ rule }) => rule === "repaired-yaml")).toHaveLength(3_000);
  });

  it("patterns of schemas are never executed, and kept where no validator executes them", () => {
    const schema = `{"type":"object","properties":{"a":{"type":"string","pattern":"^(a+)+$","default":"${"a".repeat(60)}!"}}}`;
    const text = openApi(schema, "{}", `"example":{"a":"${"a".repeat(60)}!"},`);
    expect(rules(text)).toEqual([]);
    const { document } = readDocumentation([{ path: "page", text }]);
    expect(serializeDocument(document)).toContain('"x-corsac-unchecked-pattern": "^(a+)+$"');
    expect(serializeDocument(document)).not.toContain('"pattern"');
  });
});

describe("references", () => {
  const chain = (length: number, width: number): string =>
    `{${Array.from({ length }, (_, index) => `"S${index}":{"type":"object","properties":{${Array.from({ length: width }, (__, field) => `"f${field}":{"$ref":"#/components/schemas/S${index + 1}"}`).join(",")}}}`).join(",")},"S${length}":{"type":"string"}}`;

  it.each([
    ["to itself", openApi('{"$ref":"#/components/schemas/A"}', '{"A":{"$ref":"#/components/schemas/A"}}')],
    [
      "in a ring",
      openApi(
        '{"$ref":"#/components/schemas/A"}',
        '{"A":{"$ref":"#/components/schemas/B"},"B":{"allOf":[{"$ref":"#/components/schemas/A"}]}}',
      ),
    ],
    [
      "to the place they stand in",
      openApi('{"$ref":"#/paths/~1a/post/requestBody/content/application~1json/schema"}'),
    ],
    ["to everything", openApi('{"$ref":"#"}')],
    ["that would unfold to 3^30 parts", openApi('{"$ref":"#/components/schemas/S0"}', chain(30, 3))],
    ["a thousand in a row", openApi('{"$ref":"#/components/schemas/S0"}', chain(1_000, 1))],
  ])("%s are read", (_, text) => expect(rules(text)).toEqual([]));

  it.each([
    ["an address", "https://elsewhere.example/x.json#/A"],
    ["an address without a scheme", "//elsewhere.example/x.json"],
    ["a file: address", "file:///etc/passwd"],
    ["a file above the folder", "../../../../etc/passwd"],
    ["a file beside it", "./other.yaml#/A"],
  ])("to %s are refused where they stand", (_, reference) => {
    const text = openApi(`{"type":"object","properties":{"a":{"$ref":"${reference}"}}}`);
    const { document, diagnostics } = buildDocument({ name: "acme", pages: [{ path: "pages/page", text }] });
    expect(diagnostics.filter(isNotRead)).toMatchObject([
      {
        rule: "foreign-reference",
        location: { file: "pages/page", line: 1, column: text.indexOf('"$ref"') + 1 },
      },
    ]);
    expect(serializeDocument(document)).not.toContain(reference);
  });
});

describe("documents in several files", () => {
  it("that stand inside each other through their references come to an end", () => {
    const callbacks = (next: string): string =>
      JSON.stringify({
        post: { callbacks: { done: { "{$request.body#/url}": { $ref: next } } }, responses: {} },
      });
    const files = Array.from({ length: 300 }, (_, index) => ({
      path: `p${index}.json`,
      text: callbacks(`p${(index + 1) % 300}.json`),
    }));
    const main = {
      path: "api.json",
      text: JSON.stringify({
        openapi: "3.1.0",
        info: { title: "A", version: "1" },
        paths: { "/a": { $ref: "p0.json" } },
      }),
    };
    const { diagnostics } = readDocumentation([main, ...files]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: "foreign-reference" }));
  });

  it("that hold each other many times over come to an end", () => {
    const width = 60;
    const paths = (file: string): string =>
      JSON.stringify(
        Object.fromEntries(
          Array.from({ length: width }, (_, index) => [`/${file}${index}`, { $ref: `${file}.json#/x` }]),
        ),
      );
    const item = (next: string): string =>
      JSON.stringify({
        x: {
          post: {
            responses: {},
            callbacks: Object.fromEntries(
              Array.from({ length: width }, (_, index) => [`c${index}`, { u: { $ref: `${next}.json#/x` } }]),
            ),
          },
        },
      });
    const files = ["a", "b", "c", "d", "e"].map((name, index, all) => ({
      path: `${name}.json`,
      text: item(all[index + 1] ?? "none"),
    }));
    const text = `{"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":${paths("a")}}`;
    const { diagnostics } = readDocumentation([{ path: "api.json", text }, ...files]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: "nesting-too-deep" }));
  });
});

describe("names and words", () => {
  it("that mean something to JavaScript, a shell or a file system are words like others", () => {
    const names = [
      "constructor",
      "toString",
      "hasOwnProperty",
      "../../x",
      "a\u0000b",
      "*/",
      ["`$", "{process.exit()}`"].join(""),
    ];
    const properties = names.map((name) => `${JSON.stringify(name)}:{"type":"string"}`).join(",");
    const { document } = readDocumentation([
      { path: "page", text: openApi(`{"type":"object","properties":{${properties}}}`) },
    ]);
    for (const name of names) expect(serializeDocument(document)).toContain(JSON.stringify(name));
    expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
  });

  it("__proto__ never becomes a name, at any place", () => {
    const text = openApi(
      '{"type":"object","__proto__":{"polluted":1},"properties":{"__proto__":{"type":"string"}}}',
      '{"__proto__":{"type":"string"}}',
    ).replace('"/a"', '"__proto__":{"get":{}},"/a"');
    const { document, diagnostics } = readDocumentation([{ path: "page", text }]);
    expect(diagnostics.filter(({ rule }) => rule === "unsafe-name")).toHaveLength(4);
    expect(serializeDocument(document)).not.toContain("__proto__");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("files", () => {
  const folder = (): Promise<string> => mkdtemp(join(tmpdir(), "corsac-hostile-"));

  it("of 100 MB are refused before they are read", async () => {
    const directory = await folder();
    const path = join(directory, "huge.json");
    const file = await open(path, "w");
    await file.truncate(100 * 1_048_576);
    await file.close();
    await expect(readSourceFiles([directory])).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("huge.json: The file has 100.0 MB and was not read"),
    });
  });

  it("of 100 MB are refused as texts, too", () => {
    expect(rules(`openapi: 3.1.0\n${"#".repeat(51 * 1_048_576)}`)).toEqual([
      "no-documentation",
      "file-too-large",
    ]);
  });

  it.each([["page.md"], ["page"]])("that are not UTF-8 are named, with the line: %s", async (name) => {
    const directory = await folder();
    await writeFile(
      join(directory, name),
      Buffer.concat([Buffer.from("# Page\n"), Buffer.from([0xc4, 0xe3])]),
    );
    await expect(readSourceFiles([directory])).rejects.toMatchObject({
      code: "not-readable",
      message: expect.stringMatching(/page(\.md)? is not UTF-8 text \(line 2\)\.$/),
    });
  });

  it("may start with a byte order mark and end lines as Windows does", async () => {
    const directory = await folder();
    const text = "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses: {}\n";
    await writeFile(join(directory, "page"), `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    const { document, diagnostics } = readDocumentation(await readSourceFiles([directory]));
    expect([Object.keys(document.paths), diagnostics.filter(isNotRead)]).toEqual([["/a"], []]);
  });

  it("in folders that lead back into themselves are read once", async () => {
    const directory = await folder();
    await writeFile(join(directory, "page.md"), "# Page");
    for (const name of ["one", "two", "three"]) await symlink(directory, join(directory, name));
    expect(await readSourceFiles([directory])).toHaveLength(1);
  });

  it("of a service are refused in the same way", async () => {
    const directory = await folder();
    await expect(readServiceFolder(directory)).rejects.toMatchObject({ code: "no-pages" });
  });
});
