import { isJsonObject, type JsonObject, type JsonValue, referenceSegments } from "@corsac/importer/document";
import type { ApiDocument, Texted } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { chooseText } from "../text/choose-text.js";

const texts = ["title", "summary", "description"] as const;

/** A value without Corsac's extensions, with its texts in one language. */
function plain(value: JsonValue, language: string): JsonValue {
  if (Array.isArray(value)) return value.map((item) => plain(item, language));
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (!key.startsWith("x-corsac-")) copy[key] = plain(member, language);
  }
  if (isJsonObject(value["x-corsac-text"]))
    for (const field of texts) {
      const text = chooseText(value as Texted, field, language);
      if (text !== undefined) copy[field] = text;
    }
  return copy;
}

/** The local references anywhere in a value. */
function* references(value: JsonValue | undefined): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* references(item);
  else if (isJsonObject(value)) {
    if (typeof value["$ref"] === "string" && value["$ref"].startsWith("#/components/")) yield value["$ref"];
    for (const member of Object.values(value)) yield* references(member);
  }
}

/** The components that a value requires directly or indirectly: kind → name → component. */
export function neededComponents(document: ApiDocument, value: JsonValue): Record<string, JsonObject> {
  const components = (document.components ?? {}) as JsonObject;
  const found: Record<string, JsonObject> = {};
  const open = [...references(value)];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, kind = "", name = ""] = referenceSegments(reference) ?? [];
    const group = components[kind];
    const component = isJsonObject(group) ? group[name] : undefined;
    if (component === undefined || found[kind]?.[name] !== undefined) continue;
    found[kind] = { ...found[kind], [name]: component };
    open.push(...references(component));
  }
  return found;
}

/** A complete OpenAPI document of one operation: its servers, its security and the required components. */
export function documentOfOperation(
  document: ApiDocument,
  located: LocatedOperation,
  language: string,
): JsonObject {
  const { path, method, operation } = located;
  const item = { ...(document.paths[path] as JsonObject | undefined) };
  for (const key of Object.keys(item))
    if (/^(?:get|put|post|delete|options|head|patch|trace)$/.test(key) && key !== method.toLowerCase())
      delete item[key];
  const security = operation.security ?? document.security ?? [];
  const names = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).filter(([name]) =>
    names.has(name),
  );
  const components = neededComponents(document, item);
  if (schemes.length > 0)
    components["securitySchemes"] = Object.fromEntries(schemes) as unknown as JsonObject;
  const part: JsonObject = {
    openapi: document.openapi,
    info: document.info as unknown as JsonObject,
    ...(document.servers === undefined ? {} : { servers: document.servers as unknown as JsonValue }),
    ...(security.length === 0 ? {} : { security: security as JsonValue }),
    paths: { [path]: item },
    ...(Object.keys(components).length === 0 ? {} : { components }),
  };
  return plain(part, language) as JsonObject;
}

/** A complete JSON Schema document of a schema: referenced schemas are in its `$defs`. */
export function standaloneSchema(document: ApiDocument, schema: JsonObject, title: string): JsonObject {
  const { schemas = {} } = neededComponents(document, schema);
  const local = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(local);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key === "$ref" && typeof member === "string"
          ? member.replace(/^#\/components\/schemas\//, "#/$defs/")
          : local(member),
      ]),
    );
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...(local(plain(schema, "en")) as JsonObject),
    ...(Object.keys(schemas).length === 0 ? {} : { $defs: local(plain(schemas, "en")) }),
  };
}
