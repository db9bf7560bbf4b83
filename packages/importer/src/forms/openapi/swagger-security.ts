import type { JsonObject } from "../../document/json.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";

/** The Swagger 2.0 name of an OAuth flow → its OpenAPI 3 name, and the required URLs. */
const flows: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  implicit: ["implicit", ["authorizationUrl"]],
  password: ["password", ["tokenUrl"]],
  application: ["clientCredentials", ["tokenUrl"]],
  accessCode: ["authorizationCode", ["authorizationUrl", "tokenUrl"]],
};

/** Converts a security definition of Swagger 2.0 to OpenAPI 3; undefined if it lacks required data. */
export function swaggerSecurityScheme(scheme: JsonObject): JsonObject | undefined {
  const description = textMember(scheme, "description");
  const beside: JsonObject = description === undefined ? {} : { description };
  const type = textMember(scheme, "type");
  if (type === "basic") return { type: "http", scheme: "basic", ...beside };
  if (type === "apiKey") {
    const [name, place] = [textMember(scheme, "name"), textMember(scheme, "in")];
    return name === undefined || place === undefined ? undefined : { type, name, in: place, ...beside };
  }
  const flow = flows[textMember(scheme, "flow") ?? ""];
  if (type !== "oauth2" || flow === undefined) return undefined;
  const [name, needed] = flow;
  const scopes = isJsonObject(scheme["scopes"]) ? objectMember(scheme, "scopes") : {};
  const addresses = needed.map((key): [string, string] => [key, textMember(scheme, key) ?? ""]);
  return { type, flows: { [name]: { ...Object.fromEntries(addresses), scopes } }, ...beside };
}
