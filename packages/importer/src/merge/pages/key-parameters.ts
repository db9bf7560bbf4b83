import type { JsonObject } from "../../document/json.js";
import type { PageParameter } from "../../forms/page.js";
import { authorizationHeader } from "../models/field-names.js";
import { sourceReference } from "../source-reference.js";

/** A parameter that contains the caller's key, as a security scheme. */
export interface KeyScheme {
  /** The name of the scheme where the file declares no equivalent one. */
  name: string;
  scheme: JsonObject;
}

/** Names of headers that contain only a key, in kebab-case. */
const keyHeader =
  /^(?:[a-z0-9]+-)*(?:api-?key|api-?token|access-?key|access-?token|auth-?key|auth-?token|app-?key|app-?secret|secret-?key|service-?key|service-?token|subscription-key)$|^(?:x-)?token$|^x-(?:key|auth|secret)$/;
/** The same for the query, where other parameters are often called a key or a token, too. */
const keyQuery = /^(?:[a-z0-9]+-)*(?:api-?key|api-?token|access-?token|app-?secret|secret-?key)$/;
const vagueQuery = /^(?:key|token|auth|ak|auth-?token|access-?key)$/;
const keyWords =
  /(?:api|access|secret|private)[\s_-]*(?:key|token)|密钥|秘钥|鉴权|认证|凭证|令牌|authenticat|authori[sz]|credential/i;

/** Whether a parameter is the Authorization header, which OpenAPI does not allow as a parameter. */
export function isAuthorization({ in: place, name }: PageParameter): boolean {
  return place === "header" && name.toLowerCase() === authorizationHeader;
}

/** The security scheme that a parameter represents; undefined where it contains no key. */
export function keyScheme(parameter: PageParameter): KeyScheme | undefined {
  const name = kebab(parameter.name);
  if (isAuthorization(parameter)) return authorization(parameter);
  const says = keyWords.test(parameter.description ?? "");
  const isHeader = parameter.in === "header" && (parameter.isKey === true || keyHeader.test(name));
  const isQuery = parameter.in === "query" && (keyQuery.test(name) || (says && vagueQuery.test(name)));
  if (!isHeader && !isQuery) return undefined;
  return {
    name: parameter.name.replace(/[^A-Za-z0-9._-]+/g, "-"),
    scheme: { type: "apiKey", in: parameter.in, name: parameter.name, ...common(parameter) },
  };
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[_\s.]+/g, "-")
    .toLowerCase();
}

/**
 * `Bearer …` and an unknown value are bearer tokens; `Basic …` is basic authentication; another prefix is a key in the
 * header. Where the example has none, the description is used.
 */
function authorization(parameter: PageParameter): KeyScheme {
  const example = typeof parameter.example === "string" ? parameter.example.trim() : "";
  const shown = /^([A-Za-z]+)\s+\S/.exec(example)?.[1]?.toLowerCase();
  const described = /\b(bearer|basic)\b/i.exec(parameter.description ?? "")?.[1]?.toLowerCase();
  // `'Element <token>'` in prose, with the sign escaped or not.
  const named = /['"`]([A-Z][A-Za-z-]+)\s+(?:&lt;|[<{$[])/
    .exec(parameter.description ?? "")?.[1]
    ?.toLowerCase();
  const word = shown ?? described ?? named;
  if (word === "basic")
    return { name: "basic", scheme: { type: "http", scheme: "basic", ...common(parameter) } };
  if (word !== undefined && word !== "bearer") {
    const scheme = { type: "apiKey", in: "header", name: parameter.name, ...common(parameter) };
    return { name: "key", scheme };
  }
  return { name: "bearer", scheme: { type: "http", scheme: "bearer", ...common(parameter) } };
}

function common(parameter: PageParameter): JsonObject {
  const example = typeof parameter.example === "string" ? parameter.example.trim() : "";
  const shown = isPlaceholder(example) ? `\`${parameter.name}: ${example}\`` : undefined;
  const description = [parameter.description, shown].filter((part) => part !== undefined).join("\n\n");
  return {
    ...(description === "" ? {} : { description }),
    "x-corsac-source": [sourceReference(parameter.location)],
  };
}

/** Only a value that is certainly a placeholder is repeated: anything else could be a real key. */
function isPlaceholder(example: string): boolean {
  return /\{\{?[^}]+\}?\}|\$\w+|<[^>]+>|YOUR|XXX|\*\*\*/i.test(example);
}
