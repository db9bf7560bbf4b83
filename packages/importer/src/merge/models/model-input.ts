import type { JsonObject, JsonPointer } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember, strings } from "../../document/json-values.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { inputFields, requestFields } from "./field-names.js";

/**
 * Where a model's input lives in a request: at a member made for it (`/input`), or at the body's root, which then is
 * the input without the members that choose the model or steer the request.
 */
export function inputPointer(request: SourcedValue): JsonPointer {
  const properties = objectMember(request.value, "properties");
  for (const name of inputFields) {
    const schema = member(properties, name);
    if (!isJsonObject(schema)) continue;
    const type = member(schema, "type");
    if (type === "object" || (type === undefined && !Object.hasOwn(schema, "enum")))
      return appendPointer("", name);
  }
  return "";
}

/** The schema of the input alone; what the model fixes is no input. */
export function inputSchema(
  request: SourcedValue,
  pointer: JsonPointer,
  fixed: Readonly<Record<JsonPointer, unknown>> = {},
): SourcedValue {
  if (pointer !== "") return withoutSource(request.get(`/properties${pointer}`) ?? request);
  if (!isJsonObject(request.value)) return request;
  const { properties, required, ...rest } = request.value;
  if (!isJsonObject(properties)) return request;
  const isInput = (name: string): boolean =>
    !requestFields.includes(name) && !Object.hasOwn(fixed, appendPointer("", name));
  const kept = Object.entries(properties).filter(([name]) => isInput(name));
  const needed = strings(required).filter(isInput);
  const schema: JsonObject = { ...rest, properties: Object.fromEntries(kept) };
  if (needed.length > 0) schema["required"] = needed;
  return request.with(schema);
}

/**
 * The request with a reference where the input is.
 *
 * @param isOpen Whether the request serves other models, too, whose input is not known.
 */
export function requestSchema(
  request: SourcedValue,
  pointer: JsonPointer,
  input: { $ref: string },
  isOpen = false,
): JsonObject {
  const whole = isJsonObject(request.value) ? request.value : {};
  if (pointer === "") return whole;
  const name = pointer.slice(1);
  const properties = objectMember(whole, "properties");
  const source = member(properties[name], "x-corsac-source");
  const choice: JsonObject = isOpen ? { anyOf: [input, { type: "object" }] } : input;
  const reference: JsonObject = { ...choice, ...(source === undefined ? {} : { "x-corsac-source": source }) };
  return { ...whole, properties: { ...properties, [name]: reference } };
}

function withoutSource(schema: SourcedValue): SourcedValue {
  if (!isJsonObject(schema.value)) return schema;
  const { "x-corsac-source": _source, ...rest } = schema.value;
  return schema.with(rest);
}
