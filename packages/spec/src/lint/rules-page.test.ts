import { expect, test } from "vitest";
import { rulesPage } from "./rules-page.js";

test("the site's page says what the table says (vitest -u writes it)", async () => {
  const page = "../../../../apps/docs/src/content/docs/guides/rules.mdx";
  await expect(rulesPage()).toMatchFileSnapshot(page);
});
