import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * A path of the document with its `{parameters}` filled in and a query.
 *
 * @throws {ConfigurationError} a value is missing, or would lead to another path
 */
export function operationUrl(
  path: string,
  parameters: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = parameters[name];
    // Dots survive encoding, and `/predictions/..` is another path.
    if (value === undefined || /^\.{0,2}$/.test(value)) {
      throw new ConfigurationError(`${JSON.stringify(value ?? null)} is no value for {${name}} in ${path}`);
    }
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}${filled.includes("?") ? "&" : "?"}${search}`;
}
