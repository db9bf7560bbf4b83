import type { JsonObject, JsonValue } from "../../src/document/json.js";

/** What an invented page dump says. Only for tests. */
export interface DumpPage {
  title?: string;
  method?: string;
  path?: string;
  parameters?: JsonObject;
  body?: JsonObject;
  /** The example of the body; becomes JSON inside of a JSON string. */
  example?: JsonValue;
  response?: JsonObject;
  responseExamples?: JsonValue[];
}

/** The text of a page dump of an invented service. */
export function dumpPage(page: DumpPage): string {
  const method = page.method ?? "POST";
  const path = page.path ?? "/acme/v1/models/acme/painter/predictions";
  const example = page.example === undefined ? "" : JSON.stringify(page.example, null, 2);
  const body = {
    type: page.body === undefined ? "none" : "application/json",
    parameters: [],
    jsonSchema: page.body ?? {},
    examples: [{ value: example, mediaType: "application/json", description: "" }],
  };
  const responses = [{ id: 1, name: "OK", code: 200, contentType: "json", jsonSchema: page.response ?? {} }];
  const examples = (page.responseExamples ?? []).map((value, index) => ({
    name: `Answer ${index + 1}`,
    responseId: 1,
    data: JSON.stringify(value, null, 2),
  }));
  const block = (value: unknown): string => JSON.stringify(value, null, 2);
  return [
    page.title ?? "Create acme/painter",
    `${method} ${path}`,
    `Method${method}\nPath${path}\nTypehttp\nStatus1`,
    "说明",
    "概览",
    "参数",
    block({ query: [], path: [], cookie: [], header: [], ...page.parameters }),
    "请求体",
    block(body),
    "响应",
    block(responses),
    "响应示例",
    block(examples),
  ].join("\n\n");
}

/** A body whose `input` has these fields. */
export function inputBody(properties: JsonObject, required: string[] = []): JsonObject {
  return { type: "object", properties: { input: { type: "object", properties, required } } };
}
