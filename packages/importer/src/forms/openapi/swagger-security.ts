import type { JsonObject } from "../../document/json.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";

/** What Swagger 2.0 calls an OAuth flow → what OpenAPI 3 calls it, and the addresses it needs. */
const flows: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  implicit: ["implicit", ["authorizationUrl"]],
  password: ["password", ["tokenUrl"]],
  application: ["clientCredentials", ["tokenUrl"]],
  accessCode: ["authorizationCode", ["authorizationUrl", "tokenUrl"]],
};

/** A security definition of Swagger 2.0 as OpenAPI 3 has it; undefined where it lacks what is needed. */
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
