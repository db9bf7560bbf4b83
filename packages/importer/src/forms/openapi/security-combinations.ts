import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";

/**
 * Apifox exports describe several schemes that are required together as a further scheme, of a type that OpenAPI does
 * not have: `{ type: "combination", group: [{ id }] }`. OpenAPI lists them in one requirement instead.
 *
 * @param components The content of `components`.
 * @param unknown Names of schemes that are left out, with the requirements that contain them.
 * @returns The components without such schemes, and a function that expands requirements.
 */
export function withoutCombinations(
  components: JsonObject,
  unknown: ReadonlySet<string> = new Set(),
): {
  components: JsonObject;
  spellOut: (security: JsonValue) => JsonValue;
} {
  const groups = new Map<string, string[]>();
  const schemes = Object.entries(objectMember(components, "securitySchemes")).filter(([name, scheme]) => {
    if (member(scheme, "type") !== "combination") return true;
    groups.set(
      name,
      arrayMember(scheme, "group").map((item) => textMember(item, "id") ?? ""),
    );
    return false;
  });
  const isKnown = (requirement: JsonValue): boolean =>
    !isJsonObject(requirement) || Object.keys(requirement).every((name) => !unknown.has(name));
  const spellOut = (security: JsonValue): JsonValue =>
    Array.isArray(security)
      ? security.filter(isKnown).map((requirement) => spelledOut(requirement, groups))
      : security;
  if (groups.size === 0) return { components, spellOut };
  return { components: { ...components, securitySchemes: Object.fromEntries(schemes) }, spellOut };
}

function spelledOut(requirement: JsonValue, groups: ReadonlyMap<string, string[]>): JsonValue {
  if (!isJsonObject(requirement)) return requirement;
  const entries = Object.entries(requirement).flatMap(([name, scopes]): [string, JsonValue][] =>
    (groups.get(name) ?? [name]).map((scheme) => [scheme, scopes]),
  );
  return Object.fromEntries(entries);
}
