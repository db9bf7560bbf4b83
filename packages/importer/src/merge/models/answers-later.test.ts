import { expect, test } from "vitest";
import type { JsonObject } from "../../document/json.js";
import { arrayMember, member } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const text = { type: "string" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

test.each<[string, JsonObject]>([
  ["task", object({ task_id: text })],
  ["task", object({ code: { type: "integer" }, message: text, data: object({ job_id: text }) })],
  ["task", object({ id: text, status: text })],
  ["answer", object({ request_id: text })],
  ["answer", object({ task_id: text, images: { type: "array", items: text } })],
  ["answer", object({ data: object({ url: text, task_id: text }) })],
  ["answer", object({ code: { type: "integer" }, message: text })],
])("the model is of the kind %s where its create answers with %j", (kind, answer) => {
  const page = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/v1/paint": {
        post: {
          requestBody: {
            content: {
              "application/json": { schema: object({ model: { const: "acme/paint-1" }, prompt: text }) },
            },
          },
          responses: { "200": { description: "", content: { "application/json": { schema: answer } } } },
        },
      },
    },
  };
  const { document } = readDocumentation([{ path: "a.json", text: JSON.stringify(page) }]);
  expect(arrayMember(document, "x-corsac-models").map((model) => member(model, "kind"))).toEqual([kind]);
});
