import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageParameter } from "../../forms/page.js";
import { transportHeaders } from "../models/field-names.js";
import { isAuthorization, keyScheme } from "./key-parameters.js";

/** Parameters without those that carry the key and without the headers of the transport. */
export interface SplitParameters {
  parameters: PageParameter[];
  /** The security schemes that parameters stand for, by name. */
  security: Record<string, JsonObject>;
  /** What the operation needs of them, as OpenAPI's `security`; empty where no parameter carries a key. */
  requirements: JsonObject[];
}

/**
 * Takes the key, Content-Type and Accept out of the parameters: a client sends them by itself.
 *
 * @param components The file's reusable parts: a scheme that is declared there keeps its name.
 * @param isSecured Whether it is declared how the operation signs in: another key stays a parameter then.
 */
export function splitHeaders(
  parameters: readonly PageParameter[],
  components: JsonObject,
  isSecured: boolean,
  diagnostics: Diagnostics,
): SplitParameters {
  const kept: PageParameter[] = [];
  const security: Record<string, JsonObject> = {};
  const keys: { name: string; required: boolean }[] = [];
  for (const parameter of parameters) {
    const key = keyScheme(parameter);
    const declared = key === undefined ? undefined : declaredScheme(key.scheme, components);
    if (key !== undefined && (declared !== undefined || isAuthorization(parameter) || !isSecured)) {
      const name =
        declared ??
        freeName(key.name, key.scheme, { ...objectMember(components, "securitySchemes"), ...security });
      if (declared === undefined && !Object.hasOwn(security, name)) security[name] = key.scheme;
      keys.push({ name, required: parameter.required });
      const message = `The ${parameter.in} parameter ${parameter.name} is the security scheme "${name}" in the document`;
      diagnostics.report(finding("authorization-header", message, parameter.location));
    } else if (parameter.in === "header" && transportHeaders.includes(parameter.name.toLowerCase())) {
      const message = `The header parameter ${parameter.name} is left to the client`;
      diagnostics.report(finding("transport-header", message, parameter.location));
    } else {
      kept.push(parameter);
    }
  }
  const names = [...new Set(keys.map(({ name }) => name))];
  // Several keys that must be sent are needed together; otherwise any of them will do.
  const isTogether = keys.every(({ required }) => required);
  const requirements = isTogether
    ? [Object.fromEntries(names.map((name): [string, JsonValue] => [name, []]))]
    : names.map((name): JsonObject => ({ [name]: [] }));
  return { parameters: kept, security, requirements: names.length === 0 ? [] : requirements };
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
  // A token that an OAuth server gave is sent as a bearer token.
  if (other["type"] === "oauth2" || other["type"] === "openIdConnect") return scheme["scheme"] === "bearer";
  return other["type"] === "http" && word(scheme, "scheme") === word(other, "scheme");
}

/** The name, numbered where another way of signing in has it. */
function freeName(name: string, scheme: JsonObject, taken: JsonObject): string {
  let free = name;
  for (let number = 2; ; number += 1) {
    const known = objectMember(taken, free);
    if (!Object.hasOwn(taken, free) || isSameWay(scheme, known)) return free;
    free = `${name}_${number}`;
  }
}
