import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember, strings } from "../../document/json-values.js";
import { isModelName } from "../../names/model-field.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { ModelChoice, ModelOffer } from "../pages/prepared-page.js";
import { inputFields, requestFields } from "./field-names.js";

/**
 * Where a model's input lives in a request: at a member made for it (`/input`), or at the body's root, which then is
 * the input without the members that name the model or steer the request. Where the caller chooses the model beside
 * such a member, the input is the whole body, so that the choice is a part of it.
 */
export function inputPointer(request: SourcedValue, choice?: ModelChoice): JsonPointer {
  return choice === undefined ? inputMember(request) : "";
}

/** The member of a request that is made for the input: `/input`; `""` where there is none. */
export function inputMember(request: SourcedValue): JsonPointer {
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

/** The schema of the input alone; what names the model or steers the request is no input, unless the caller chooses it. */
export function inputSchema(
  request: SourcedValue,
  pointer: JsonPointer,
  { body = {}, choice }: Pick<Partial<ModelOffer>, "body" | "choice"> = {},
): SourcedValue {
  if (pointer !== "") return withoutSource(request.get(`/properties${pointer}`) ?? request);
  if (!isJsonObject(request.value)) return request;
  const { properties, required, ...rest } = request.value;
  if (!isJsonObject(properties)) return request;
  const isInput = (name: string): boolean => {
    if (name === choice?.field) return true;
    if (requestFields.includes(name) || name === "version" || isModelName(name)) return false;
    return !Object.hasOwn(body, appendPointer("", name));
  };
  const kept = Object.entries(properties)
    .filter(([name]) => isInput(name))
    .map(([name, schema]): [string, JsonValue] => [
      name,
      name === choice?.field ? withNames(schema, choice) : schema,
    ]);
  const needed = strings(required).filter(isInput);
  const schema: JsonObject = { ...rest, properties: Object.fromEntries(kept) };
  if (needed.length > 0) schema["required"] = needed;
  return request.with(schema);
}

/** The field that takes one of several models, with those that the page only names as examples. */
function withNames(schema: JsonValue, { values }: ModelChoice): JsonValue {
  if (!isJsonObject(schema) || values.length < 2) return schema;
  const lists = ["enum", "const", "anyOf", "oneOf", "allOf", "$ref", "examples"];
  return lists.some((keyword) => Object.hasOwn(schema, keyword))
    ? schema
    : { ...schema, examples: [...values] };
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
