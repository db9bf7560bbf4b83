import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember, strings } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";

/** A position where a response has another type than the page. */
export interface TypeContradiction {
  pointer: JsonPointer;
  /** Types, never values: responses contain secrets. */
  described: string;
  shown: string;
}

/** The additions of a response to a described schema. */
export interface LearnedMembers {
  /** The additions to the schema; undefined if there are none. */
  update?: JsonObject;
  contradictions: TypeContradiction[];
}

/**
 * Compares the schema of a real response with the described one. Finds members that the page does not describe, at
 * every depth, and differing types. Alternatives and references to shared schemas are left unchanged.
 *
 * @param mark Added to everything that is learned: its source.
 */
export function learnMembers(known: JsonObject, shown: JsonObject, mark: JsonObject): LearnedMembers {
  const contradictions: TypeContradiction[] = [];
  const update = beyond(known, shown, "");
  return { ...(update === undefined ? {} : { update }), contradictions };

  function beyond(described: JsonObject, learned: JsonObject, pointer: JsonPointer): JsonObject | undefined {
    if (learned["type"] === undefined) return undefined;
    if (["$ref", "anyOf", "oneOf", "allOf"].some((keyword) => Object.hasOwn(described, keyword)))
      return undefined;
    const types = typesOf(described["type"]);
    const unlike = typesOf(learned["type"]).filter((type) => !fits(type, types));
    if (types.length > 0 && unlike.length > 0) {
      contradictions.push({ pointer, described: types.join(" or "), shown: unlike.join(" or ") });
      return { ...learned, ...mark };
    }
    if (types.length === 0 && Object.keys(objectMember(described, "properties")).length === 0)
      return { ...learned, ...mark };
    const items = isJsonObject(learned["items"])
      ? itemsBeyond(described, learned["items"], pointer)
      : undefined;
    const properties: JsonObject = {};
    const documented = objectMember(described, "properties");
    for (const [name, value] of Object.entries(objectMember(learned, "properties"))) {
      if (!isJsonObject(value)) continue;
      const one = Object.hasOwn(documented, name) ? documented[name] : undefined;
      const gained = isJsonObject(one)
        ? beyond(one, value, appendPointer(pointer, name))
        : { ...value, ...mark };
      if (gained !== undefined) setProperty(properties, name, gained);
    }
    const gains = { ...(items && { items }), ...(Object.keys(properties).length > 0 && { properties }) };
    return Object.keys(gains).length === 0 ? undefined : gains;
  }

  function itemsBeyond(
    described: JsonObject,
    items: JsonObject,
    pointer: JsonPointer,
  ): JsonObject | undefined {
    const documented = described["items"];
    return isJsonObject(documented) ? beyond(documented, items, `${pointer}/*`) : { ...items, ...mark };
  }
}

function typesOf(type: JsonValue | undefined): string[] {
  return typeof type === "string" ? [type] : strings(type);
}

const fits = (type: string, types: readonly string[]): boolean =>
  types.includes(type) || (type === "integer" && types.includes("number"));
