import type { JsonObject, JsonPointer } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";

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
  const type = textMember(field, "type") ?? "string";
  const schema: JsonObject = type === "file" ? { type: "string", format: "binary" } : { type };
  const description = textMember(field, "description");
  if (description !== undefined) schema["description"] = description;
  const example = member(field, "sampleValue") ?? member(field, "example");
  if (example !== undefined && example !== "") schema["examples"] = [example];
  return schema;
}
