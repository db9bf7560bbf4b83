import { expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { CorsacDocument, JsonObject } from "../document/contract.js";

const pdf: JsonObject = { "application/pdf": { schema: { type: "string", format: "binary" } } };
const ok = (content: JsonObject): JsonObject => ({ "200": { description: "OK", content } });
const input = { type: "object", properties: { prompt: { type: "string" }, as: { type: "string" } } };
const reportOutput = { type: "object", properties: { file: { type: "string", format: "uri" } } };

const office: CorsacDocument = {
  openapi: "3.1.0",
  info: { title: "Office", version: "1" },
  paths: {
    "/invoices/{id}": { get: { operationId: "invoice", responses: ok(pdf) } },
    "/reports": {
      post: {
        operationId: "report",
        requestBody: { content: { "application/json": { schema: input } } },
        responses: ok({ "application/json": { schema: reportOutput } }),
      },
    },
  },
  components: { schemas: { ReportInput: input, ReportOutput: reportOutput } },
  "x-corsac-service": { name: "office", title: "Office" },
  "x-corsac-lifecycles": {},
  "x-corsac-models": [
    {
      id: "report",
      name: "report",
      slug: "report",
      title: "Report",
      kind: "answer",
      media: "text",
      create: [{ operation: "report" }],
      input: { pointer: "", schema: { $ref: "#/components/schemas/ReportInput" } },
      roles: { prompt: "/prompt", format: "/as" },
      source: [],
      output: {
        schema: { $ref: "#/components/schemas/ReportOutput" },
        documented: true,
        files: [{ pointer: "/file", media: "file" }],
      },
    },
  ],
};

async function fileOf(format: string): Promise<[string | null, string]> {
  const sandbox = createSandbox({ documents: [office], apiKey: "k" });
  const created = await sandbox.fetch(
    new Request("http://127.0.0.1/reports", {
      method: "POST",
      headers: { authorization: "Bearer k", "content-type": "application/json" },
      body: JSON.stringify({ prompt: "the tides", as: format }),
    }),
  );
  const { file } = (await created.json()) as { file: string };
  const served = await sandbox.fetch(new Request(file));
  return [served.headers.get("content-type"), await served.text()];
}

test("a documented PDF is a PDF", async () => {
  const sandbox = createSandbox({ documents: [office], apiKey: "k" });
  const headers = { authorization: "Bearer k" };
  const response = await sandbox.fetch(new Request("http://127.0.0.1/invoices/7", { headers }));
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(await response.text()).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/);
});

test("a file of a model is a PDF if that is requested, otherwise plain text", async () => {
  const [type, text] = await fileOf("pdf");
  expect(type).toBe("application/pdf");
  expect(text).toMatch(/^%PDF-1\.4\n[\s\S]*the tides[\s\S]*%%EOF\n$/);
  const [plainType, plain] = await fileOf("txt");
  expect(plainType).toMatch(/^text\/plain/);
  expect(plain).toContain("the tides");
});
