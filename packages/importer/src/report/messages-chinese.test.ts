import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { corpusFiles, corpusNote, hasCorpus } from "../../test/pages/corpus-files.js";
import { buildDocument } from "../build-document.js";
import { chineseText, phrase } from "../diagnostics/message.js";
import { chineseMessages } from "./messages-chinese.js";
import { pageReport } from "./page-report.js";

/** The templates of a source file: those with the tag `phrase`. */
function templatesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === "phrase") {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
      found.push(parts.map((part, index) => (index === 0 ? part : `{${index - 1}}${part}`)).join(""));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const folder = join(import.meta.dirname, "..");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);
const templates = new Set(sources.flatMap((name) => templatesOf(join(folder, name))));

it("every message has a Chinese one, and none is left over", () => {
  expect(templates.size).toBeGreaterThan(400);
  expect([...templates].filter((key) => !Object.hasOwn(chineseMessages, key))).toEqual([]);
  expect(Object.keys(chineseMessages).filter((key) => !templates.has(key))).toEqual([]);
});

it("a translation has the values of its message", () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
  const other = Object.entries(chineseMessages).filter(
    ([key, text]) => places(key).join() !== places(text).join(),
  );
  expect(other).toEqual([]);
});

it.each([
  [
    phrase`In the example, "${"size"}" ${phrase`is ${'"big"'}, not one of ${['"s"', '"m"']}${""}`}`,
    '示例中的“size”为 "big"，不在允许的取值之内："s"、"m"',
  ],
  [
    phrase`The path parameter {${"任务id"}} is called {${"id"}} in the document`,
    "路径参数 {任务id} 在文档中改名为 {id}",
  ],
  [
    phrase`${phrase`An item of "${"ships"}"`} requires "${"symbol"}", which is not among its properties`,
    "“ships”的列表项的 required 中有“symbol”，而它不在属性之中",
  ],
])("%j", (message, chinese) => {
  expect(chineseText(message, chineseMessages)).toBe(chinese);
});

describe.runIf(hasCorpus)(`reports in Chinese${corpusNote}`, () => {
  it.each(["replicate", "fal", "suno", "chat", "cloudreve"])("of %s have no English sentence", (name) => {
    const files = corpusFiles(`page-md/${name}`);
    const { diagnostics } = buildDocument({ name, pages: [...files] });
    const { pages } = pageReport(name, files, diagnostics, "zh");
    const shown = pages.flatMap(({ findings }) => findings);
    expect(shown.length).toBeGreaterThan(0);
    for (const { explanation, message, correction } of shown) {
      for (const text of [explanation, message, correction]) expect(text).toMatch(/\p{Script=Han}/u);
      const plain = message.replace(/“[^”]*”|"[^"]*"|（[^）]*）/g, "");
      expect(plain).not.toMatch(/\b(?:is|has|the|which|but|says|stands)\b/);
    }
  });
});
