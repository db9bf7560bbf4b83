import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import type { Parameter } from "../document/openapi.js";

/** Where a parameter is sent. */
export type OperationPlace = "path" | "query" | "header" | "cookie";

/** The values of an operation's parameters by place. */
export type OperationValues = Partial<Record<OperationPlace, JsonObject>>;

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

export function valueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The pairs of a query for a parameter, percent-encoded, in the parameter's style.
 * https://spec.openapis.org/oas/v3.1.1#style-values
 */
export function queryPairs(parameter: Parameter, value: JsonValue): [name: string, value: string][] {
  const { name, style = "form", explode = style === "form", content } = parameter;
  const one = (key: string, item: JsonValue): [string, string] => [key, encodeURIComponent(valueText(item))];
  if (content !== undefined) return [[name, encodeURIComponent(JSON.stringify(value))]];
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => one(name, item));
    const separator = separators[style] ?? ",";
    const items = value.map((item) => encodeURIComponent(valueText(item)));
    return [[name, items.join(separator === "," ? "," : encodeURIComponent(separator))]];
  }
  if (isJsonObject(value)) {
    const members = Object.entries(value);
    if (style === "deepObject") return members.map(([key, item]) => one(`${name}[${key}]`, item));
    if (explode) return members.map(([key, item]) => one(key, item));
    return [[name, members.flatMap(([key, item]) => one(key, item)).join(",")]];
  }
  return [one(name, value)];
}

/** The text of a parameter in a path or a header: items of a list are joined with commas. */
export function plainText(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(valueText).join(",");
  if (isJsonObject(value))
    return Object.entries(value)
      .map(([key, item]) => `${key},${valueText(item)}`)
      .join(",");
  return valueText(value);
}
