import { describe, expect, test } from "vitest";
import { listOperations } from "../document/operations.js";
import { acmeContext } from "./acme-context.test-document.js";
import { operationPage } from "./operation-page.js";
import type { OperationPage } from "./page.js";

function page(id: string, language = "en"): OperationPage {
  const context = acmeContext(language);
  const located = listOperations(context.document).find((candidate) => candidate.id === id);
  if (located === undefined) throw new Error(`no operation ${id}`);
  return operationPage(context, located);
}

describe("the page of an operation", () => {
  test("groups parameters by place, those of the path included", () => {
    const { parameters } = page("startTask");
    expect(parameters.map(({ place, fields }) => [place, fields.map(({ name }) => name)])).toEqual([
      ["path", ["brand"]],
      ["query", ["dry-run"]],
    ]);
  });

  test("shows each shape of the body, with the model it belongs to", () => {
    const variants = page("startTask").body?.contents[0]?.variants ?? [];
    expect(variants.map(({ title, href }) => [title, href])).toEqual([
      ["Mural", "/docs/reference/acme-paint/models/mural/"],
      ["Hum", "/docs/reference/acme-paint/models/hum/"],
    ]);
    expect(variants[1]?.examples[0]?.code).toBe('{\n  "loudness": 3\n}');
    expect(variants[0]?.fields.map(({ anchor }) => anchor)).toEqual(["body-1-recipe", "body-1-what"]);
  });

  test("shows every response, references resolved", () => {
    const { responses } = page("startTask");
    expect(responses.map(({ statuses }) => statuses)).toEqual([
      [{ status: "202", description: "Taken." }],
      [{ status: "default", description: "Anything else." }],
    ]);
    const fields = responses[0]?.contents[0]?.variants[0]?.fields ?? [];
    expect(fields.map(({ name, type, required }) => [name, type, required])).toEqual([
      ["ref", "string", true],
      ["result", "object | null", false],
    ]);
  });

  test("has a request to copy: the document's server, variables for what the reader fills in, a key where one is needed", () => {
    const curl = (id: string): string => page(id).samples.find(({ label }) => label === "curl")?.code ?? "";
    expect(curl("startTask").split("\n").slice(0, 2)).toEqual([
      'curl -X PUT "$BASE_URL/paint/$BRAND/tasks?dry-run=$DRY_RUN" \\',
      '  -H "X-Acme-Key: $API_KEY" \\',
    ]);
    expect(curl("readTask")).toBe('curl "$BASE_URL/paint/tasks/$TASK_ID"');
  });

  test("says how a request identifies itself", () => {
    expect(page("startTask").security).toEqual([
      { schemes: [{ name: "key", how: "in the header X-Acme-Key", scopes: [] }] },
    ]);
    expect(page("readTask").security).toEqual([]);
  });

  test("is titled in the reader's language", () => {
    expect(page("startTask", "zh").title).toBe("开始任务");
    expect(page("readTask", "zh").title).toBe("readTask");
  });
});
