import type { ServerDescriptor } from "../descriptor/operation.js";
import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * The URL of a server of the document with its variables filled in: a base URL for `createClient`.
 *
 * @param values values that differ from the document's defaults: `{ region: "us" }`
 * @example createClient({ baseUrl: serverUrl(acme.servers[0], { region: "us" }), apiKey })
 * @throws {ConfigurationError} a variable has no value, or one that the document does not list
 */
export function serverUrl(
  { url, variables = {} }: ServerDescriptor,
  values: Readonly<Record<string, string>> = {},
): string {
  const unknown = Object.keys(values).find((name) => !url.includes(`{${name}}`));
  if (unknown !== undefined) throw new ConfigurationError(`${url} has no variable {${unknown}}`);
  return url.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const { enum: listed = [], default: usual } = variables[name] ?? { default: undefined };
    const value = values[name] ?? usual;
    const isListed = value !== undefined && (listed.length === 0 || listed.includes(value));
    if (isListed && !/[@?#\\\s]/.test(value)) return value;
    throw new ConfigurationError(`${JSON.stringify(value ?? null)} is no value for {${name}} in ${url}`, {
      hint: listed.length > 0 ? `It may be ${listed.join(", ")}.` : "Pass one.",
    });
  });
}
