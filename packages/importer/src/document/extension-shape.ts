import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import type { JsonObject, JsonValue } from "./json.js";
import { isJsonObject, member, objectMember, strings, textMember } from "./json-values.js";
import { resolveSchema } from "./schema-reference.js";

const schemas: JsonObject = extensionSchema;

/** What programs read without asking: types, required members, and at least as many items as are required. */
function faultOf(
  value: JsonValue | undefined,
  schema: JsonValue | undefined,
  at: string,
): string | undefined {
  const rules = resolveSchema(schemas, schema);
  if (rules === undefined) return undefined;
  // One of something, or a list of it.
  if (textMember(member(rules, "if"), "type") === "array") {
    const form = Array.isArray(value) ? member(rules, "then") : member(rules, "else");
    const fault = faultOf(value, form, at);
    if (fault !== undefined) return fault;
  }
  const type = textMember(rules, "type");
  if (type !== undefined && !isOfType(value, type)) return `${at} is not of type ${type}`;
  if (Array.isArray(value)) return faultOfItems(value, rules, at);
  return isJsonObject(value) ? faultOfMembers(value, rules, at) : undefined;
}

function faultOfItems(items: readonly JsonValue[], rules: JsonObject, at: string): string | undefined {
  if (items.length < Number(member(rules, "minItems") ?? 0)) return `${at} is empty`;
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, member(rules, "items"), `${at}[${index}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfMembers(value: JsonObject, rules: JsonObject, at: string): string | undefined {
  const missing = strings(member(rules, "required")).find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${at} has no \`${missing}\``;
  const properties = objectMember(rules, "properties");
  for (const [name, part] of Object.entries(value)) {
    const schema = member(properties, name) ?? member(rules, "additionalProperties");
    const fault = faultOf(part, isJsonObject(schema) ? schema : undefined, `${at}.${name}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isOfType(value: JsonValue | undefined, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isJsonObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/**
 * The first part of an extension's value that does not have the shape which its type promises: `x-corsac-models[0] has
 * no `input``. Types and required members count; what else `schemas/x-corsac.schema.json` says, `validateDocument` checks,
 * for which a validator must be loaded.
 */
export function extensionShapeFault(name: string, value: JsonValue): string | undefined {
  return faultOf(value, { $ref: `#/$defs/${name}` }, name);
}
