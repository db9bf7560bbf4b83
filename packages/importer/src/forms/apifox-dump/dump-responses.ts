import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { PageContent, PageExample, PageResponse } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";

/** Names in a dump for content types → the media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  raw: "text/plain",
  binary: "application/octet-stream",
  msgpack: "application/msgpack",
  eventStream: "text/event-stream",
};

/** The responses of a dump's 响应 block, with the examples of its 响应示例 block that refer to them by id. */
export function dumpResponses(
  responses: SourcedValue | undefined,
  examples: SourcedValue | undefined,
  diagnostics: Diagnostics,
): PageResponse[] {
  const read: PageResponse[] = [];
  const byId = new Map<string, PageContent>();
  for (const [index, item] of items(responses?.value).entries()) {
    if (responses === undefined || !isJsonObject(item)) continue;
    // A single response may be written without a list.
    const pointer = Array.isArray(responses.value) ? `/${index}` : "";
    const contentType = textMember(item, "mediaType") ?? textMember(item, "contentType") ?? "json";
    const content: PageContent = { mediaType: mediaTypes[contentType] ?? contentType, examples: [] };
    const schema = responses.get(`${pointer}/jsonSchema`);
    if (schema !== undefined && isJsonObject(schema.value) && Object.keys(schema.value).length > 0) {
      content.schema = schema;
    }
    const description = textMember(item, "description") ?? textMember(item, "name");
    read.push({
      status: statusOf(member(item, "code")),
      ...(description === undefined ? {} : { description }),
      ...headersOf(item),
      contents: contentType === "none" ? [] : [content],
      location: responses.at(pointer),
    });
    byId.set(String(member(item, "id") ?? index), content);
  }
  const fallback = read[0]?.contents[0];
  for (const [index, item] of items(examples?.value).entries()) {
    const example = examples && dumpExample(examples, index, item, diagnostics);
    if (example === undefined) continue;
    const content = byId.get(String(member(item, "responseId") ?? "")) ?? fallback;
    content?.examples.push(example);
  }
  return read;
}

/** A list of headers as an OpenAPI object, by name. */
function headersOf(response: JsonObject): { headers?: JsonObject } {
  const headers: JsonObject = {};
  for (const header of arrayMember(response, "headers")) {
    const name = textMember(header, "name");
    if (name === undefined || member(header, "enable") === false) continue;
    const description = textMember(header, "description");
    const declared = member(header, "schema");
    headers[name] = {
      ...(description === undefined ? {} : { description }),
      schema: isJsonObject(declared) ? declared : { type: textMember(header, "type") ?? "string" },
    };
  }
  return Object.keys(headers).length === 0 ? {} : { headers };
}

/** A code that is not an HTTP status becomes `default`. */
function statusOf(code: JsonValue | undefined): string {
  const status = String(code ?? 200);
  return /^[1-5]\d\d$/.test(status) ? status : "default";
}

function dumpExample(
  examples: SourcedValue,
  index: number,
  item: JsonValue,
  diagnostics: Diagnostics,
): PageExample | undefined {
  const string = examples.get(`/${index}/data`);
  const name = textMember(item, "name");
  const what = name === undefined ? phrase`The response example` : phrase`The response example "${name}"`;
  const value = string && readExampleString(string, what, diagnostics);
  return value && pageExample(value, name, textMember(item, "description"));
}

/** The block is a list, or a single response. */
function items(value: JsonValue | undefined): JsonValue[] {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) ? arrayMember({ items: [value] }, "items") : [];
}
