import type { Page } from "playwright-core";

/** Types words into the search of a page. @returns the addresses of the pages found, best first */
export async function search(page: Page, words: string): Promise<string[]> {
  const field = page.locator("corsac-search input");
  if (!(await field.isVisible())) await page.locator("corsac-search [data-open-modal]").click();
  await field.fill(words);
  const list = page.locator(`corsac-search ol[data-query=${JSON.stringify(words)}]`);
  await list.waitFor({ state: "attached" });
  const links = list.locator(":scope > li > a");
  return links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
}
