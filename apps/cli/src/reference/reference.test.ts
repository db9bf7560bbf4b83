// The reference of the site and of the README says what the commands' own definitions say. To write it anew:
// npx vitest run src/reference -u
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeCommands } from "../command/describe-command.js";
import { commandTree, overview } from "../commands/tree.js";
import { describedInChinese, inChinese } from "../language/translate-help.js";
import { renderReference } from "./render-reference.js";
import { renderSkill } from "./render-skill.js";

const names = {
  service: "replicate",
  model: "flux-schnell",
  preset: "draft",
  setting: "seed=7",
  seeded: "flux-schnell",
};
const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const front = {
  en: [
    "---",
    'title: "The commands"',
    'description: "Every command of corsac, with its options, examples and exit codes."',
    "---",
    "",
    "This page is made of the commands' own definitions: `corsac <command> --help` says the same, and `--help --json` as data.",
  ],
  zh: [
    "---",
    'title: "命令"',
    'description: "corsac 的全部命令：选项、示例与退出码。"',
    "---",
    "",
    "本页由命令自身的定义生成，与 `corsac <命令> --help` 一致；`--help --json` 以数据给出同样的内容（英文）。",
  ],
};

async function reference(language: "en" | "zh", level: number): Promise<string> {
  const described = await describeCommands(commandTree);
  if (language === "en") return renderReference(described, overview.notes, names, { language, level });
  const notes = overview.notes.map((note) => note.map(inChinese));
  return renderReference(described.map(describedInChinese), notes, names, { language, level });
}

test.each([
  ["en", "../docs/src/content/docs/guides/commands.mdx"],
  ["zh", "../docs/src/content/docs/zh/guides/commands.mdx"],
] as const)("the site's page in %s", async (language, page) => {
  const text = [...front[language], "", await reference(language, 2), ""].join("\n");
  await expect(text).toMatchFileSnapshot(here(page));
});

test("SKILL.md, for coding agents", async () => {
  const text = renderSkill(await describeCommands(commandTree), overview.notes, names);
  await expect(text).toMatchFileSnapshot(here("SKILL.md"));
});

test("the README", async () => {
  const path = here("README.md");
  const readme = await readFile(path, "utf8");
  const [before, begin, , end, after] = readme.split(/(<!-- commands -->\n|<!-- end of commands -->)/);
  expect([begin, end]).toEqual(["<!-- commands -->\n", "<!-- end of commands -->"]);
  const made = `\n${await reference("en", 3)}\n\n`;
  await expect([before, begin, made, end, after].join("")).toMatchFileSnapshot(path);
});
