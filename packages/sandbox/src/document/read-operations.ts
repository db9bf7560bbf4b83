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
import { isJsonType, readContents, readResponses } from "./read-contents.js";
import { readSecurity } from "./read-security.js";
import { resolveReferences } from "./resolve-references.js";
import type { DocumentedResponse, Operation, Parameter } from "./service.js";

/** All operations of the document. The id of one without an operationId is made of method and path. */
export function readOperations(document: JsonObject): Operation[] {
  const located = listOperations(document);
  const count = new Map<string, number>();
  const key = ({ method, path }: DocumentOperation): string =>
    `${method} ${path.split("?")[0]?.replace(/\{[^}]*\}/g, "{}")}`;
  for (const operation of located) count.set(key(operation), (count.get(key(operation)) ?? 0) + 1);
  return located.map((operation) => readOperation(document, operation, (count.get(key(operation)) ?? 0) > 1));
}

function readOperation(document: JsonObject, located: DocumentOperation, hasTwins: boolean): Operation {
  const { path: written, method, item, operation } = located;
  const [path = "", query = ""] = written.split("?");
  const summary = textOf(operation["summary"]);
  const body = readBody(document, operation["requestBody"]);
  const parameters = readParameters(document, item, operation);
  let responses: DocumentedResponse[] | undefined;
  let response: Operation["response"] | undefined;
  return {
    id: textOf(operation["operationId"]) ?? `${method} ${written}`,
    method: method.toUpperCase(),
    path,
    fixedQuery: {
      ...(hasTwins ? fixedValues(parameters) : {}),
      ...Object.fromEntries(new URLSearchParams(query)),
    },
    ...(summary === undefined ? {} : { summary }),
    parameters,
    ...(body ? { body } : {}),
    get responses(): DocumentedResponse[] {
      responses ??= readResponses(document, operation["responses"]);
      return responses;
    },
    get response(): Operation["response"] {
      response ??= goodResponse(this.responses);
      return response;
    },
    security: readSecurity(document, operation["security"]),
  };
}

/** Required query parameters with a single allowed value. They distinguish the operations of one path. */
function fixedValues(parameters: readonly Parameter[]): Record<string, string> {
  const fixed = parameters.flatMap(({ name, in: place, required, schema }) => {
    const values = schema["const"] === undefined ? jsonList(schema["enum"]) : [schema["const"]];
    return place === "query" && required && values.length === 1 ? [[name, String(values[0])]] : [];
  });
  return Object.fromEntries(fixed);
}

/** The parameters of the operation, and those of its path that it does not override. */
function readParameters(document: JsonObject, item: JsonObject, operation: JsonObject): Parameter[] {
  const read = (value: JsonValue | undefined): Parameter[] =>
    jsonList(value).map((parameter) => readParameter(document, parameter));
  const own = read(operation["parameters"]);
  const isOwn = (other: Parameter): boolean =>
    own.some(({ name, in: place }) => name === other.name && place === other.in);
  return [...read(item["parameters"]).filter((parameter) => !isOwn(parameter)), ...own];
}

function readParameter(document: JsonObject, value: JsonValue): Parameter {
  const parameter = jsonObject(resolveReferences(document, value));
  const [content] = Object.entries(jsonObject(parameter["content"]));
  const style = textOf(parameter["style"]);
  return {
    name: textOf(parameter["name"]) ?? "",
    in: textOf(parameter["in"]) ?? "query",
    required: parameter["required"] === true,
    schema: jsonObject(content ? member(content[1], "schema") : parameter["schema"]),
    ...(content ? { mediaType: content[0] } : {}),
    ...(style === undefined ? {} : { style }),
    ...(typeof parameter["explode"] === "boolean" ? { explode: parameter["explode"] } : {}),
  };
}

function readBody(document: JsonObject, value: JsonValue | undefined): Operation["body"] {
  const shallow =
    isJsonObject(value) && typeof value["$ref"] === "string" ? resolveReferences(document, value) : value;
  if (!isJsonObject(shallow)) return undefined;
  const contents = readContents(document, shallow["content"]);
  const main = contents.find(({ mediaType }) => isJsonType(mediaType)) ?? contents[0];
  return main && { required: shallow["required"] === true, contents, main };
}

/** Whether a success switches to another protocol, such as WebSocket, which the sandbox does not support. */
function isUpgrade(responses: readonly DocumentedResponse[]): boolean {
  return responses.some(({ status }) => status === "101");
}

/** The 501 response of an operation without any other: the service does not implement it. */
function unavailable(responses: readonly DocumentedResponse[]): DocumentedResponse | undefined {
  return responses.every(({ status }) => status === "501") ? responses[0] : undefined;
}

/** The first documented 2xx response, otherwise the first 3xx. 200 without a schema if there is neither. */
function goodResponse(responses: readonly DocumentedResponse[]): Operation["response"] {
  const good = (first: string): DocumentedResponse | undefined =>
    responses.find(({ status }) => status.startsWith(first) && /^.(\d\d|XX)$/.test(status));
  const documented =
    good("2") ?? good("3") ?? responses.find(({ status }) => status === "default") ?? unavailable(responses);
  if (!documented) return { status: isUpgrade(responses) ? 501 : 200 };
  const json = documented.contents.find(({ mediaType }) => isJsonType(mediaType));
  const status = Number(documented.status);
  return {
    status: Number.isInteger(status) ? status : 200,
    documented,
    ...(json && Object.keys(json.raw).length > 0
      ? {
          get schema(): JsonObject {
            return json.schema;
          },
        }
      : {}),
  };
}
