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
  let whole = body;
  const add = (source: FieldSource, value: string | null | undefined): void => {
    if (typeof source === "string" || value === undefined || value === null) return;
    const place = `${description.input.pointer}${source.pointer}`;
    const field = typed(value, fieldSchema(inputSchema, source.pointer));
    // A body that is not an object is reported by the validation of the body.
    if (whole === undefined || isJsonObject(whole)) whole = writePointer(whole, place, field);
  };
  for (const name of Object.keys(path)) add(path[name] ?? "", match.path[name]);
  for (const name of Object.keys(query)) add(query[name] ?? "", url.searchParams.get(name));
  return whole;
}

/** A fixed value, or the field of the input that a parameter contains. */
type FieldSource = NonNullable<CreateBinding["query"]>[string];

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
