import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  sameJson,
  textMember,
} from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { readSigner } from "../document/read-document.js";
import { resolveSchema } from "../document/schema-reference.js";
import type { SecurityData, SecurityWays, ServiceData } from "./service-data.js";

/** The authentication of a service, and of those of its operations that define their own. */
export interface SecurityDescription extends Pick<ServiceData, "security" | "defaultSecurity"> {
  /** @returns undefined where the operation authenticates as the service does */
  waysOf: (operation: JsonObject) => SecurityWays | undefined;
}

/**
 * The schemes that the root requires and those that operations require; all schemes if none is required. Operations
 * authenticate with any one of them if the root does not specify one.
 */
export function describeSecurity(document: JsonObject): SecurityDescription {
  const schemes = objectMember(objectMember(document, "components"), "securitySchemes");
  const read = (name: string): SecurityData | undefined => {
    const scheme = resolveSchema(document, member(schemes, name));
    const described = scheme && describeScheme(scheme);
    return described && { ...described, ...readSigner(scheme) };
  };
  /** A requirement without the schemes that a request cannot carry: a certificate belongs to the connection. */
  const ways = (requirements: readonly JsonValue[]): SecurityWays =>
    requirements.flatMap((requirement) => {
      if (!isJsonObject(requirement)) return [];
      const names = Object.keys(requirement);
      const known = names.filter((name) => read(name) !== undefined);
      const isOpen = names.every((name) => isConnection(resolveSchema(document, member(schemes, name))));
      return known.length > 0 || isOpen ? [known] : [];
    });
  const rootWays = ways(arrayMember(document, "security"));
  const ownWays = listOperations(document).flatMap(({ operation }) =>
    ways(arrayMember(operation, "security")),
  );
  const required = [...new Set([...rootWays, ...ownWays].flat())];
  const isSilent = document["security"] === undefined;
  const names = required.length > 0 || !isSilent ? required : Object.keys(schemes);
  const found = names.flatMap((id) => {
    const scheme = read(id);
    return scheme === undefined ? [] : [{ id, scheme }];
  });
  const anyOne = found.map(({ id }) => [id]);
  const common = isSilent ? anyOne : rootWays;
  const waysOf = (operation: JsonObject): SecurityWays | undefined => {
    if (!Array.isArray(operation["security"])) return undefined;
    const own = ways(operation["security"]);
    return sameJson(own, common) ? undefined : own;
  };
  const isTold =
    found.length > 1 || listOperations(document).some(({ operation }) => waysOf(operation)?.flat().length);
  return {
    security: found.map(({ id, scheme }) => (isTold ? { id, ...scheme } : scheme)),
    ...(sameJson(common, anyOne) ? {} : { defaultSecurity: common }),
    waysOf,
  };
}

/** Where the secret of a scheme is sent. OAuth and OpenID yield a bearer token (RFC 6750). */
function describeScheme(scheme: JsonObject): SecurityData | undefined {
  const { type, in: place } = scheme;
  const name = textMember(scheme, "name");
  if (type === "oauth2" || type === "openIdConnect") return { type: "http", scheme: "bearer" };
  if (type === "http") {
    const word = textMember(scheme, "scheme") ?? "bearer";
    // Schemes are case-insensitive (RFC 9110, 11.1), but services compare their non-standard ones case-sensitively.
    return { type, scheme: /^(?:bearer|basic)$/i.test(word) ? word.toLowerCase() : word };
  }
  const isPlace = place === "header" || place === "query" || place === "cookie";
  if (type !== "apiKey" || name === undefined || !isPlace) return undefined;
  const prefix = textMember(scheme, "x-corsac-prefix");
  return { type, in: place, name, ...(prefix === undefined ? {} : { prefix }) };
}

function isConnection(scheme: JsonObject | undefined): boolean {
  return scheme?.["type"] === "mutualTLS";
}
