import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourceText, Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { typedText } from "../typed-text.js";
import type { TextField } from "./read-fields.js";

/** An object to which the following fields may belong. */
interface OpenObject {
  schema: JsonObject;
  pointer: JsonPointer;
  /** The value at this position in the page's example. */
  example: JsonValue | undefined;
  /** The number of remaining fields, if the page contains the total. */
  remaining: number | undefined;
}

/**
 * Builds an object schema from the fields of a published page. The text of such a page has no indentation, so the
 * nesting of a field is determined, in this order, by the number of fields of an object (`object {2}`), by the position
 * of the field's name in the page's example, or else by the innermost open object.
 */
export function nestFields(
  fields: readonly TextField[],
  source: SourceText,
  diagnostics: Diagnostics,
  example?: JsonValue,
): SourcedValue {
  const root: JsonObject = { type: "object" };
  const first = fields[0];
  const spans = new Map<JsonPointer, Span>();
  if (first !== undefined) spans.set("", { offset: first.line.offset, length: first.line.text.length });
  const open: OpenObject[] = [{ schema: root, pointer: "", example, remaining: undefined }];
  for (const field of fields) {
    if (field.name === undefined) continue;
    const parent = parentOf(field.name, open);
    const schema = fieldSchema(field);
    if (isKnown(parent.schema, field.name)) {
      const message = phrase`"${field.name}" occurs here a second time; the last value is used`;
      diagnostics.report(finding("duplicate-name", message, source.locateLine(field.line.number)));
    }
    const pointer = addField(parent, field, schema);
    spans.set(pointer, { offset: field.line.offset, length: field.line.text.length });
    if (field.type.opens === undefined || field.type.count === 0) continue;
    const inItems = field.type.opens === "items";
    const inner = member(parent.example, field.name);
    const items = schema["items"];
    open.push({
      schema: inItems && isJsonObject(items) ? items : schema,
      pointer: inItems ? `${pointer}/items` : pointer,
      example: inItems && Array.isArray(inner) ? inner[0] : inner,
      remaining: field.type.count,
    });
  }
  return new SourcedValue(root, source, spans);
}

/** Closes the objects to which a field cannot belong, and returns its parent. */
function parentOf(name: string, open: OpenObject[]): OpenObject {
  while (open.length > 1 && open.at(-1)?.remaining === 0) open.pop();
  const innermost = open.at(-1);
  const root = open[0] ?? { schema: {}, pointer: "", example: undefined, remaining: undefined };
  if (innermost === undefined || innermost.remaining !== undefined) return innermost ?? root;
  const level = open.findLastIndex(({ example }) => member(example, name) !== undefined);
  if (level >= 0) open.length = level + 1;
  return open.at(-1) ?? root;
}

const isKnown = (schema: JsonObject, name: string): boolean =>
  Object.hasOwn(objectMember(schema, "properties"), name);

function addField(parent: OpenObject, field: TextField, schema: JsonObject): JsonPointer {
  const name = field.name ?? "";
  const properties = isJsonObject(parent.schema["properties"]) ? parent.schema["properties"] : {};
  parent.schema["properties"] = properties;
  if (name !== "__proto__") properties[name] = schema;
  if (field.required) {
    const required = parent.schema["required"];
    parent.schema["required"] = [...(Array.isArray(required) ? required : []), name];
  }
  if (parent.remaining !== undefined) parent.remaining -= 1;
  return appendPointer(`${parent.pointer}/properties`, name);
}

function fieldSchema(field: TextField): JsonObject {
  const schema: JsonObject = { ...field.type.schema };
  if (field.description !== undefined) schema["description"] = field.description;
  if (field.example !== undefined) schema["examples"] = [typedText(field.example, schema)];
  return schema;
}
