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
    const { body } = page("startTask");
    expect(body?.variants.map(({ title, href }) => [title, href])).toEqual([
      ["Mural", "/docs/reference/acme-paint/models/mural/"],
      ["Hum", "/docs/reference/acme-paint/models/hum/"],
    ]);
    expect(body?.variants[1]?.example).toBe('{\n  "loudness": 3\n}');
    expect(body?.variants[0]?.fields.map(({ anchor }) => anchor)).toEqual(["body-1-recipe", "body-1-what"]);
  });

  test("shows every response, references resolved", () => {
    const { responses } = page("startTask");
    expect(responses.map(({ status, description }) => [status, description])).toEqual([
      ["202", "Taken."],
      ["default", "Anything else."],
    ]);
    expect(responses[0]?.fields.map(({ name, type, required }) => [name, type, required])).toEqual([
      ["ref", "string", true],
      ["result", "object | null", false],
    ]);
  });

  test("has a request to copy: variables for what the reader fills in, no key where none is asked for", () => {
    expect(page("startTask").sample.split("\n")[0]).toBe(
      'curl -X PUT "$CORSAC_BASE_URL/paint/$BRAND/tasks?dry-run=$DRY_RUN" \\',
    );
    expect(page("readTask").sample).toBe('curl "$CORSAC_BASE_URL/paint/tasks/$TASK_ID"');
  });

  test("is titled in the reader's language", () => {
    expect(page("startTask", "zh").title).toBe("开始任务");
    expect(page("readTask", "zh").title).toBe("readTask");
  });
});
