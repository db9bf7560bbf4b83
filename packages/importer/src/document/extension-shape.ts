import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import type { JsonObject, JsonValue } from "./json.js";
import { isJsonObject, member, objectMember, strings, textMember } from "./json-values.js";
import { resolveSchema } from "./schema-reference.js";

const schemas: JsonObject = extensionSchema;

/** Checks what code relies on without further tests: types, required members, and the minimum number of items. */
function faultOf(
  value: JsonValue | undefined,
  schema: JsonValue | undefined,
  at: string,
): string | undefined {
  const rules = resolveSchema(schemas, schema);
  if (rules === undefined) return undefined;
  // A single value or a list of values.
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
 * The first fault in the shape of an extension's value, such as "x-corsac-models[0] has no `input`". Checks types and
 * required members only. The other rules of `schemas/x-corsac.schema.json` are checked by `validateDocument`, which
 * loads a validator.
 */
export function extensionShapeFault(name: string, value: JsonValue): string | undefined {
  return faultOf(value, { $ref: `#/$defs/${name}` }, name);
}
