import type { ParameterDescriptor } from "../descriptor/operation.js";
import { isJsonObject } from "../json/json-object.js";
import { contentText, plainValue, textOf } from "./plain-value.js";

/** How a parameter of a query or a field of a form is written. */
export type QueryStyle = Pick<ParameterDescriptor, "style" | "explode" | "mediaType">;

/** What stands between the items of a list that is one parameter, encoded. */
const separators: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
const plainSeparators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/**
 * A parameter as the pairs of names and values that it becomes: `form`, `spaceDelimited`, `pipeDelimited` and `deepObject`
 * of https://spec.openapis.org/oas/v3.1.1#style-examples
 *
 * @param encode of each name and value; left out where nothing is encoded, in multipart forms
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

/** `a[b]=1`. OpenAPI does not say how what lies deeper is written: here objects go on, and items of lists repeat the name. */
function deepPairs(name: string, value: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] => {
    const path = `${name}[${key}]`;
    if (isJsonObject(item) && !(item instanceof Date)) return deepPairs(path, item);
    const items = [item].flat().filter((one) => one !== undefined && one !== null);
    return items.map((one) => [path, textOf(one)]);
  });
}
