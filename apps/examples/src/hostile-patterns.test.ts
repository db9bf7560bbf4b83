import { createClient, defineModel } from "@corsac/core";
import { buildDocument, describeModels, describeService } from "@corsac/importer";
import { type RunningSandbox, type StartOptions, startSandbox } from "@corsac/sandbox/node";
import { afterEach, expect, test } from "vitest";
import { inkPainterPage } from "./test-support/ink-painter-page.js";

/** What a page with these patterns makes: the first would run for a lifetime on the text below, the second is one of many. */
const page = inkPainterPage
  .replace('"subject": {', '"subject": { "pattern": "^(a+)+$",')
  .replace('"brush": {', '"brush": { "pattern": "^[a-z]+$",');
const longText = `${"a".repeat(200)}!`;

const running: RunningSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function serve(document: NonNullable<StartOptions["documents"]>[number]): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ documents: [document], duration: 10 });
  running.push(sandbox);
  return sandbox;
}

test("a pattern that would run for ever runs neither in the client nor in the sandbox; others do", async () => {
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/ink.txt", text: page }],
  });
  expect(diagnostics.map(({ rule }) => rule)).toContain("unsafe-pattern");
  const service = describeService(document);
  const [model] = describeModels(document).map((description) => defineModel({ ...description, service }));
  if (model === undefined) throw new Error("The page documents a model.");

  const sandbox = await serve(document);
  const corsac = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, pollInterval: 5 });
  const prediction = await corsac.predictions.create(model, { subject: longText });
  expect(prediction.id).not.toBe("");
  await expect(corsac.predictions.create(model, { subject: "a", brush: "DRY!" })).rejects.toMatchObject({
    code: "input",
  });
});

test("a document that somebody else made is served without running it, either", async () => {
  const { document } = buildDocument({ name: "acme", pages: [{ path: "pages/ink.txt", text: page }] });
  // As if no reader had looked at the page.
  const text = JSON.stringify(document).replaceAll('"x-corsac-unchecked-pattern"', '"pattern"');
  expect(text).toContain('"pattern":"^(a+)+$"');
  const sandbox = await serve(JSON.parse(text));
  const answer = await fetch(`${sandbox.url}/acme/v2/models/acme/ink-painter/predictions`, {
    method: "POST",
    headers: { authorization: `Bearer ${sandbox.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ input: { subject: longText } }),
  });
  expect(answer.ok).toBe(true);
});
