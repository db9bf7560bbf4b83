import { expect, test } from "vitest";
import { describeRules } from "./rule-table.js";
import { rulesPage } from "./rules-page.js";

test.each([
  ["en", "guides/rules.mdx"],
  ["zh", "zh/guides/rules.mdx"],
] as const)("the site's page says what the table says (vitest -u writes it): %s", async (language, page) => {
  await expect(rulesPage(language)).toMatchFileSnapshot(`../../../../apps/docs/src/content/docs/${page}`);
});

test("every rule has its Chinese words", () => {
  const page = rulesPage("zh");
  for (const { id, explanation } of describeRules()) {
    const [, section = ""] = page.split(`\n### ${id}\n`);
    expect(section.split("\n### ")[0]).toMatch(/\p{Script=Han}/u);
    expect(page).not.toContain(explanation);
  }
});
