import type { ParameterDescriptor } from "../descriptor/operation.js";
import { isJsonObject } from "../json/json-object.js";
import { contentText, plainValue, textOf } from "./plain-value.js";

/** The serialization of a query parameter or of a form field. */
export type QueryStyle = Pick<ParameterDescriptor, "style" | "explode" | "mediaType">;

/** The encoded separator of the items of a list in one parameter. */
const separators: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
const plainSeparators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/**
 * The pairs of names and values of a parameter in the styles `form`, `spaceDelimited`, `pipeDelimited` and
 * `deepObject`: https://spec.openapis.org/oas/v3.1.1#style-examples
 *
 * @param encode encodes each name and value; absent where nothing is encoded, in multipart forms
 */
export function queryPairs(
  name: string,
  value: unknown,
  { style = "form", explode = style === "form" || style === "deepObject", mediaType }: QueryStyle,
  encode?: (text: string) => string,
): (readonly [name: string, value: string])[] {
  const write = encode ?? String;
  if (value === undefined || value === null) return [];
  if (mediaType !== undefined) return [[write(name), write(contentText(value, mediaType))]];
  if (style === "deepObject" && isJsonObject(value)) {
    return deepPairs(name, value).map(([key, text]) => [write(key), write(text)]);
  }
  const plain = plainValue(value);
  if (plain === undefined) return [];
  if (plain.kind === "text") return [[write(name), write(plain.text)]];
  const separator = (encode ? separators : plainSeparators)[style] ?? ",";
  if (plain.kind === "list") {
    const items = plain.items.map(write);
    if (explode) return items.map((item) => [write(name), item]);
    return items.length === 0 ? [] : [[write(name), items.join(separator)]];
  }
  const fields = plain.fields.map(([key, text]) => [write(key), write(text)] as const);
  if (explode) return fields;
  return fields.length === 0 ? [] : [[write(name), fields.flat().join(separator)]];
}

/**
 * `a[b]=1`. OpenAPI does not define deeper levels: here nested objects are continued, and items of lists repeat the
 * name.
 */
function deepPairs(name: string, value: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] => {
    const path = `${name}[${key}]`;
    if (isJsonObject(item) && !(item instanceof Date)) return deepPairs(path, item);
    const items = [item].flat().filter((one) => one !== undefined && one !== null);
    return items.map((one) => [path, textOf(one)]);
  });
}
