import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";

/** A page dump cut at its headings and parsed, by nothing but regular expressions and JSON.parse. Only for tests. */
export interface RawDump {
  file: string;
  text: string;
  /** Lower case. */
  method: string;
  path: string;
  title: string;
  parameters: JsonObject;
  body: JsonObject;
  responses: JsonObject[];
  examples: JsonObject[];
}

/** One dump, or nothing where a file is none. Throws where the dump is not what this was written for. */
export function rawDump({ path: file, text }: SourceFile): RawDump[] {
  const request = /^(GET|POST) (\/\S+)$/m.exec(text);
  if (request === null) return [];
  const block = (heading: string): JsonValue => {
    const start = text.indexOf(`\n${heading}\n`) + heading.length + 2;
    const next = /\n(请求体|响应|响应示例)\n/.exec(text.slice(start));
    return JSON.parse(text.slice(start, next === null ? undefined : start + next.index));
  };
  const isObject = (value: JsonValue): value is JsonObject =>
    Object.prototype.toString.call(value) === "[object Object]";
  const list = (value: JsonValue): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const object = (value: JsonValue): JsonObject => (isObject(value) ? value : {});
  return [
    {
      file,
      text,
      method: (request[1] ?? "").toLowerCase(),
      path: (request[2] ?? "").replace("{任务id}", "{id}"),
      title: text.split("\n")[0] ?? "",
      parameters: object(block("参数")),
      body: object(block("请求体")),
      responses: list(block("响应")),
      examples: list(block("响应示例")),
    },
  ];
}

/** The default a description says in words, as text; by an expression made for these pages alone. */
export function saidDefault(text: string): string | undefined {
  const match = /默认值?[::](?:[“”"]([^“”"]*)[“”"]|([^。]+))/.exec(text);
  return match === null ? undefined : (match[1] ?? match[2] ?? "");
}

/** The number that follows one of these words and a colon. */
export function said(text: string, words: string): number | undefined {
  const match = new RegExp(`(?:${words})[::]([\\d.]+\\d|\\d)`).exec(text);
  return match === null ? undefined : Number(match[1]);
}
