import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../../document/json-values.js";
import { operationMethods } from "../../document/operations.js";
import { Origins } from "../../positions/origins.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { followReference } from "./follow-reference.js";
import { swaggerBody } from "./swagger-body.js";
import { swaggerParameter } from "./swagger-parameter.js";
import { swaggerReferences } from "./swagger-references.js";
import { swaggerResponses } from "./swagger-responses.js";
import { swaggerSecurityScheme } from "./swagger-security.js";

/** Swagger has no `trace`. */
const methods = operationMethods.filter((method) => method !== "trace");

/** Whether a document is Swagger 2.0. YAML may have parsed the version as a number. */
export function isSwagger(document: SourcedValue): boolean {
  return /^2(?:\.|$)/.test(String(member(document.value, "swagger") ?? ""));
}

/** Converts a Swagger 2.0 document to OpenAPI 3; every part keeps its position. */
export function upgradeSwagger(written: SourcedValue, diagnostics: Diagnostics): SourcedValue {
  const origins = new Origins().add(written);
  const root = origins.sourced(swaggerReferences(written.value, origins), written);
  const known = new Origins().add(root);
  const paths: JsonObject = {};
  for (const [path, item] of Object.entries(objectMember(root.value, "paths"))) {
    if (isJsonObject(item)) paths[path] = upgradeItem(item, root, known, diagnostics);
  }
  const schemas = objectMember(root.value, "definitions");
  const securitySchemes = Object.fromEntries(
    Object.entries(objectMember(root.value, "securityDefinitions")).flatMap(([name, scheme]) => {
      // An incomplete scheme is checked with those of OpenAPI 3.
      const upgraded = isJsonObject(scheme) ? (swaggerSecurityScheme(scheme) ?? scheme) : scheme;
      return [[name, known.place(upgraded, scheme)]];
    }),
  );
  const components: JsonObject = {
    schemas,
    ...(Object.keys(securitySchemes).length === 0 ? {} : { securitySchemes }),
  };
  const servers = serversOf(root.value);
  const document: JsonObject = {
    openapi: "3.0.3",
    ...kept(root.value, ["info", "tags", "security", "externalDocs", ...extensionsOf(root.value)]),
    ...(servers.length === 0 ? {} : { servers }),
    paths: known.place(paths, member(root.value, "paths")),
    components,
  };
  return known.sourced(known.place(document, root.value), root);
}

function upgradeItem(
  item: JsonObject,
  root: SourcedValue,
  origins: Origins,
  diagnostics: Diagnostics,
): JsonObject {
  const shared = parametersOf(item, root, origins);
  const upgraded: JsonObject = {};
  for (const method of methods) {
    const operation = member(item, method);
    if (!isJsonObject(operation)) continue;
    upgraded[method] = upgradeOperation(operation, shared, root, origins, diagnostics);
  }
  return origins.place(upgraded, item);
}

function upgradeOperation(
  operation: JsonObject,
  shared: readonly JsonObject[],
  root: SourcedValue,
  origins: Origins,
  diagnostics: Diagnostics,
): JsonObject {
  const own = parametersOf(operation, root, origins);
  const isOwn = (parameter: JsonObject): boolean =>
    own.some((one) => one["name"] === parameter["name"] && one["in"] === parameter["in"]);
  const all = [...own, ...shared.filter((parameter) => !isOwn(parameter))];
  const mediaTypes = (key: "consumes" | "produces"): string[] =>
    strings(member(operation, key) ?? member(root.value, key));
  const parameters = all
    .filter((parameter) => !["body", "formData"].includes(textMember(parameter, "in") ?? ""))
    .map((parameter) => swaggerParameter(parameter, origins, diagnostics));
  const body = swaggerBody(all, mediaTypes("consumes"), origins);
  const { consumes: _, produces: __, schemes: ___, parameters: ____, responses, ...rest } = operation;
  return origins.place(
    {
      ...rest,
      ...(parameters.length === 0 ? {} : { parameters }),
      ...(body === undefined ? {} : { requestBody: body }),
      responses: swaggerResponses(
        objectMember({ responses: responses ?? {} }, "responses"),
        mediaTypes("produces"),
        root,
        origins,
      ),
    },
    operation,
  );
}

/** The parameters of an operation or of a path, with references resolved. */
function parametersOf(owner: JsonObject, root: SourcedValue, origins: Origins): JsonObject[] {
  return arrayMember(owner, "parameters").flatMap((parameter): JsonObject[] => {
    const written = origins.find(parameter);
    const followed = written === undefined ? parameter : followReference(written, root).value;
    return isJsonObject(followed) ? [followed] : [];
  });
}

/**
 * One URL per scheme, `https` first; only the path if the document has no host. `host` must not contain a scheme or a
 * path, but is often a whole URL: its scheme is used if `schemes` is absent.
 */
function serversOf(root: JsonValue): JsonObject[] {
  const host = textMember(root, "host")?.trim() ?? "";
  const [, own, name = "", below = ""] = /^(?:(https?):)?\/{0,2}([^/]*)(.*)$/i.exec(host) ?? [];
  const base = [below, textMember(root, "basePath") ?? ""].map(pathPart).join("");
  if (name === "") return base === "" ? [] : [{ url: base }];
  const written = member(root, "schemes");
  const declared = strings(typeof written === "string" ? [written] : written);
  const known = declared.filter((scheme) => /^https?$/.test(scheme));
  const schemes = known.length === 0 ? [own?.toLowerCase() ?? "https"] : [...known].sort().reverse();
  return schemes.map((scheme) => ({ url: `${scheme}://${name}${base}` }));
}

/** Adds a leading slash and removes trailing ones. */
function pathPart(text: string): string {
  const plain = text.replace(/^\/+|\/+$/g, "");
  return plain === "" ? "" : `/${plain}`;
}

function extensionsOf(root: JsonValue): string[] {
  return isJsonObject(root) ? Object.keys(root).filter((key) => key.startsWith("x-")) : [];
}

function kept(root: JsonValue, keys: readonly string[]): JsonObject {
  const entries = keys.flatMap((key): [string, JsonValue][] => {
    const value = member(root, key);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}
