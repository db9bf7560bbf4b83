import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteFolder } from "./testing/built-site.js";
import { isChromiumSkipped as isSkipped } from "./testing/kinds-of-pages.js";
import { type PlaygroundSite, startPlaygroundSite } from "./testing/playground-site.js";

const note = isSkipped ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";
const reference = join(siteFolder, "reference");

/** The data of an operation's playground, as far as the tests use it. */
interface OperationData {
  service: string;
  page: string;
  operation: { id: string; method: string };
  example: Record<string, Record<string, unknown>>;
  schema: { required?: string[] };
  body?: { mediaType: string; files: string[] };
}

/** The operations of the built site with a playground. */
function listOperations(): OperationData[] {
  if (!existsSync(reference)) return [];
  return readdirSync(reference).flatMap((service) => {
    const folder = join(reference, service, "operations");
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((id) => {
      const file = join(folder, id, "playground.json");
      if (!existsSync(file)) return [];
      const data: Omit<OperationData, "service" | "page"> = JSON.parse(readFileSync(file, "utf8"));
      return [{ ...data, service, page: `/reference/${service}/operations/${id}/` }];
    });
  });
}

const operations = listOperations();

/** What a form of an operation can consist of; the tests name no operation. */
const kinds: Readonly<Record<string, (data: OperationData) => boolean>> = {
  "no input at all": ({ example, body }) => Object.keys(example).length === 0 && body === undefined,
  "a parameter in the path": ({ example, body }) => example["path"] !== undefined && body === undefined,
  "a parameter in the query": ({ example, body }) => example["query"] !== undefined && body === undefined,
  "a body of JSON": ({ body, example }) =>
    body?.mediaType === "application/json" && Object.keys(example["body"] ?? {}).length > 0,
  "a path and a body": ({ body, example }) => example["path"] !== undefined && body !== undefined,
};

const chosen = Object.entries(kinds).flatMap(([kind, fits]) => {
  const found = operations.find(fits);
  return found === undefined ? [] : [{ ...found, kind }];
});
const withFile = operations.find(
  ({ body }) => body?.mediaType === "multipart/form-data" && body.files.length > 0,
);

describe.skipIf(isSkipped)(`the playground of operations in a browser${note}`, () => {
  let site: PlaygroundSite;

  beforeAll(async () => {
    site = await startPlaygroundSite();
  });

  afterAll(() => site?.close());

  test("every operation has a playground, and every kind of form is among them", () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(chosen.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
    expect(withFile).toBeDefined();
  });

  test.each(chosen)("$kind: $service/$operation.id is answered in the page", async (data) => {
    const { page, playground } = await site.openReady(data.page);
    await playground.locator("[data-run]").click();
    await page.waitForSelector('.pg-status:not([data-state="running"])');
    await playground.getByRole("tab", { name: /^Requests/ }).click();
    const requests = (await playground.locator(".pg-exchanges").textContent()) ?? "";
    expect(requests).toContain(data.operation.method);
    // The curl command has the method, the address and the body of the request that was sent.
    const sent = (await playground.locator(".pg-path").first().textContent()) ?? "";
    await playground.getByRole("tab", { name: "curl" }).click();
    const sample = (await playground.locator(".pg-sample").textContent()) ?? "";
    const path = /"\$CORSAC_BASE_URL([^"]*)"/.exec(sample)?.[1] ?? "";
    expect(sent).toContain(path);
    for (const value of Object.values(data.example["body"] ?? {}))
      if (typeof value === "string") {
        expect(sample).toContain(JSON.stringify(value).replaceAll("'", "'\\''"));
        expect(requests).toContain(JSON.stringify(value));
      }
    await page.close();
  });

  test("a file is asked for, and sent as a part of a form", async () => {
    const { page, playground } = await site.openReady(withFile?.page ?? "");
    await playground.locator("[data-run]").click();
    await playground.locator(".pg-error", { hasText: "is required" }).first().waitFor();
    expect(await playground.locator(".pg-status").count()).toBe(0);
    await playground
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "heron.png", mimeType: "image/png", buffer: Buffer.from("picture") });
    await playground.getByRole("tab", { name: "curl" }).click();
    expect(await playground.locator(".pg-sample").textContent()).toContain("=@heron.png");
    await playground.locator("[data-run]").click();
    await page.waitForSelector('.pg-status[data-state="succeeded"]');
    await playground.getByRole("tab", { name: /^Requests/ }).click();
    expect(await playground.locator(".pg-exchanges").textContent()).toContain("heron.png");
    await page.close();
  });

  test("messages of the validation are in the language of the page", async () => {
    const { page, playground } = await site.openReady(`/zh${withFile?.page ?? ""}`);
    await playground.locator("[data-run]").click();
    await playground.locator(".pg-error", { hasText: "必填" }).first().waitFor();
    await page.close();
  });

  test("an operation is sent to a sandbox on this computer", async () => {
    const data = chosen.find(({ kind }) => kind === "a body of JSON");
    const file = new URL(`../../../specs/${data?.service}/openapi.json`, import.meta.url);
    const document: object = JSON.parse(readFileSync(file, "utf8"));
    const local = await startSandbox({ documents: [document], port: 0, duration: 100 });
    try {
      const { page, playground } = await site.openReady(data?.page ?? "");
      await playground.locator(".pg-target label", { hasText: "Local sandbox" }).click();
      await playground.getByLabel("Address").fill(local.url);
      await playground.getByLabel("Key").fill(local.apiKey);
      await playground.locator("[data-run]").click();
      await page.waitForSelector('.pg-status:not([data-state="running"])');
      await playground.getByRole("tab", { name: /^Requests/ }).click();
      const requests = await playground.locator(".pg-exchanges").textContent();
      expect(requests).toContain(local.url);
      expect(requests).not.toContain(local.apiKey);
      await page.close();
    } finally {
      await local.close();
    }
  });

  test("nothing wrong happened in any page", () => {
    expect(site.problems).toEqual([]);
  });
});
