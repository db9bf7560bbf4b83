// The reference of the site and of the README says what the commands' own definitions say. To write it anew:
// npx vitest run src/reference -u
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeCommands } from "../command/describe-command.js";
import { commandTree, overview } from "../commands/tree.js";
import { describedInChinese, inChinese } from "../language/translate-help.js";
import { errorSchema, outputSchemas } from "./output-schemas.js";
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
    "This page is made of the commands' own definitions: `corsac <command> --help` has the same text, and `--help --json` the same data with the JSON Schema of the command's `--json` output (`output`). `@corsac/cli/output.schema.json` holds the schemas of all commands.",
  ],
  zh: [
    "---",
    'title: "命令"',
    'description: "corsac 的全部命令：选项、示例与退出码。"',
    "---",
    "",
    "本页由命令自身的定义生成，与 `corsac <命令> --help` 一致；`--help --json` 以数据给出同样的内容（英文），其中 `output` 是该命令 `--json` 输出的 JSON Schema。`@corsac/cli/output.schema.json` 包含所有命令的 schema。",
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

test("every command with --json has a schema of its output, and no other", async () => {
  const described = await describeCommands(commandTree);
  const withJson = described.filter(({ options }) => options.some(({ name }) => name === "--json"));
  expect(Object.keys(outputSchemas).sort()).toEqual(withJson.map(({ command }) => command).sort());
});

test("output.schema.json, the published schemas", async () => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "What the commands of corsac print with --json",
    $defs: { ...outputSchemas, error: errorSchema },
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(here("output.schema.json"));
});

test("the README", async () => {
  const path = here("README.md");
  const readme = await readFile(path, "utf8");
  const [before, begin, , end, after] = readme.split(/(<!-- commands -->\n|<!-- end of commands -->)/);
  expect([begin, end]).toEqual(["<!-- commands -->\n", "<!-- end of commands -->"]);
  const made = `\n${await reference("en", 3)}\n\n`;
  await expect([before, begin, made, end, after].join("")).toMatchFileSnapshot(path);
});
