import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, objectMember, textMember } from "../../document/json-values.js";

const kinds: Readonly<Record<string, JsonObject>> = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "basic" },
  digest: { type: "http", scheme: "digest" },
  jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  // A collection describes how a token is obtained in its tool's own format; the token is what is sent.
  oauth2: { type: "http", scheme: "bearer" },
};

/**
 * The authentication of a request, as security requirements; the needed schemes are added. Undefined if there is none,
 * or if OpenAPI has no equivalent.
 */
export function postmanAuth(auth: JsonValue | undefined, schemes: JsonObject): JsonValue[] | undefined {
  const type = textMember(auth, "type");
  if (type === undefined) return undefined;
  if (type === "noauth") return [];
  if (type === "apikey") {
    // Format 2.0 has an object where 2.1 has a list.
    const given = new Map([
      ...Object.entries(objectMember(auth, "apikey")).map(([key, value]) => [key, String(value)] as const),
      ...arrayMember(auth, "apikey").map(
        (item) => [textMember(item, "key") ?? "", textMember(item, "value")] as const,
      ),
    ]);
    const place = given.get("in") === "query" ? "query" : "header";
    schemes["apikey"] ??= { type: "apiKey", in: place, name: given.get("key") ?? "X-API-Key" };
    return [{ apikey: [] }];
  }
  const known = kinds[type];
  if (known === undefined) return undefined;
  schemes[type] ??= known;
  return [{ [type]: [] }];
}
