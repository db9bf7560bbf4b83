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
import { pathField, segmentSchema } from "../merge/models/path-parameters.js";
import { modelName, type Names } from "../names/names.js";
import { inputSources, type PlacedField } from "./input-sources.js";

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
    const placed = inputSources(model);
    // As where a page has such a path: the fields of the parameters stand beside those of the body.
    input["pointer"] ??= placed.length > 0 ? "" : inputMember(request, document);
    const fixed = arrayMember(model, "create").flatMap((one) => Object.keys(objectMember(one, "body")));
    const schema = inputAt(document, request, textMember(input, "pointer") ?? "", fixed);
    input["schema"] = addSchema(document, `${name}Input`, withPlaced(document, create, schema, placed));
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

/** An input with the fields that the create takes in its path or its query as the first ones. */
function withPlaced(
  document: JsonObject,
  create: DocumentOperation,
  schema: JsonObject,
  placed: readonly PlacedField[],
): JsonObject {
  const own = objectMember(resolveSchema(document, schema), "properties");
  const fields = placed.flatMap(({ in: part, name, pointer, source }): [string, JsonObject, boolean][] => {
    const [field, ...more] = pointerSegments(pointer);
    const parameter = parameterOf(document, create, part, name);
    // A deeper field, and one that the body has, too, must be described by the overlay or the page.
    if (field === undefined || more.length > 0 || Object.hasOwn(own, field) || parameter === undefined)
      return [];
    const isWide = source["allowReserved"] === true;
    return [
      [field, parameterField(parameter, part, isWide), part === "path" || parameter["required"] === true],
    ];
  });
  if (fields.length === 0) return schema;
  const body: JsonObject = { type: "object", ...resolveSchema(document, schema) };
  const properties = { ...Object.fromEntries(fields.map(([field, value]) => [field, value])), ...own };
  const needed = fields.flatMap(([field, , isRequired]) => (isRequired ? [field] : []));
  const required = [...needed, ...strings(body["required"])];
  return { ...body, properties, ...(required.length === 0 ? {} : { required }) };
}

/** A documented parameter of an operation or of its path. */
function parameterOf(
  document: JsonObject,
  { item, operation }: DocumentOperation,
  part: string,
  name: string,
): JsonObject | undefined {
  return [...arrayMember(operation, "parameters"), ...arrayMember(item, "parameters")]
    .map((one) => resolveSchema(document, one))
    .find((one) => one?.["in"] === part && one["name"] === name);
}

/** The field of an input for a parameter. A value of a path is not empty, and has no `/` unless several segments are allowed. */
function parameterField(parameter: JsonObject, part: "path" | "query", isWide: boolean): JsonObject {
  const documented = {
    schema: { value: parameter["schema"] ?? {} },
    description: textMember(parameter, "description"),
  };
  return part === "path" ? pathField(documented, isWide) : segmentSchema(documented);
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
