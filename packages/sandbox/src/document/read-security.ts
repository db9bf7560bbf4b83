import { type JsonObject, type JsonValue, jsonList, jsonObject, member } from "./contract.js";
import { textOf } from "./json-value.js";
import { resolveReferences } from "./resolve-references.js";
import type { SecurityScheme } from "./service.js";

/**
 * The security requirements of an operation: its own, otherwise the document's, otherwise any of the declared schemes,
 * for a document that declares schemes without requiring one.
 */
export function readSecurity(document: JsonObject, own: JsonValue | undefined): SecurityScheme[][] {
  const schemes = jsonObject(jsonObject(document["components"])["securitySchemes"]);
  const required = own ?? document["security"];
  if (required === undefined) {
    return Object.keys(schemes).map((name) => [readScheme(document, name, schemes[name])]);
  }
  const alternatives = jsonList(required).map((alternative) =>
    Object.keys(jsonObject(alternative)).map((name) => readScheme(document, name, schemes[name])),
  );
  const isOptional = alternatives.some((alternative) => alternative.length === 0);
  return isOptional ? [] : alternatives;
}

/** OAuth and OpenID also use bearer tokens. Schemes that cannot be checked offline are not enforced. */
function readScheme(document: JsonObject, name: string, value: JsonValue | undefined): SecurityScheme {
  const scheme = resolveReferences(document, value);
  const type = textOf(member(scheme, "type"));
  if (type === "apiKey") {
    const place = textOf(member(scheme, "in"));
    const parameter = textOf(member(scheme, "name")) ?? name;
    return { kind: "key", name, in: place === "query" || place === "cookie" ? place : "header", parameter };
  }
  if (type === "http") {
    return { kind: textOf(member(scheme, "scheme"))?.toLowerCase() === "basic" ? "basic" : "bearer", name };
  }
  return { kind: type === "oauth2" || type === "openIdConnect" ? "bearer" : "open", name };
}
