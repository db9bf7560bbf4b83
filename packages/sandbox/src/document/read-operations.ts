import {
  type DocumentOperation,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  listOperations,
  member,
} from "./contract.js";
import { textOf } from "./json-value.js";
import { readSecurity } from "./read-security.js";
import { resolveReferences } from "./resolve-references.js";
import type { Operation, Parameter } from "./service.js";

/** Every operation of the document; one without an operationId is named by method and path. */
export function readOperations(document: JsonObject): Operation[] {
  return listOperations(document).map((located) => readOperation(document, located));
}

function readOperation(document: JsonObject, located: DocumentOperation): Operation {
  const { path, method, item, operation } = located;
  const declared = [...jsonList(item["parameters"]), ...jsonList(operation["parameters"])];
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
  const parameter = jsonObject(resolveReferences(document, value));
  return {
    name: textOf(parameter["name"]) ?? "",
    in: textOf(parameter["in"]) ?? "query",
    required: parameter["required"] === true,
    schema: jsonObject(parameter["schema"]),
  };
}

function readBody(document: JsonObject, value: JsonValue | undefined): Operation["body"] {
  const shallow =
    isJsonObject(value) && typeof value["$ref"] === "string" ? resolveReferences(document, value) : value;
  if (!isJsonObject(shallow)) return undefined;
  const content = jsonObject(shallow["content"]);
  const mediaTypes = Object.keys(content);
  const json = mediaTypes.find((mediaType) => mediaType.includes("json")) ?? mediaTypes[0];
  const raw = jsonObject(member(content[json ?? ""], "schema"));
  return {
    required: shallow["required"] === true,
    mediaTypes,
    raw,
    schema: jsonObject(resolveReferences(document, raw)),
  };
}

/** The first 2xx answer that the document declares, else the first 3xx; 200 without a schema if it declares neither. */
function readResponse(document: JsonObject, value: JsonValue | undefined): Operation["response"] {
  const responses = jsonObject(value);
  const statuses = Object.keys(responses);
  const good = (first: string): string | undefined =>
    statuses.find((status) => status.startsWith(first) && /^.(\d\d|XX)$/i.test(status));
  const key = good("2") ?? good("3") ?? "default";
  const content = jsonObject(jsonObject(resolveReferences(document, responses[key]))["content"]);
  const mediaType = Object.keys(content).find((name) => name.includes("json"));
  const schema = mediaType === undefined ? undefined : member(content[mediaType], "schema");
  const status = Number(key);
  return {
    status: Number.isInteger(status) ? status : 200,
    ...(isJsonObject(schema) ? { schema: jsonObject(resolveReferences(document, schema)) } : {}),
  };
}
