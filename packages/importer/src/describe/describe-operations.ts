import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { describeServer } from "./describe-server.js";
import type {
  BodyData,
  EncodingData,
  OperationData,
  ParameterData,
  ParameterStyle,
  SecurityWays,
} from "./service-data.js";

const methods = {
  get: "GET",
  post: "POST",
  put: "PUT",
  patch: "PATCH",
  delete: "DELETE",
  head: "HEAD",
  options: "OPTIONS",
} as const;
type Method = keyof typeof methods;
const isMethod = (method: string): method is Method => Object.hasOwn(methods, method);

/** The operations by id. Defaults of the client are left out: JSON, the service's servers and security. */
export function describeOperations(
  document: JsonObject,
  waysOf: (operation: JsonObject) => SecurityWays | undefined,
): Record<string, OperationData> {
  // Entries, because assigning `__proto__` would not add a property.
  const operations: [id: string, operation: OperationData][] = [];
  for (const found of listOperations(document)) {
    const { id, method, path, operation, item } = found;
    if (id === undefined || !isMethod(method)) continue;
    const parameters = describeParameters(document, found);
    const written = operation["servers"] ?? item["servers"];
    const servers = Array.isArray(written) ? written.flatMap(describeServer) : [];
    const security = waysOf(operation);
    operations.push([
      id,
      {
        method: methods[method],
        path,
        ...describeBody(document, operation),
        ...describeResponses(document, operation),
        ...(parameters.length === 0 ? {} : { parameters }),
        ...(servers.length === 0 ? {} : { servers }),
        ...(security === undefined ? {} : { security }),
      },
    ]);
  }
  return Object.fromEntries(operations);
}

const isJson = (mediaType: string): boolean => /^[^;]*[/+]json\s*(?:;|$)/i.test(mediaType);

function describeBody(document: JsonObject, operation: JsonObject): Pick<OperationData, "body"> {
  const body = resolveSchema(document, operation["requestBody"]);
  const contents = Object.entries(objectMember(body, "content"));
  if (contents.length === 0 || (contents.length === 1 && contents[0]?.[0] === "application/json")) return {};
  const described = contents.map(([mediaType, content]): [string, BodyData] => {
    const fields = Object.entries(objectMember(content, "encoding")).flatMap(([name, encoding]) => {
      const data = describeEncoding(encoding);
      return Object.keys(data).length === 0 ? [] : [[name, data] as const];
    });
    return [mediaType, fields.length === 0 ? {} : { encoding: Object.fromEntries(fields) }];
  });
  return { body: Object.fromEntries(described) };
}

function describeEncoding(encoding: JsonValue): EncodingData {
  if (!isJsonObject(encoding)) return {};
  const contentType = textMember(encoding, "contentType");
  return { ...(contentType === undefined ? {} : { contentType }), ...describeStyle(encoding) };
}

/** The media types that a client accepts. Absent for JSON only, and where no successful response is documented. */
function describeResponses(document: JsonObject, operation: JsonObject): Pick<OperationData, "responses"> {
  const successful = Object.entries(objectMember(operation, "responses")).filter(([status]) =>
    /^2|^default$/i.test(status),
  );
  const known = successful.filter(([status]) => status !== "default");
  const asked = known.length > 0 ? known : successful;
  if (asked.length === 0) return {};
  const mediaTypes = [
    ...new Set(
      asked.flatMap(([, response]) =>
        Object.keys(objectMember(resolveSchema(document, response), "content")),
      ),
    ),
  ];
  return mediaTypes.length > 0 && mediaTypes.every(isJson) ? {} : { responses: mediaTypes };
}

/** The name of a header whose parameter OpenAPI ignores: https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema */
const isIgnored = (header: string): boolean => /^(?:accept|content-type|authorization)$/i.test(header);
/** The maximum number of a parameter's values that a client gets for its messages. */
const mostValues = 8;

/**
 * The parameters of an operation and of its path item that are not serialized by default, and those outside the path
 * that are required.
 */
function describeParameters(document: JsonObject, { item, operation }: DocumentOperation): ParameterData[] {
  const found = new Map<string, ParameterData>();
  for (const written of [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")]) {
    const parameter = resolveSchema(document, written);
    const name = textMember(parameter, "name");
    const place = parameter?.["in"];
    if (parameter === undefined || name === undefined) continue;
    if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") continue;
    const [mediaType] = Object.keys(objectMember(parameter, "content"));
    const isPath = place === "path" || place === "header";
    const { style = isPath ? "simple" : "form", ...how } = describeStyle(parameter);
    const isDefault = style === (isPath ? "simple" : "form");
    const explode = how.explode === (style === "form") ? undefined : how.explode;
    const isRequired =
      parameter["required"] === true && place !== "path" && !(place === "header" && isIgnored(name));
    const facts = {
      ...(isRequired ? { required: true as const, ...describeValues(document, parameter) } : {}),
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(isDefault ? {} : { style }),
      ...(explode === undefined ? {} : { explode }),
      ...(how.allowReserved === true ? { allowReserved: true } : {}),
    };
    found.delete(`${place} ${name}`);
    if (Object.keys(facts).length > 0) found.set(`${place} ${name}`, { name, in: place, ...facts });
  }
  return [...found.values()];
}

/** The values that a parameter allows, or its example; absent if neither is documented. */
function describeValues(document: JsonObject, parameter: JsonObject): Pick<ParameterData, "values"> {
  const schema = resolveSchema(document, parameter["schema"]);
  const isText = (value: JsonValue | undefined): boolean =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const allowed = schema?.["const"] === undefined ? arrayMember(schema, "enum") : [schema["const"]];
  const examples = [
    parameter["example"],
    schema?.["example"],
    ...arrayMember(schema, "examples").slice(0, 1),
  ];
  const values = [allowed.filter(isText), examples.filter(isText).slice(0, 1)].find(
    ({ length }) => length > 0,
  );
  return values === undefined ? {} : { values: values.slice(0, mostValues).map(String) };
}

function describeStyle(written: JsonObject): Pick<ParameterData, "style" | "explode" | "allowReserved"> {
  const { style, explode, allowReserved } = written;
  return {
    ...(isStyle(style) ? { style } : {}),
    ...(typeof explode === "boolean" ? { explode } : {}),
    ...(typeof allowReserved === "boolean" ? { allowReserved } : {}),
  };
}

const styles: readonly unknown[] = [
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
] satisfies ParameterStyle[];

function isStyle(style: unknown): style is ParameterStyle {
  return styles.includes(style);
}
