import type { JsonObject, JsonValue } from "./contract.js";
import { arrayOf, isObject, memberOf, objectOf, textOf } from "./json-value.js";
import { readSecurity } from "./read-security.js";
import { resolveReferences } from "./resolve-references.js";
import type { Operation, Parameter } from "./service.js";

const methods: readonly string[] = ["get", "post", "put", "patch", "delete", "head", "options"];

/** Every operation of the document; one without an operationId is named by method and path. */
export function readOperations(document: JsonObject): Operation[] {
  const operations: Operation[] = [];
  for (const [path, value] of Object.entries(objectOf(document["paths"]))) {
    const item = objectOf(value);
    for (const method of methods) {
      const operation = item[method];
      if (isObject(operation)) operations.push(readOperation(document, path, method, item, operation));
    }
  }
  return operations;
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const declared = [...arrayOf(item["parameters"]), ...arrayOf(operation["parameters"])];
  const summary = textOf(operation["summary"]);
  const body = readBody(document, operation["requestBody"]);
  return {
    id: textOf(operation["operationId"]) ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    ...(summary === undefined ? {} : { summary }),
    parameters: declared.map((parameter) => readParameter(document, parameter)),
    ...(body ? { body } : {}),
    response: readResponse(document, operation["responses"]),
    security: readSecurity(document, operation["security"]),
  };
}

function readParameter(document: JsonObject, value: JsonValue): Parameter {
  const parameter = objectOf(resolveReferences(document, value));
  return {
    name: textOf(parameter["name"]) ?? "",
    in: textOf(parameter["in"]) ?? "query",
    required: parameter["required"] === true,
    schema: objectOf(parameter["schema"]),
  };
}

function readBody(document: JsonObject, value: JsonValue | undefined): Operation["body"] {
  const shallow =
    isObject(value) && typeof value["$ref"] === "string" ? resolveReferences(document, value) : value;
  if (!isObject(shallow)) return undefined;
  const content = objectOf(shallow["content"]);
  const mediaTypes = Object.keys(content);
  const json = mediaTypes.find((mediaType) => mediaType.includes("json")) ?? mediaTypes[0];
  const raw = objectOf(memberOf(content[json ?? ""], "schema"));
  return {
    required: shallow["required"] === true,
    mediaTypes,
    raw,
    schema: objectOf(resolveReferences(document, raw)),
  };
}

/** The first 2xx answer the document declares; 200 without a schema if it declares none. */
function readResponse(document: JsonObject, value: JsonValue | undefined): Operation["response"] {
  const responses = objectOf(value);
  const key = Object.keys(responses).find((status) => /^2(\d\d|XX)$/i.test(status)) ?? "default";
  const content = objectOf(objectOf(resolveReferences(document, responses[key]))["content"]);
  const mediaType = Object.keys(content).find((name) => name.includes("json"));
  const schema = mediaType === undefined ? undefined : memberOf(content[mediaType], "schema");
  const status = Number(key);
  return {
    status: Number.isInteger(status) ? status : 200,
    ...(isObject(schema) ? { schema: objectOf(resolveReferences(document, schema)) } : {}),
  };
}
