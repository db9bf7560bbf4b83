import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";
import { setProperty } from "../../document/set-property.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { filledIn, type PostmanVariables } from "./postman-variables.js";

/** A body whose variables in the position of JSON values are replaced by markers, so that it is JSON. */
export interface PlacedVariables {
  raw: SourcedValue;
  /** The parsed body with the values of the variables. */
  fill: (value: JsonValue) => JsonValue;
}

/** The first of the private characters, one for each variable. */
const firstMarker = 0xe000;
const mostMarkers = 0x1000;

/**
 * Replaces variables in the position of a JSON value, as in `"age": {{age}}`. The marker is a text of one private
 * character and is never longer than the variable, so that all offsets stay valid.
 */
export function placeVariables(raw: SourcedValue, variables: PostmanVariables): PlacedVariables {
  const names: string[] = [];
  const fill = (value: JsonValue): JsonValue => filled(value, names, variables);
  if (typeof raw.value !== "string" || !raw.value.includes("{{")) return { raw, fill };
  const text = raw.value.replace(
    /([:[,]\s*)(\{\{[^{}"\n]*\}\})(?=\s*[,}\]])/g,
    (whole, before: string, name: string) => {
      if (names.length === mostMarkers) return whole;
      names.push(name);
      return before + `"${String.fromCharCode(firstMarker + names.length - 1)}"`.padEnd(name.length);
    },
  );
  return { raw: raw.with(text), fill };
}

/** A value with markers and variables in texts replaced by their values. */
function filled(value: JsonValue, names: readonly string[], variables: PostmanVariables): JsonValue {
  if (typeof value === "string") {
    const marked = value.length === 1 ? names[value.charCodeAt(0) - firstMarker] : undefined;
    return marked === undefined ? filledIn(value, variables) : jsonOf(marked, variables);
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, names, variables));
  if (!isJsonObject(value)) return value;
  const object: JsonObject = {};
  for (const [name, item] of Object.entries(value)) setProperty(object, name, filled(item, names, variables));
  return object;
}

/** Postman generates these for each request. Any value of their type shows the type. */
const dynamic: Readonly<Record<string, JsonValue>> = {
  $timestamp: 1700000000,
  $randomInt: 42,
  $randomPrice: 9.99,
  $randomBoolean: true,
};

/** The value for `{{name}}`; null where its value is unknown or is not JSON. */
function jsonOf(name: string, variables: PostmanVariables): JsonValue {
  const bare = name.replace(/^\{\{\s*|\s*\}\}$/g, "");
  if (!variables.has(bare) && Object.hasOwn(dynamic, bare)) return dynamic[bare] ?? null;
  try {
    return JSON.parse(filledIn(name, variables));
  } catch {
    return null;
  }
}
