import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import { arrayMember, isJsonObject, sameJson, textMember } from "../../document/json-values.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageBody, PageContent, PageExample } from "../page.js";
import { pageExample, readExampleString } from "../read-example.js";
import { dumpFormFields } from "./dump-form-fields.js";

/** Names in a dump for kinds of bodies → the media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  "form-data": "multipart/form-data",
  urlencoded: "application/x-www-form-urlencoded",
  xml: "application/xml",
  raw: "text/plain",
  text: "text/plain",
  binary: "application/octet-stream",
  msgpack: "application/msgpack",
};

/**
 * The body of a dump's 请求体 block: `{ type, parameters, jsonSchema, examples }`. The type `none` means that there is no
 * body, but a schema may remain there: it is kept, and later rules decide.
 */
export function dumpBody(block: SourcedValue, diagnostics: Diagnostics): PageBody | undefined {
  const type = textMember(block.value, "type") ?? "none";
  const mediaType =
    textMember(block.value, "mediaType") ??
    (type.includes("/") ? type : (mediaTypes[type] ?? "application/json"));
  const schema = block.get("/jsonSchema");
  const examples = arrayMember(block.value, "examples").flatMap((_, index): PageExample[] => {
    const string = block.get(`/examples/${index}/value`);
    const value = string && readExampleString(string, phrase`The example of the request body`, diagnostics);
    if (value === undefined) return [];
    const item = block.get(`/examples/${index}`)?.value;
    return [pageExample(value, textMember(item, "name"), textMember(item, "description"))];
  });
  const single = block.get("/example");
  const read = single && readExampleString(single, phrase`The example of the request body`, diagnostics);
  if (read !== undefined && !examples.some(({ value }) => sameJson(value.value, read.value))) {
    examples.push(pageExample(read));
  }
  const content: PageContent = { mediaType, examples };
  const fields = dumpFormFields(block);
  if (fields !== undefined) content.schema = fields;
  else if (schema !== undefined && isJsonObject(schema.value) && Object.keys(schema.value).length > 0) {
    content.schema = schema;
  }
  const isEmpty = content.schema === undefined && examples.length === 0;
  if (isEmpty && type === "none") return undefined;
  // For any other body, at least the media type is known.
  if (isEmpty && mediaType.startsWith("text/")) content.schema = schemaOf({ type: "string" }, block);
  if (isEmpty && type === "binary") content.schema = schemaOf({ type: "string", format: "binary" }, block);
  return {
    ...(isEmpty ? { required: false } : {}),
    contents: [content],
    location: schema === undefined ? block.at() : block.at("/jsonSchema"),
  };
}

function schemaOf(schema: JsonObject, block: SourcedValue): SourcedValue {
  return new SourcedValue(schema, block.source, new Map([["", block.span("/type")]]));
}
