import { expect, it } from "vitest";
import { dumpPage } from "../../../test/pages/dump-page.js";
import { arrayMember, objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

it.each([
  ["/task/1743326750223591/fetch", "/task/{task_id}/fetch", "task_id"],
  ["/v1/jobs/0f6e8077-a7ba-4fc8-8f60-de02c66e56ce", "/v1/jobs/{job_id}", "job_id"],
  ["/heron/fetch/5fb1469f87b0696d6054c9f2", "/heron/fetch/{id}", "id"],
])("the id in %s is a parameter", (path, written, name) => {
  const text = dumpPage({ title: "查询任务（单个）", method: "GET", path });
  const { document, diagnostics } = readDocumentation([{ path: "pages/page.txt", text }]);
  const operation = objectMember(objectMember(document.paths, written), "get");
  expect(arrayMember(operation, "parameters")).toMatchObject([
    {
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
      example: path.split("/").find((part) => /\d{5}|-/.test(part)) ?? "5fb1469f87b0696d6054c9f2",
    },
  ]);
  expect(diagnostics).toMatchObject([{ rule: "literal-path-id", severity: "info" }]);
});

it.each([
  "/v1/models/acme/painter-2025/predictions",
  "/api/v1/jt808/8103",
  "/v1beta/models/gpt-4.1-2025-04-14",
])("%s holds no id", (path) => {
  const text = dumpPage({ title: "Ask", method: "GET", path });
  expect(Object.keys(readDocumentation([{ path: "page.txt", text }]).document.paths)).toEqual([path]);
});

it("two pages that were saved with different ids are one operation", () => {
  const files = ["/task/1743326750223591", "/task/{taskId}"].map((path, index) => ({
    path: `${index}.txt`,
    text: dumpPage({ title: "Ask", method: "GET", path }),
  }));
  expect(Object.keys(readDocumentation(files).document.paths)).toEqual(["/task/{task_id}"]);
});
