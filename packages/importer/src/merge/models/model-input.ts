import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember, strings } from "../../document/json-values.js";
import { schemaTypes } from "../../document/schema-types.js";
import { isModelName } from "../../names/model-field.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { InputParameter, ModelChoice, ModelOffer } from "../pages/prepared-page.js";
import { inputFields, requestFields } from "./field-names.js";

/**
 * The position of a model's input in a request: a separate member (`/input`), or the root of the body without the
 * members that name the model or control the request. Where the caller chooses the model outside of such a member, or
 * in the path, the input is the whole body, so that the choice is part of it.
 */
export function inputPointer(
  request: SourcedValue,
  { choice, parameters = [] }: Pick<Partial<ModelOffer>, "choice" | "parameters"> = {},
  document: JsonObject = {},
): JsonPointer {
  return choice === undefined && parameters.length === 0 ? inputMember(request.value, document) : "";
}

/**
 * The member of a request that is reserved for the input: `/input`; `""` where there is none. A member that can also
 * be a text, a list or a number is a field of the input.
 *
 * @param document The root of the request's references.
 */
export function inputMember(request: JsonValue, document: JsonObject = {}): JsonPointer {
  const properties = objectMember(request, "properties");
  for (const name of inputFields) {
    const schema = member(properties, name);
    if (!isJsonObject(schema)) continue;
    const types = [...(schemaTypes(schema, document) ?? ["object"])];
    if (types.includes("object") && types.every((type) => type === "object" || type === "null"))
      return appendPointer("", name);
  }
  return "";
}

/**
 * The schema of the input alone, without the members that control the request, and without those that name the model
 * unless the caller chooses it.
 */
export function inputSchema(
  request: SourcedValue,
  pointer: JsonPointer,
  offer: Pick<Partial<ModelOffer>, "body" | "choice" | "parameters"> = {},
): SourcedValue {
  return withParameters(bodyInput(request, pointer, offer), offer.parameters ?? []);
}

function bodyInput(
  request: SourcedValue,
  pointer: JsonPointer,
  { body = {}, choice }: Pick<Partial<ModelOffer>, "body" | "choice">,
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

/** The input with parameters of the path and the query as its first fields. */
function withParameters(input: SourcedValue, parameters: readonly InputParameter[]): SourcedValue {
  if (parameters.length === 0) return input;
  const whole = isJsonObject(input.value) ? input.value : {};
  const fields = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  return input.with({
    ...whole,
    type: "object",
    properties: { ...fields, ...objectMember(whole, "properties") },
    required: [...Object.keys(fields), ...strings(whole["required"])],
  });
}

/** The field that takes one of several models, with the models that the page only names as examples. */
function withNames(schema: JsonValue, { values }: ModelChoice): JsonValue {
  if (!isJsonObject(schema) || values.length < 2) return schema;
  const lists = ["enum", "const", "anyOf", "oneOf", "allOf", "$ref", "examples"];
  return lists.some((keyword) => Object.hasOwn(schema, keyword))
    ? schema
    : { ...schema, examples: [...values] };
}

/**
 * The request with a reference in place of the input.
 *
 * @param isOpen Whether the request also serves other models, whose input is not documented.
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
