import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { objectMember } from "../../src/document/json-values.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { dumpPage, inputBody } from "../pages/dump-page.js";
import { publishedPage } from "../pages/published-page.js";
import { isNotRead } from "./not-read.js";

const read = (text: string) => readDocumentation([{ path: "pages/page.txt", text }]);
const summary = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(isNotRead).map(({ rule, location }) => `${rule} ${location?.line}:${location?.column}`);

const page = dumpPage({ body: inputBody({ prompt: { type: "string", description: "Words." } }) });
const lines = page.split("\n");

describe("a file without any API", () => {
  it.each([
    ["empty", ""],
    ["blank", " \n\n"],
    ["prose", "# Welcome\n\nWe paint pictures. POST your order to us."],
    ["HTML", "<!doctype html><html><body>Log in</body></html>"],
    ["other JSON", '{"name": "package", "version": "1.0.0"}'],
    ["other YAML", "name: package\nversion: 1.0.0\n"],
    ["bytes", "\u0000\u0001\uFFFD\uFFFD"],
  ])("%s is a finding", (_, text) => {
    const { document, diagnostics } = read(text);
    expect(summary(diagnostics)).toEqual(["no-documentation 1:1"]);
    expect(document.paths).toEqual({});
  });

  it("a description without operations is a document with a warning", () => {
    const { document, diagnostics } = read('{"swagger": "2.0", "paths": {}}');
    expect(summary(diagnostics)).toEqual(["no-api-in-file 1:1"]);
    expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
    expect(document.paths).toEqual({});
  });
});

describe("a page that is cut off", () => {
  it("in the middle of a block says where", () => {
    const cut = lines.slice(0, lines.indexOf("请求体") + 12).join("\n");
    const { document, diagnostics } = read(cut);
    const last = cut.split("\n").length;
    expect(summary(diagnostics)).toEqual([
      `truncated-page ${last}:1`,
      `truncated-page ${last}:${cut.split("\n").at(-1)?.length}`,
    ]);
    expect(diagnostics.map(({ message }) => message).join("\n")).toContain("The block under 请求体 (line");
    expect(Object.keys(document.paths)).toEqual(["/acme/v1/models/acme/painter/predictions"]);
  });

  it("after a section says which is missing", () => {
    const { diagnostics } = read(lines.slice(0, lines.indexOf("响应")).join("\n"));
    expect(diagnostics.filter(({ rule }) => rule === "truncated-page").map(({ message }) => message)).toEqual(
      [`The section 响应 is missing; the last section is 请求体 (line ${lines.indexOf("请求体") + 1})`],
    );
  });

  it("below a heading says so", () => {
    const { diagnostics } = read(lines.slice(0, lines.indexOf("响应") + 1).join("\n"));
    expect(summary(diagnostics)).toEqual([`truncated-page ${lines.indexOf("响应") + 1}:1`]);
  });

  it("is noticed in the other form, too", () => {
    const text = publishedPage({
      parameters: ["Body 参数application/json", "prompt", "string", "必需", "示例", '{ "prompt": "a'],
    });
    const end = text.indexOf('"a') + 2;
    const { diagnostics } = read(text.slice(0, end));
    expect(summary(diagnostics)).toEqual(["truncated-page 13:1", "truncated-page 13:14"]);
  });

  it("below 返回响应 is noticed, too", () => {
    const text = publishedPage({});
    const { diagnostics } = read(text.slice(0, text.indexOf("返回响应") + 4));
    expect(summary(diagnostics)).toEqual(["truncated-page 12:1"]);
  });

  it.each(lines.map((_, index) => index + 1))("after line %i is read without a crash", (count) => {
    const { diagnostics } = read(lines.slice(0, count).join("\n"));
    if (count < lines.indexOf("响应") + 2) expect(summary(diagnostics)).not.toEqual([]);
  });
});

describe("broken JSON", () => {
  it("is reported at the exact place", () => {
    const index = lines.findIndex((line) => line.includes('"type": "string"'));
    const broken = lines.with(index, (lines[index] ?? "").replace('"type": ', '"type" '));
    const { diagnostics } = read(broken.join("\n"));
    expect(summary(diagnostics)).toEqual([
      `unreadable-json ${index + 1}:${(broken[index] ?? "").indexOf('"string"') + 1}`,
    ]);
  });

  it("inside of a string is reported at the exact place, and kept as text", () => {
    const text = dumpPage({
      body: inputBody({ prompt: { type: "string" } }),
      example: { input: { prompt: "x" } },
    });
    const broken = text.replace('\\"prompt\\": ', '\\"prompt\\" ');
    const { document, diagnostics } = read(broken);
    const [found] = diagnostics.filter(({ rule }) => rule === "unreadable-example");
    const line = broken.split("\n").findIndex((item) => item.includes('\\"prompt\\" '));
    expect(found?.location).toMatchObject({
      line: line + 1,
      column: (broken.split("\n")[line] ?? "").indexOf('\\"x\\"') + 1,
    });
    expect(JSON.stringify(document.paths)).toContain(JSON.stringify('"prompt" "x"').slice(1, -1));
  });

  it("may have comments and trailing commas", () => {
    const { diagnostics } = read(
      page
        .replace('"type": "object",', '"type": "object", // the body')
        .replace('"query": [],', '"query": [1,],'),
    );
    expect(summary(diagnostics)).toEqual([]);
  });
});

describe("names and depths that harm", () => {
  it("__proto__ is left out and reported; constructor is a name like any other", () => {
    const text = page.replace(
      '"prompt": {',
      '"__proto__": { "polluted": true },\n"constructor": { "type": "string" },\n"prompt": {',
    );
    const { document, diagnostics } = read(text);
    const input = objectMember(
      objectMember(objectMember(document.components, "schemas"), "PainterInput"),
      "properties",
    );
    expect(Object.keys(input)).toEqual(["constructor", "prompt"]);
    expect(diagnostics.map(({ rule }) => rule)).toContain("unsafe-name");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("__proto__ in YAML, too", () => {
    const { document, diagnostics } = read(
      "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      __proto__:\n        polluted: true\n      responses: {}\n",
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["unsafe-name"]);
    expect(Object.keys(document.paths)).toEqual(["/a"]);
  });

  it.each([
    ["JSON", page.replace('"Words."', `${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
    ["OpenAPI JSON", `{"openapi": "3.1.0", "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["YAML", `openapi: 3.1.0\nx: ${"[".repeat(1_000)}${"]".repeat(1_000)}\n`],
    ["deep YAML", `openapi: 3.1.0\nx: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`],
  ])("%s that nests very deep is a finding", (_, text) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ rule }) => rule)).toContain("nesting-too-deep");
  });

  it("aliases that unfold into each other are a finding", () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) =>
        `a${index}: &a${index} [${Array(9)
          .fill(index === 0 ? "1" : `*a${index - 1}`)
          .join(", ")}]`,
    );
    const { diagnostics } = read(`openapi: 3.1.0\n${levels.join("\n")}\n`);
    expect(diagnostics.map(({ rule }) => rule)).toContain("nesting-too-deep");
  });
});
