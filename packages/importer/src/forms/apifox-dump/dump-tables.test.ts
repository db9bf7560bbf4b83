import { describe, expect, it } from "vitest";
import { readDocumentation } from "../../read-documentation.js";

const parameters = { query: [{ name: "q", type: "string", required: true, description: "a | b" }], path: [] };
const body = {
  type: "application/json",
  jsonSchema: { type: "object", properties: { prompt: { type: "string", pattern: "^(a|b)$" } } },
  examples: [{ value: '{ "prompt": "a" }' }],
};
const responses = [{ id: 1, code: 200, name: "OK", contentType: "json", jsonSchema: { type: "object" } }];
const examples = [{ name: "Done", responseId: 1, data: '{ "id": "t1" }' }];

/** JSON on one line, as it stands in a cell. */
const cell = (value: unknown): string => JSON.stringify(value).replaceAll("|", "\\|");

const upright = `# Create a task

| 字段 | 内容 |
|---|---|
| Method | POST |
| Path | /v1/tasks |
| Status | 1 |
| **说明** | Paints. |
| 参数 | ${cell(parameters)} |
| 请求体 | \`${cell(body)}\` |
| 响应 | ${cell(responses)} |
| 响应示例 | ${cell(examples)} |
`;

const lying = `| 标题 | Method | Path | 参数 | 请求体 | 响应 | 响应示例 |
|---|---|---|---|---|---|---|
| Create a task | POST | /v1/tasks | ${cell(parameters)} | ${cell(body)} | ${cell(responses)} | ${cell(examples)} |
| Read a task | GET | /v1/tasks/{id} | ${cell({ path: [{ name: "id", type: "string" }] })} | ${cell({ type: "none" })} | ${cell(responses)} | [] |
`;

describe.each([
  ["a label in each row", upright],
  ["a page in each row", lying],
])("a page dump in a table, %s", (_, text) => {
  const { document, diagnostics } = readDocumentation([{ path: "page.md", text }]);

  it("says what a dump says", () => {
    expect(diagnostics).toEqual([]);
    expect(document.paths["/v1/tasks"]).toMatchObject({
      post: {
        summary: "Create a task",
        parameters: [{ name: "q", in: "query", required: true, description: "a | b" }],
        responses: {
          "200": { content: { "application/json": { examples: { example: { value: { id: "t1" } } } } } },
        },
      },
    });
    expect(JSON.stringify(document.components)).toContain('"pattern":"^(a|b)$"');
  });

  it("knows where it stands", () => {
    const lines = text.split("\n");
    const line = lines.findIndex((one) => one.includes("jsonSchema")) + 1;
    const place = /"prompt":\{[^}]*?"x-corsac-source":\[\{"file":"page\.md","line":(\d+)/;
    expect(Number(place.exec(JSON.stringify(document.components))?.[1])).toBe(line);
  });
});

it("each row of a table is a page", () => {
  const { document } = readDocumentation([{ path: "page.md", text: lying }]);
  expect(Object.keys(document.paths).sort()).toEqual(["/v1/tasks", "/v1/tasks/{id}"]);
});

it("broken JSON in a cell is reported there, at its column, bars before it or not", () => {
  const text = upright.replace('"path":[]', '"path":[}');
  const { diagnostics } = readDocumentation([{ path: "page.md", text }]);
  const lines = text.split("\n");
  const line = lines.findIndex((one) => one.includes("参数")) + 1;
  const column = (lines[line - 1]?.indexOf('"path":[}') ?? 0) + '"path":['.length + 1;
  expect(diagnostics[0]).toMatchObject({ severity: "warning", location: { line, column } });
});
