import { expect, test } from "vitest";
import { models } from "./catalog.js";
import { documentedModels } from "./documents.fixture.js";

test("every documented model is found by its id, its slug and its name", () => {
  expect(models.all.length).toBeGreaterThan(documentedModels.length);
  for (const { id, slug, name } of documentedModels) {
    for (const words of [id, slug, name]) expect(models.find(words)[0]?.id).toBe(id);
  }
});
