import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";
import { chineseMessages } from "./chinese-messages.js";
import { messageKey, say, withMessages } from "./say.js";

/** The messages of a source file: the templates with the tag `say`. */
function messagesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === "say") {
      const { template } = node;
      found.push(
        ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : messageKey([template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]),
      );
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
const messages = new Set(sources.flatMap((name) => messagesOf(join(folder, name))));

test("every message has a Chinese one, and none is left over", () => {
  expect(messages.size).toBeGreaterThan(300);
  expect([...messages].filter((key) => !Object.hasOwn(chineseMessages, key))).toEqual([]);
  expect(Object.keys(chineseMessages).filter((key) => !messages.has(key))).toEqual([]);
});

test("a translation has no value that its message lacks", () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))];
  const foreign = Object.entries(chineseMessages).filter(
    ([key, text]) => !places(text).every((place) => places(key).includes(place)),
  );
  expect(foreign).toEqual([]);
});

test("a message is translated below withMessages only, and without a translation it is English", async () => {
  const message = (): string => say`There is no model ${"x"}.`;
  expect(message()).toBe("There is no model x.");
  expect(withMessages(chineseMessages, message)).toBe("没有模型 x。");
  expect(await withMessages(chineseMessages, async () => Promise.resolve().then(message))).toBe(
    "没有模型 x。",
  );
  expect(withMessages({}, message)).toBe("There is no model x.");
});

test.each<[string[], RegExp]>([
  [["completion", "tcsh"], /^错误：没有/],
  [["rnu"], /^错误：corsac 没有命令/],
  [["whoami", "--api-key-file", "none"], /^错误：无法从 none 读取 API 密钥/],
  [["run", "--colour"], /^错误：没有选项/],
])("an error in Chinese, without a space after the colon: %j", async (words, start) => {
  const { environment, stderr } = testEnvironment({ variables: { LANG: "zh_CN.UTF-8" } });
  await runCli(words, environment);
  const text = stderr.join("");
  expect(text).toMatch(start);
  expect(text).not.toMatch(/：\s*:|： /);
});
