import { removeAt } from "../answers/write-at.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonList, jsonObject } from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";

/** A request's body with one error. */
export interface Break {
  what: string;
  body: JsonValue;
}

/**
 * Copies of the body that each violate one rule of a schema: a missing required property, a number out of range, a
 * value outside an enum.
 * @param base The position of the schema's value in the body.
 * @param skip Properties that select the model.
 */
export function breaksOf(
  schema: JsonObject,
  body: JsonValue,
  base: string,
  skip: readonly string[],
): Break[] {
  const found: Break[] = [];
  const properties = Object.entries(jsonObject(schema["properties"]));
  for (const name of jsonList(schema["required"])) {
    const pointer = `${base}/${String(name)}`;
    if (!skip.includes(pointer) && jsonObject(schema["properties"])[String(name)] !== undefined)
      found.push({ what: `${pointer} required`, body: removeAt(body, pointer) });
  }
  for (const [name, value] of properties) {
    const pointer = `${base}/${name}`;
    if (skip.includes(pointer) || name.includes("/")) continue;
    for (const [rule, wrong] of wrongValues(jsonObject(value)))
      found.push({ what: `${pointer} ${rule}`, body: writePointer(body, pointer, wrong) });
  }
  return found;
}

/** Values that violate one rule of a schema, by the rule. */
export function wrongValues(schema: JsonObject): [rule: string, value: JsonValue][] {
  const { minimum, maximum, enum: listed, type } = schema;
  const found: [string, JsonValue][] = [];
  if (typeof minimum === "number") found.push(["minimum", minimum - 1]);
  if (typeof maximum === "number") found.push(["maximum", maximum + 1]);
  if (Array.isArray(listed) && !listed.some(isJsonObject)) {
    const isText = listed.some((one) => typeof one === "string");
    if (isText && (type === undefined || type === "string")) found.push(["enum", "no-such-value-at-all"]);
    else if (!isText) found.push(["enum", 987_654_321]);
  }
  return found;
}

/** Whether a rule of a schema was only inferred, so that values that violate it are accepted. */
export function isInferred(schema: JsonObject): boolean {
  return JSON.stringify(schema).includes('"x-corsac-inferred"');
}
