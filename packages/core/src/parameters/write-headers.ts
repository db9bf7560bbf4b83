import type { ParameterDescriptor } from "../descriptor/operation.js";
import { percentEncode } from "./percent-encode.js";
import { contentText, plainValue } from "./plain-value.js";
import { queryPairs } from "./query-pairs.js";

/** Header parameters, in the style `simple`. Header values are not escaped. */
export function writeHeaders(
  values: Readonly<Record<string, unknown>>,
  described: readonly ParameterDescriptor[] = [],
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    // Names of headers are case-insensitive.
    const how = described.find((one) => one.in === "header" && one.name.toLowerCase() === name.toLowerCase());
    const text = simple(value, how);
    if (text !== undefined) headers[name] = text;
  }
  return headers;
}

function simple(
  value: unknown,
  { explode = false, mediaType }: Partial<ParameterDescriptor> = {},
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (mediaType !== undefined) return contentText(value, mediaType);
  const plain = plainValue(value);
  if (plain === undefined) return undefined;
  if (plain.kind === "text") return plain.text;
  if (plain.kind === "list") return plain.items.join(",");
  return plain.fields.map((field) => field.join(explode ? "=" : ",")).join(",");
}

/** Cookie parameters as the `Cookie` header; `undefined` where there are none. Browsers only send their own cookies. */
export function writeCookies(
  values: Readonly<Record<string, unknown>>,
  described: readonly ParameterDescriptor[] = [],
): string | undefined {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    const how = described.find((one) => one.in === "cookie" && one.name === name) ?? {};
    return queryPairs(name, value, how, percentEncode).map((pair) => pair.join("="));
  });
  return pairs.length === 0 ? undefined : pairs.join("; ");
}
