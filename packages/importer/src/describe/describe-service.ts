import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { listOperations } from "../document/operations.js";
import { readLifecycles, readServiceExtension } from "../document/read-document.js";
import { resolveSchema } from "../document/schema-reference.js";
import { requireValid } from "./require-valid.js";
import type { OperationData, SecurityData, ServerData, ServiceData } from "./service-data.js";

/**
 * What a client must know of a document's service.
 * @throws {DocumentationError} `invalid-document` where the extensions are not what their schema says.
 */
export function describeService(document: JsonObject): ServiceData {
  requireValid(document);
  const { name = "", title = name, upload } = readServiceExtension(document) ?? {};
  return {
    name,
    title,
    servers: arrayMember(document, "servers").flatMap((server) => describeServer(server)),
    security: describeSecurity(document),
    operations: describeOperations(document),
    lifecycles: describeLifecycles(document),
    ...(upload === undefined ? {} : { upload: structuredClone(upload) }),
  };
}

/** Without the texts, which no client needs. */
function describeLifecycles(document: JsonObject): Record<string, LifecycleDescription> {
  const described = Object.entries(readLifecycles(document)).map(
    ([name, { "x-corsac-text": _text, ...lifecycle }]): [string, LifecycleDescription] => [
      name,
      structuredClone(lifecycle),
    ],
  );
  return Object.fromEntries(described);
}

function describeServer(server: JsonValue): ServerData[] {
  if (!isJsonObject(server)) return [];
  const url = textMember(server, "url");
  if (url === undefined) return [];
  const description = textMember(server, "description");
  const stripPrefix = textMember(server, "x-corsac-strip-prefix");
  return [
    {
      url,
      ...(description === undefined ? {} : { description }),
      ...(stripPrefix === undefined ? {} : { stripPrefix }),
    },
  ];
}

/** The schemes that the root requires, or else an operation does, or else all there are; those a key can serve. */
function describeSecurity(document: JsonObject): SecurityData[] {
  const schemes = objectMember(objectMember(document, "components"), "securitySchemes");
  const requirements = [
    ...arrayMember(document, "security"),
    ...listOperations(document).flatMap(({ operation }) => arrayMember(operation, "security")),
  ];
  const required = requirements.flatMap((requirement) =>
    isJsonObject(requirement) ? Object.keys(requirement) : [],
  );
  const names = required.length > 0 ? [...new Set(required)] : Object.keys(schemes);
  return names.flatMap((name): SecurityData[] => {
    const scheme = resolveSchema(document, member(schemes, name));
    if (scheme === undefined) return [];
    const place = scheme["in"];
    const parameter = textMember(scheme, "name");
    if (scheme["type"] === "http" && textMember(scheme, "scheme")?.toLowerCase() === "bearer") {
      return [{ type: "http", scheme: "bearer" }];
    }
    if (scheme["type"] === "apiKey" && parameter !== undefined && (place === "header" || place === "query")) {
      return [{ type: "apiKey", in: place, name: parameter }];
    }
    return [];
  });
}

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

function describeOperations(document: JsonObject): Record<string, OperationData> {
  // Entries: assigned, an operation called `__proto__` would be none.
  const operations: [id: string, operation: OperationData][] = [];
  for (const { id, method, path, operation } of listOperations(document)) {
    if (id === undefined || !isMethod(method)) continue;
    const body = resolveSchema(document, operation["requestBody"]);
    const [mediaType] = Object.keys(objectMember(body, "content"));
    const isJson = mediaType === undefined || mediaType === "application/json";
    operations.push([id, { method: methods[method], path, ...(isJson ? {} : { mediaType }) }]);
  }
  return Object.fromEntries(operations);
}
