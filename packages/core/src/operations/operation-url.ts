import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * A path of the document with its `{parameters}` filled in.
 *
 * @throws {ConfigurationError} a value is missing, or would result in another path
 */
export function operationUrl(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = parameters[name];
    // Dots are not escaped, and `/predictions/..` is another path.
    if (value === undefined || /^\.{0,2}$/.test(value)) {
      throw new ConfigurationError(`${JSON.stringify(value ?? null)} is no value for {${name}} in ${path}`);
    }
    return encodeURIComponent(value);
  });
}
