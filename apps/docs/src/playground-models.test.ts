import { readFileSync } from "node:fs";
import { startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isChromiumSkipped as isSkipped } from "./testing/kinds-of-pages.js";
import { models, modelWhere, pageOf, specs } from "./testing/known-models.js";
import { type PlaygroundSite, seen, startPlaygroundSite, status } from "./testing/playground-site.js";

const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";

// A run mostly waits for the sandbox in the page, so several models run at once, each in a page of its own.
describe.skipIf(isSkipped)(`every model in its playground${note}`, () => {
  let site: PlaygroundSite;

  beforeAll(async () => {
    site = await startPlaygroundSite();
  });

  afterAll(() => site?.close());

  test.concurrent.for(models)(
    "$service/$slug runs in the page to its output",
    async (model, { expect, onTestFinished }) => {
      const { page, playground } = await site.open(pageOf(model));
      onTestFinished(() => page.close());
      await playground.locator("[data-run]").click();
      await status(page, "succeeded");
      const { decoded, text, json } = await seen(page);
      const files = (model.output.files ?? []).map(({ media }) => media);
      if (files.includes(model.media)) expect(decoded).toContain(model.media);
      else expect(`${text}${json}`).not.toBe("");
      if (model.stream !== undefined && model.media === "text") {
        expect(text).toContain("Corsac");
        // Pieces, not one answer.
        expect(await playground.locator(".pg-status").textContent()).toMatch(/[2-9]\d* pieces/);
      }
    },
  );

  const three = [
    modelWhere(({ lifecycle, media }) => lifecycle !== undefined && media === "image"),
    modelWhere(({ lifecycle, media }) => lifecycle !== undefined && media === "audio"),
    modelWhere(({ stream, media }) => stream !== undefined && media === "text"),
  ];

  test.concurrent.for(three)(
    "$service/$slug runs against a sandbox on this computer",
    async (model, { expect, onTestFinished }) => {
      const document: object = JSON.parse(
        readFileSync(new URL(`${model.service}/openapi.json`, specs), "utf8"),
      );
      const local = await startSandbox({ documents: [document], port: 0, duration: 100 });
      try {
        const { page, playground } = await site.openReady(pageOf(model));
        onTestFinished(() => page.close());
        await playground.locator(".pg-target label", { hasText: "Local sandbox" }).click();
        await playground.getByLabel("Address").fill(local.url);
        await playground.getByLabel("Key").fill(local.apiKey);
        await playground.locator("[data-run]").click();
        await status(page, "succeeded");
        const { decoded, text } = await seen(page);
        if (model.media === "text") expect(text).toContain("Corsac");
        else expect(decoded).toContain(model.media);
        await playground.getByRole("tab", { name: /^Requests/ }).click();
        const requests = await playground.locator(".pg-exchanges").textContent();
        expect(requests).toContain(local.url);
        expect(requests).not.toContain(local.apiKey);
      } finally {
        await local.close();
      }
    },
  );

  test("nothing wrong happened in any page", () => {
    expect(site.problems).toEqual([]);
  });
});
