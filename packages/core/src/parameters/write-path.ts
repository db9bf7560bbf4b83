import type { ParameterDescriptor } from "../descriptor/operation.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { percentEncode } from "./percent-encode.js";
import { contentText, type PlainValue, plainValue } from "./plain-value.js";

/**
 * A path of the document with its `{parameters}` filled in.
 *
 * @throws {ConfigurationError} a value is missing, or would result in another path
 */
export function writePath(
  path: string,
  values: Readonly<Record<string, unknown>>,
  described: readonly ParameterDescriptor[] = [],
): string {
  return path.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const how = described.find((one) => one.in === "path" && one.name === name);
    const text = expand(name, values[name], how);
    // Dots are not escaped, and `/predictions/..` is another path.
    if (text !== undefined && !/^\.{0,2}$/.test(text)) return text;
    const shown = JSON.stringify(values[name] ?? null);
    throw new ConfigurationError(`${shown} is no value for {${name}} in ${path}`);
  });
}

function expand(
  name: string,
  value: unknown,
  { style = "simple", explode = false, mediaType }: Partial<ParameterDescriptor> = {},
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (mediaType !== undefined) return percentEncode(contentText(value, mediaType));
  const plain = plainValue(value);
  if (plain === undefined) return undefined;
  if (style === "label") return `.${joined(plain, explode, explode ? "." : ",")}`;
  if (style === "matrix") return matrix(percentEncode(name), plain, explode);
  return joined(plain, explode, ",");
}

function matrix(name: string, plain: PlainValue, explode: boolean): string {
  if (!explode || plain.kind === "text") {
    const text = joined(plain, false, ",");
    return text === "" ? `;${name}` : `;${name}=${text}`;
  }
  if (plain.kind === "list") return plain.items.map((item) => `;${name}=${percentEncode(item)}`).join("");
  return `;${joined(plain, true, ";")}`;
}

function joined(plain: PlainValue, explode: boolean, separator: string): string {
  if (plain.kind === "text") return percentEncode(plain.text);
  if (plain.kind === "list") return plain.items.map(percentEncode).join(separator);
  const fields = plain.fields.map((field) => field.map(percentEncode));
  return explode
    ? fields.map((field) => field.join("=")).join(separator)
    : fields.map((field) => field.join(",")).join(",");
}
