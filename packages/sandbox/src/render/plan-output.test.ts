import { expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { JsonObject } from "../document/contract.js";
import { list, testDocument, text, uri } from "../fixtures/document.js";

it.each<[pointer: string, output: JsonObject]>([
  ["/*", list(uri)],
  ["", list(uri)],
  ["/0", list(uri)],
  [
    "/images/0/url",
    { type: "object", properties: { images: list({ type: "object", properties: { url: uri } }) } },
  ],
])("two pictures are two in a list, where the file is at %j", async (pointer, output) => {
  const document = testDocument(
    {
      "POST /paint": {
        id: "create",
        takes: { type: "object", properties: { prompt: text, n: { type: "integer" } } },
        gives: output,
      },
    },
    undefined,
    { kind: "answer", output, files: [{ pointer, media: "image" }] },
  );
  const sandbox = createSandbox({ documents: [document] });
  const response = await sandbox.fetch(
    new Request("http://localhost/paint", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"prompt":"a boat","n":2}',
    }),
  );
  const urls = JSON.stringify(await response.json()).match(/http[^"]*_sandbox[^"]*/g) ?? [];
  expect(new Set(urls).size).toBe(2);
  sandbox.close();
});
