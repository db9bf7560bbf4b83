import { expect, it } from "vitest";
import { buildDocument } from "../build-document.js";
import { arrayMember, objectMember } from "../document/json-values.js";

function build(text: string) {
  const { document, diagnostics } = buildDocument({ name: "reef", pages: [{ path: "pages/reef.md", text }] });
  const [model] = arrayMember(document, "x-corsac-models");
  const lifecycle = objectMember(document["x-corsac-lifecycles"] ?? {}, String(Object(model)["lifecycle"]));
  return { document, model, lifecycle, rules: diagnostics.map(({ rule }) => rule) };
}

const table = "| Field | Type |\n|--|--|\n| prompt | string |\n";
const start = (sentence: string, answer: string) =>
  `# Reef\n\n## Start\n\nPOST /v1/works\n\n${table}\n${sentence}\n\nReturns:\n\n\`\`\`json\n${answer}\n\`\`\`\n`;

it("a query that a sentence and a page document is that of the create", () => {
  const look =
    '\n## Look\n\nGET /v1/works/{id}\n\n```json\n{"id": "w1", "phase": "ripe", "file": "https://a.example/1.png"}\n```\n';
  const { model, lifecycle } = build(
    start("Call `GET /v1/works/{id}` until `phase` is `ripe`.", '{"id": "w1"}') + look,
  );
  expect(model).toMatchObject({ kind: "task" });
  expect(lifecycle).toMatchObject({
    id: "/id",
    query: { path: { id: { from: "id" } } },
    state: { pointer: "/phase", words: { ripe: "succeeded" } },
  });
});

it.each([
  [
    "Then poll `GET /v1/works/{id}` until `status` is `done` or `failed`.",
    '{"id": "w1"}',
    "/id",
    "/status",
    "done",
  ],
  [
    "提交后轮询 `GET /v1/works/{id}`，直到 `state` 变为 `finished`。",
    '{"task_id": "w1"}',
    "/task_id",
    "/state",
    "finished",
  ],
  [
    "Poll `/v1/works/{id}` until `data.status` is `ready`.",
    '{"data": {"id": "w1"}}',
    "/data/id",
    "/data/status",
    "ready",
  ],
])("a query that only a sentence states is an operation: %s", (sentence, answer, id, pointer, word) => {
  const { document, lifecycle, rules } = build(start(sentence, answer));
  expect(lifecycle).toMatchObject({ id, state: { pointer, words: { [word]: "succeeded" } } });
  expect(objectMember(objectMember(document.paths, "/v1/works/{id}"), "get")).toMatchObject({
    "x-corsac-inferred": [{ keyword: "operation", from: "prose" }],
  });
  expect(rules).toContain("lifecycle-inferred");
});

it("a sentence about something else states none", () => {
  const { document, lifecycle } = build(
    start("Works are kept until you call `DELETE /v1/works/{id}`.", '{"id": "w1"}'),
  );
  expect(lifecycle).toEqual({});
  expect(Object.keys(document.paths)).toEqual(["/v1/works"]);
});
