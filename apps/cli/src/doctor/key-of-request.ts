import { isJsonObject, type JsonValue, objectMember, textMember } from "@corsac/importer/document";
import type { KnownDocument } from "../documents/known-document.js";

/** A request's key as a header or a query parameter. */
export interface PlacedKey {
  in: "header" | "query";
  name: string;
  value: string;
}

/**
 * The key at the place that an operation's security names. Undefined if the operation takes none, or only one that is
 * made of a key (a signed token, a cookie).
 *
 * @param security The operation's `security`; that of the document if it has none.
 */
export function keyOfRequest(
  document: KnownDocument["document"],
  security: JsonValue | undefined,
  key: string,
): PlacedKey | undefined {
  const schemes = objectMember(document.components, "securitySchemes");
  const alternatives = Array.isArray(security) ? security.filter(isJsonObject) : [];
  for (const alternative of alternatives) {
    const [name, other] = Object.keys(alternative);
    if (name === undefined || other !== undefined) continue;
    const placed = placedKey(objectMember(schemes, name), key);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

function placedKey(scheme: JsonValue, key: string): PlacedKey | undefined {
  if (!isJsonObject(scheme) || scheme["x-corsac-signer"] !== undefined) return undefined;
  const [type, place, name] = [
    textMember(scheme, "type"),
    textMember(scheme, "in"),
    textMember(scheme, "name"),
  ];
  const prefix = textMember(scheme, "x-corsac-prefix");
  if (type === "apiKey" && (place === "header" || place === "query") && name !== undefined)
    return { in: place, name, value: `${prefix ?? ""}${key}` };
  if (type !== "http") return undefined;
  if (/^basic$/i.test(textMember(scheme, "scheme") ?? "")) return undefined;
  return { in: "header", name: "authorization", value: `${prefix ?? "Bearer "}${key}` };
}
