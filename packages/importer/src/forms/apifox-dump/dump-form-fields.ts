import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { declaredSchema, sampleOf } from "./declared-schema.js";

/** The fields of a form body (`multipart/form-data`, `x-www-form-urlencoded`) as an object schema. */
export function dumpFormFields(block: SourcedValue): SourcedValue | undefined {
  const fields = arrayMember(block.value, "parameters").filter(
    (field) => textMember(field, "name") !== undefined,
  );
  if (fields.length === 0) return undefined;
  const spans = new Map<JsonPointer, Span>([["", block.span("/parameters")]]);
  const properties: JsonObject = {};
  const required: string[] = [];
  for (const [index, field] of arrayMember(block.value, "parameters").entries()) {
    const name = textMember(field, "name");
    if (name === undefined || !isJsonObject(field)) continue;
    properties[name] = fieldSchema(field);
    if (member(field, "required") === true) required.push(name);
    spans.set(appendPointer("/properties", name), block.span(`/parameters/${index}/name`));
  }
  const schema: JsonObject = { type: "object", properties };
  if (required.length > 0) schema["required"] = required;
  return new SourcedValue(schema, block.source, spans);
}

function fieldSchema(field: JsonObject): JsonObject {
  const declared = declaredSchema(field);
  const { type = "string", items } = declared;
  const schema: JsonObject = { ...declared, type, ...binary(type) };
  if (isJsonObject(items)) schema["items"] = { ...items, ...binary(items["type"]) };
  const description = textMember(field, "description");
  if (description !== undefined) schema["description"] = description;
  const example = sampleOf(field, schema);
  if (example !== undefined) schema["examples"] = [example];
  return schema;
}

/** A file is sent as binary data. */
function binary(type: JsonValue | undefined): JsonObject {
  return type === "file" ? { type: "string", format: "binary" } : {};
}
