import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
} from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";
import type { Model } from "../document/service.js";
import type { Asked } from "./asked.js";

/** A create's body with the input fields that are sent in the path and the query. The same body if there are none. */
export function withPathFields(
  { match, url, body }: Pick<Asked, "match" | "url" | "body">,
  { description, inputSchema }: Model,
  { path = {}, query = {} }: CreateBinding,
): JsonValue | undefined {
  const given = [
    ...Object.entries(path).map(([name, source]) => ({ source, value: match.path[name] })),
    ...Object.entries(query).map(([name, source]) => ({ source, value: url.searchParams.get(name) })),
  ];
  let whole = body;
  for (const { source, value } of given) {
    if (typeof source === "string" || value === undefined || value === null) continue;
    // A body that is not an object is reported by the validation of the body.
    if (whole !== undefined && !isJsonObject(whole)) return body;
    const place = `${description.input.pointer}${source.pointer}`;
    whole = writePointer(whole, place, typed(value, fieldSchema(inputSchema, source.pointer)));
  }
  return whole;
}

/** The schema of a field at the root of an input. */
function fieldSchema(schema: JsonObject, pointer: string): JsonObject {
  return jsonObject(jsonObject(schema["properties"])[pointer.slice(1)]);
}

/** The text of a path or a query converted to a number or boolean according to the schema. */
function typed(text: string, { type }: JsonObject): JsonValue {
  const types = [type].flat();
  if (types.includes("boolean") && /^(?:true|false)$/.test(text)) return text === "true";
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
