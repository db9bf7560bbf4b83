import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectAt,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { requestFields } from "../merge/models/field-names.js";
import { inputMember } from "../merge/models/model-input.js";
import { modelName, type Names } from "../names/names.js";

/** The parts of a model that are completed. */
const parts = ["input", "output"] as const;

/**
 * Completes, in place, a model that an overlay adds and no page names: its input is the request of its create, without
 * the values that the create fixes; the output of a synchronous one is the response.
 */
export function completeModel(
  document: JsonObject,
  model: JsonObject,
  create: DocumentOperation | undefined,
  names: Names,
): void {
  const id = textMember(model, "id");
  if (id === undefined || create === undefined || !parts.some((part) => isOpen(model, part))) return;
  const name = modelName(id, names).replace(/^./, (first) => first.toUpperCase());
  // A value of another kind is kept: it is reported as an error elsewhere.
  const input = objectAt(model, "input") ?? {};
  if (isOpen(model, "input")) {
    const request = resolveSchema(document, requestSchema(document, create.operation)) ?? {};
    input["pointer"] ??= inputMember(request, document);
    const fixed = arrayMember(model, "create").flatMap((one) => Object.keys(objectMember(one, "body")));
    const schema = inputAt(document, request, textMember(input, "pointer") ?? "", fixed);
    input["schema"] = addSchema(document, `${name}Input`, schema);
    model["input"] = input;
  }
  const output = objectAt(model, "output") ?? {};
  if (isOpen(model, "output")) {
    const answer =
      member(model, "kind") === "answer" ? successContent(document, create.operation) : undefined;
    output["schema"] = addSchema(document, `${name}Output`, objectAt(answer ?? {}, "schema") ?? {});
    model["output"] = output;
  }
  for (const [key, found] of [
    ["description", textMember(create.operation, "description")],
    ["source", member(create.operation, "x-corsac-source")],
  ] as const)
    if (found !== undefined) model[key] ??= structuredClone(found);
}

/** Whether a part of a model has to be completed. */
function isOpen(model: JsonObject, part: (typeof parts)[number]): boolean {
  const written = model[part] ?? {};
  return isJsonObject(written) && written["schema"] === undefined;
}

/** The schema of a request's body in its first media type, JSON before others. */
function requestSchema(document: JsonObject, operation: JsonObject): JsonValue | undefined {
  const content = objectMember(resolveSchema(document, operation["requestBody"]), "content");
  const types = Object.keys(content);
  return member(content[types.find((type) => /json/i.test(type)) ?? types[0] ?? ""], "schema");
}

/**
 * The schema at a pointer of the request, without the fixed fields; in a whole body also without the fields that
 * control the request.
 */
function inputAt(
  document: JsonObject,
  request: JsonObject,
  pointer: string,
  fixed: readonly string[],
): JsonObject {
  const input = pointerSegments(pointer).reduce<JsonObject>(
    (schema, name) => resolveSchema(document, objectMember(schema, "properties")[name]) ?? {},
    request,
  );
  const inside = fixed.flatMap((one) => (one.startsWith(`${pointer}/`) ? [one.slice(pointer.length)] : []));
  if (pointer === "") inside.push(...requestFields.map((name) => `/${name}`));
  return inside.reduce((schema, one) => without(document, schema, pointerSegments(one)), input);
}

/** A schema without a field; an object that becomes empty is removed, too. */
function without(
  document: JsonObject,
  schema: JsonObject,
  [name = "", ...rest]: readonly string[],
): JsonObject {
  const { [name]: property, ...others } = objectMember(schema, "properties");
  if (property === undefined) return schema;
  const left = rest.length === 0 ? {} : without(document, resolveSchema(document, property) ?? {}, rest);
  const isEmpty = Object.keys(objectMember(left, "properties")).length === 0;
  const properties = isEmpty ? others : { ...objectMember(schema, "properties"), [name]: left };
  const { required, ...more } = schema;
  const needed = strings(required).filter((one) => one !== name || !isEmpty);
  return { ...more, properties, ...(needed.length === 0 ? {} : { required: needed }) };
}

/** A separate component, unless the schema is a reference to one. */
function addSchema(document: JsonObject, name: string, schema: JsonObject): JsonObject {
  if (textMember(schema, "$ref") !== undefined) return structuredClone(schema);
  const components = objectMember(document, "components");
  const schemas = objectMember(components, "schemas");
  let free = name;
  for (let number = 2; Object.hasOwn(schemas, free); number += 1) free = `${name}${number}`;
  const { "x-corsac-source": _source, ...rest } = structuredClone(schema);
  components["schemas"] = { ...schemas, [free]: rest };
  document["components"] = components;
  return { $ref: `#/components/schemas/${free}` };
}
