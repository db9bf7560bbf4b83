import type { Diagnostic, SourceFile, SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";
import { advised, worded } from "../../findings/finding.js";
import { readYaml } from "../../positions/yaml-source.js";
import type { ModelSchema } from "./model-schema.js";

/**
 * Reads a model's own schema, as published by model hosts: the model object (`owner`, `name`, `latest_version` with its
 * `openapi_schema`), only the `openapi_schema`, only its schemas (`Input`, `Output`), or only the schema of the input.
 * The last three contain no model id, which is taken from the file name (`acme_painter.json`, `painter.json`).
 * Undefined if a file is not such a schema.
 */
export function readModelSchema(file: SourceFile, diagnostics: Diagnostics): ModelSchema | undefined {
  const source = readYaml(file);
  diagnostics.report(...source.diagnostics);
  if (source.diagnostics.length > 0) return undefined;
  const root = source.value;
  const version = objectMember(root, "latest_version");
  const [described, path] = firstObject(
    [objectMember(version, "openapi_schema"), ["latest_version", "openapi_schema"]],
    [objectMember(root, "openapi_schema"), ["openapi_schema"]],
    [objectMember(objectMember(root, "components"), "schemas")["Input"] === undefined ? {} : root, []],
  );
  // `{ Input, Output }`, with or without `components` around it for references.
  const bare = isJsonObject(root) && isJsonObject(root["Input"]) ? root : undefined;
  const schemas = bare ?? objectMember(objectMember(described, "components"), "schemas");
  const whole = isJsonObject(root) && isJsonObject(root["properties"]) ? root : undefined;
  const input = isJsonObject(schemas["Input"]) ? schemas["Input"] : whole;
  if (input === undefined) {
    diagnostics.report(notASchema(file, source.locate([])));
    return undefined;
  }
  const document: JsonObject = bare === undefined ? described : { ...bare, components: { schemas: bare } };
  const id = idOf(root, file);
  const hash = textMember(version, "id") ?? textMember(root, "version");
  const output = whole === undefined ? schemas["Output"] : undefined;
  return {
    id,
    ...(hash === undefined ? {} : { version: hash }),
    input: inputOf(document, input),
    ...(output === undefined ? {} : { output: selfContained(document, output, 0) }),
    location: source.locate(
      bare ? ["Input"] : whole ? [] : [...path, "components", "schemas", "Input"],
      "key",
    ),
  };
}

type Described = [value: JsonValue | undefined, path: string[]];

function firstObject(...candidates: Described[]): [JsonObject, string[]] {
  for (const [value, path] of candidates) {
    if (isJsonObject(value) && Object.keys(value).length > 0) return [value, path];
  }
  return [{}, []];
}

function idOf(root: JsonValue | undefined, file: SourceFile): string {
  const [owner, name] = [textMember(root, "owner"), textMember(root, "name")];
  if (owner !== undefined && name !== undefined) return `${owner}/${name}`;
  const base = file.path.replace(/^.*[\\/]/, "").replace(/\.(?:json|ya?ml)$/i, "");
  return base.replace("_", "/");
}

/** In the order of `x-order`. */
function inputOf(document: JsonObject, input: JsonObject): JsonObject {
  const order = (schema: JsonValue): number => {
    const position = member(schema, "x-order");
    return typeof position === "number" ? position : Number.MAX_SAFE_INTEGER;
  };
  const properties = Object.entries(objectMember(input, "properties"))
    .sort(([, one], [, other]) => order(one) - order(other))
    .map(([name, schema]): [string, JsonValue] => [name, selfContained(document, schema, 0)]);
  const required = arrayMember(input, "required");
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** Keywords that only the tool that generated the schema needs. */
const dropped: ReadonlySet<string> = new Set(["title", "x-order", "nullable", "x-cog-array-type"]);

/** Resolves references: an enumeration is a separate component, referenced in `allOf`. */
function selfContained(document: JsonObject, value: JsonValue, depth: number): JsonObject {
  const schema = resolveSchema(document, value);
  if (schema === undefined || depth > 16) return {};
  let result: JsonObject = {};
  for (const part of arrayMember(schema, "allOf"))
    result = { ...result, ...selfContained(document, part, depth + 1) };
  for (const [key, item] of Object.entries(schema)) {
    if (key === "allOf" || dropped.has(key)) continue;
    if (key === "properties" && isJsonObject(item)) {
      result[key] = Object.fromEntries(
        Object.entries(item).map(([name, part]) => [name, selfContained(document, part, depth + 1)]),
      );
    } else if (key === "items") result[key] = selfContained(document, item, depth + 1);
    else if ((key === "anyOf" || key === "oneOf") && Array.isArray(item))
      result[key] = item.map((part) => selfContained(document, part, depth + 1));
    else result[key] = item;
  }
  const type = result["type"];
  if (schema["nullable"] === true && typeof type === "string") result["type"] = [type, "null"];
  return result;
}

function notASchema(file: SourceFile, location: SourceLocation): Diagnostic {
  return {
    rule: "model-schema-invalid",
    severity: "error",
    ...worded(
      phrase`${file.path} holds no model's schema: neither an openapi_schema nor the schema of an input.`,
    ),
    ...advised(
      phrase`Save what the model's host publishes: the model object, its openapi_schema, or the input's schema.`,
    ),
    location,
  };
}
