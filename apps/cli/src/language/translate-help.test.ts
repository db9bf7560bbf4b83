import { expect, test } from "vitest";
import { type CommandNode, isGroup } from "../command/command-tree.js";
import { describeCommands } from "../command/describe-command.js";
import { commandTree, overview } from "../commands/tree.js";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";
import { chineseCommands } from "./chinese-commands.js";
import { chineseExamples } from "./chinese-examples.js";
import { chineseOptions } from "./chinese-options.js";
import { languageOf } from "./language-of.js";
import { hasChinese } from "./translate-help.js";

function treeTexts(node: CommandNode): string[] {
  const below = isGroup(node) ? Object.values(node.commands).flatMap(treeTexts) : [];
  return [node.description, ...below];
}

/** Every text that a definition has. */
async function allTexts(): Promise<string[]> {
  const described = await describeCommands(commandTree);
  return [
    ...treeTexts(commandTree),
    ...overview.notes.map(([, text = ""]) => text),
    ...described.flatMap(({ description, details = [], arguments: words, options, examples }) => [
      description,
      ...[details].flat(),
      ...[...words, ...options].map((one) => one.description),
      ...examples.map(({ what }) => what),
    ]),
  ];
}

test("every text of the commands' definitions has a Chinese one, and none is left over", async () => {
  const texts = await allTexts();
  expect(texts.filter((text) => !hasChinese(text))).toEqual([]);
  const used = new Set([...texts, "Show this help; with --json as data"]);
  const kept = Object.keys({ ...chineseCommands, ...chineseOptions, ...chineseExamples });
  expect(kept.filter((text) => !used.has(text))).toEqual([]);
});

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LC_ALL: "zh_TW" }, "zh"],
  [{ LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{}, "en"],
] as const)("%j", (variables, language) => {
  expect(languageOf(variables)).toBe(language);
});

test.each([[["--help"]], [["batch", "--help"]], [["run", "--help"]]])(
  "help in Chinese: %j",
  async (words) => {
    const { environment, stdout } = testEnvironment({ variables: { LANG: "zh_CN.UTF-8" } });
    expect(await runCli(words, environment)).toBe(0);
    const text = stdout.join("");
    expect(text).toContain("用法");
    expect(text).not.toMatch(/^(Usage|Options|Arguments|Commands|Examples)$/m);
  },
);

test("an error in Chinese begins so; its JSON and its code stay as they are", async () => {
  const { environment, stdout, stderr } = testEnvironment({ variables: { LANG: "zh_CN.UTF-8" } });
  expect(await runCli(["config", "--usee", "x", "--json"], environment)).toBe(2);
  expect(stderr.join("")).toMatch(/^错误：/);
  expect(stderr.join("")).toContain("提示：");
  expect(JSON.parse(stdout.join(""))).toMatchObject({ error: { code: "unknown-option" } });
});
