import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageParameter } from "../../forms/page.js";
import { transportHeaders } from "../models/field-names.js";
import { isAuthorization, keyScheme } from "./key-parameters.js";

/** Parameters without those that contain the key and without the headers of the transport. */
export interface SplitParameters {
  parameters: PageParameter[];
  /** The security schemes that the parameters represent, by name. */
  security: Record<string, JsonObject>;
  /** The security requirements of the operation, as OpenAPI's `security`; empty where no parameter contains a key. */
  requirements: JsonObject[];
  /** The parameters that contain a key: `header parameter Authorization`. */
  keys: Message[];
}

/**
 * Removes the key, Content-Type and Accept from the parameters: a client sets them itself.
 *
 * @param components The file's reusable parts: a scheme that is declared there keeps its name.
 * @param authStatement The page's statement about authentication. Declared: another key stays a parameter. Denied: a parameter
 *   that contains a key contradicts the page, which the caller reports.
 */
export function splitHeaders(
  parameters: readonly PageParameter[],
  components: JsonObject,
  authStatement: "declared" | "denied" | "nothing",
  diagnostics: Diagnostics,
): SplitParameters {
  const kept: PageParameter[] = [];
  const security: Record<string, JsonObject> = {};
  const keys: { name: string; required: boolean; shown: Message }[] = [];
  for (const parameter of parameters) {
    const key = keyScheme(parameter);
    const declared = key === undefined ? undefined : declaredScheme(key.scheme, components);
    if (
      key !== undefined &&
      (declared !== undefined || isAuthorization(parameter) || authStatement !== "declared")
    ) {
      const name =
        declared ??
        freeName(key.name, key.scheme, { ...objectMember(components, "securitySchemes"), ...security });
      if (declared === undefined && !Object.hasOwn(security, name)) security[name] = key.scheme;
      const shown = phrase`${parameter.in} parameter ${parameter.name}`;
      keys.push({ name, required: parameter.required, shown });
      const message = phrase`The ${shown} is the security scheme "${name}" in the document`;
      if (authStatement !== "denied")
        diagnostics.report(finding("authorization-header", message, parameter.location));
    } else if (isTransport(parameter)) {
      const message = phrase`The header parameter ${parameter.name} is left to the client`;
      diagnostics.report(finding("transport-header", message, parameter.location));
    } else {
      kept.push(parameter);
    }
  }
  const names = [...new Set(keys.map(({ name }) => name))];
  // Several required keys are needed together; otherwise any of them is sufficient.
  const isTogether = keys.every(({ required }) => required);
  const requirements = isTogether
    ? [Object.fromEntries(names.map((name): [string, JsonValue] => [name, []]))]
    : names.map((name): JsonObject => ({ [name]: [] }));
  return {
    parameters: kept,
    security,
    requirements: names.length === 0 ? [] : requirements,
    keys: keys.map(({ shown }) => shown),
  };
}

/** A name and a version, as tools send it in `User-Agent`: `Apifox/1.0.0`. */
const product = /^[\w.-]+\/\d/;

function isTransport({ in: place, name, example, schema }: PageParameter): boolean {
  const header = name.toLowerCase();
  if (place !== "header" || header !== "user-agent")
    return place === "header" && transportHeaders.includes(header);
  return product.test(String(example ?? member(schema.value, "default") ?? ""));
}

/** The name of the declared scheme that sends a key in the same way. */
function declaredScheme(scheme: JsonObject, components: JsonObject): string | undefined {
  const declared = Object.entries(objectMember(components, "securitySchemes"));
  return declared.find(([, other]) => isJsonObject(other) && isSameWay(scheme, other))?.[0];
}

function isSameWay(scheme: JsonObject, other: JsonObject): boolean {
  const word = (owner: JsonObject, key: string): string => (textMember(owner, key) ?? "").toLowerCase();
  if (scheme["type"] === "apiKey" || other["type"] === "apiKey") {
    const sent = (owner: JsonObject): string =>
      owner["type"] === "apiKey" ? `${word(owner, "in")} ${word(owner, "name")}` : "header authorization";
    return sent(scheme) === sent(other);
  }
  // A token from an OAuth server is sent as a bearer token.
  if (other["type"] === "oauth2" || other["type"] === "openIdConnect") return scheme["scheme"] === "bearer";
  return other["type"] === "http" && word(scheme, "scheme") === word(other, "scheme");
}

/** The name, numbered where another scheme has it. */
function freeName(name: string, scheme: JsonObject, taken: JsonObject): string {
  let free = name;
  for (let number = 2; ; number += 1) {
    const known = objectMember(taken, free);
    if (!Object.hasOwn(taken, free) || isSameWay(scheme, known)) return free;
    free = `${name}_${number}`;
  }
}
