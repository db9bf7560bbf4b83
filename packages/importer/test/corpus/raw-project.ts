import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { exampleValue, isObject, list, object, text } from "./raw-openapi.js";
import type { RawContent, RawOperation, RawParameter, Resolve } from "./raw-operation.js";

const mediaTypes: Readonly<Record<string, string>> = { json: "application/json", xml: "application/xml" };
const places = ["path", "query", "header", "cookie"];

/** Every operation of a native project export. */
export function rawProject(file: SourceFile): RawOperation[] {
  const project: JsonValue = JSON.parse(file.text);
  const definitions = new Map<string, JsonValue>();
  const collect = (items: JsonValue | undefined): void => {
    for (const item of list(items)) {
      const { id, schema, items: inner } = object(item);
      if (isObject(schema))
        definitions.set(String(id).replace("#/definitions/", ""), schema["jsonSchema"] ?? {});
      collect(inner);
    }
  };
  collect(object(project)["schemaCollection"]);
  const resolve: Resolve = (reference) => {
    const found = definitions.get(reference.replace("#/definitions/", ""));
    return found === undefined ? undefined : unfolded(found, resolve);
  };
  const operations: RawOperation[] = [];
  const walk = (items: JsonValue | undefined): void => {
    for (const item of list(items)) {
      const { name, api, items: inner } = object(item);
      if (isObject(api)) operations.push(rawApi(file.path, text(name), api, resolve));
      walk(inner);
    }
  };
  walk(object(project)["apiCollection"]);
  return operations;
}

function rawApi(file: string, summary: string, api: JsonObject, resolve: Resolve): RawOperation {
  const { method, path, description, parameters, requestBody, responses, responseExamples } = api;
  const { type, jsonSchema, examples: bodyExamples, example } = object(requestBody);
  const bodyType = text(type);
  const shown = [example, ...list(bodyExamples).map((one) => object(one)["value"])];
  const body: RawContent = {
    mediaType: bodyType,
    schema: isObject(jsonSchema) ? { schema: unfolded(jsonSchema, resolve), resolve } : undefined,
    examples: values(shown, bodyType),
  };
  return {
    file,
    method: text(method).toLowerCase(),
    path: text(path),
    summary,
    description: text(description),
    tags: [],
    deprecated: text(api["status"]) === "deprecated",
    parameters: places.flatMap((place) =>
      list(object(parameters)[place]).map((parameter) => rawParameter(object(parameter), place, resolve)),
    ),
    body:
      bodyType === "" || bodyType === "none"
        ? undefined
        : { required: false, description: "", contents: [body] },
    responses: list(responses).map((response) => {
      const { id, code, jsonSchema: schema, contentType, mediaType, name } = object(response);
      const media =
        text(mediaType) === "" ? (mediaTypes[text(contentType)] ?? text(contentType)) : text(mediaType);
      const own = list(responseExamples).filter((one) => String(object(one)["responseId"]) === String(id));
      return {
        status: String(code),
        description: text(name),
        links: [],
        contents: [
          {
            mediaType: media,
            schema: isObject(schema) ? { schema: unfolded(schema, resolve), resolve } : undefined,
            examples: values(
              own.map((one) => object(one)["data"]),
              media,
            ),
          },
        ],
      };
    }),
  };
}

function values(shown: readonly (JsonValue | undefined)[], mediaType: string): JsonValue[] {
  return shown.flatMap((one) => (one === undefined || one === "" ? [] : [exampleValue(one, mediaType)]));
}

function rawParameter(parameter: JsonObject, place: string, resolve: Resolve): RawParameter {
  const { name, required, description, type, example, sampleValue, schema } = parameter;
  const shown = example ?? sampleValue;
  return {
    name: text(name),
    place,
    required: required === true || place === "path",
    description: text(description),
    schema: { schema: isObject(schema) ? schema : type === undefined ? {} : { type }, resolve },
    examples: shown === undefined || shown === "" ? [] : [shown],
  };
}

/** A schema with the fields of its `x-apifox-refs` among its own, at every depth, overrides applied. */
function unfolded(schema: JsonValue, resolve: Resolve, depth = 0): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => unfolded(item, resolve, depth));
  if (!isObject(schema) || depth > 40) return schema;
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    copy[key] = key === "x-apifox-refs" ? null : unfolded(value, resolve, depth + 1);
  }
  const properties: JsonObject = {};
  const required: JsonValue[] = [];
  for (const use of Object.values(object(schema["x-apifox-refs"]))) {
    const target = object(resolve(text(object(use)["$ref"])));
    const overrides = object(object(use)["x-apifox-overrides"]);
    for (const [name, property] of Object.entries({ ...object(target["properties"]), ...overrides })) {
      if (property !== null) properties[name] = property;
    }
    required.push(...list(target["required"]).filter((name) => overrides[String(name)] !== null));
  }
  if (Object.keys(properties).length === 0) return copy;
  return {
    ...copy,
    properties: { ...properties, ...object(copy["properties"]) },
    required: [...required, ...list(copy["required"])],
  };
}
