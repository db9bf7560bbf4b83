import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember, strings } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";

/** Where an answer is of another type than its page says. */
export interface TypeContradiction {
  pointer: JsonPointer;
  /** Types, never values: answers hold secrets. */
  described: string;
  shown: string;
}

/** What an answer shows beyond a described schema. */
export interface LearnedMembers {
  /** What the schema gains; undefined where the answer shows nothing new. */
  update?: JsonObject;
  contradictions: TypeContradiction[];
}

/**
 * Compares the schema of a real answer with the one that a page describes: members that the page does not know, at
 * every depth, and what is of another type. Alternatives and references to shared schemas are left as they are.
 *
 * @param mark What is added to everything learned: where it comes from.
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
