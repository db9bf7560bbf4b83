import { ConfigurationError } from "../errors/configuration-error.js";

/** The part of undici that is used. */
export type Undici = Pick<typeof import("undici"), "Agent" | "EnvHttpProxyAgent">;

/**
 * Loads undici, which is needed for a connection pool only.
 *
 * @throws {ConfigurationError} it is not installed
 */
export async function loadUndici(): Promise<Undici> {
  try {
    return await import("undici");
  } catch (cause) {
    throw new ConfigurationError("A pool of connections needs the package undici, which is not installed", {
      hint: "npm install undici, or use createClient of @corsac/core, which needs no package.",
      cause,
    });
  }
}
