import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, textMember } from "../../document/json-values.js";

const kinds: Readonly<Record<string, JsonObject>> = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "basic" },
  digest: { type: "http", scheme: "digest" },
};

/**
 * How a request signs in, as security requirements; the schemes it needs are added. Undefined where nothing is said, or
 * where OpenAPI cannot say it.
 */
export function postmanAuth(auth: JsonValue | undefined, schemes: JsonObject): JsonValue[] | undefined {
  const type = textMember(auth, "type");
  if (type === undefined) return undefined;
  if (type === "noauth") return [];
  if (type === "apikey") {
    const given = new Map(
      arrayMember(auth, "apikey").map((item) => [textMember(item, "key"), textMember(item, "value")]),
    );
    const place = given.get("in") === "query" ? "query" : "header";
    schemes["apikey"] ??= { type: "apiKey", in: place, name: given.get("key") ?? "X-API-Key" };
    return [{ apikey: [] }];
  }
  const known = kinds[type];
  if (known === undefined) return undefined;
  schemes[type] ??= known;
  return [{ [type]: [] }];
}
