import type { ValidationMode } from "../contract/validation-mode.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { requireLimit } from "../errors/require-limit.js";
import type { clientDefaults } from "./options.js";

const fromZero = ["timeout", "retries", "retryTime", "pollInterval"] as const;
const aboveZero = [
  "requestTimeout",
  "totalTimeout",
  "queriesPerSecond",
  "maximumResponseSize",
  "maximumFileSize",
] as const;
const modes: readonly ValidationMode[] = ["error", "strict", "warn", "off"];

/** The settings that are checked. */
type Checked = Pick<
  typeof clientDefaults,
  (typeof fromZero)[number] | (typeof aboveZero)[number] | "headers" | "validate"
>;

/**
 * Checks the settings of a client, so that a wrong one is an error before anything is sent.
 *
 * @throws {ConfigurationError} a time, a size or a count is no such number, or a header is not valid
 */
export function checkSettings(settings: Checked): void {
  for (const name of fromZero) requireLimit(name, settings[name]);
  for (const name of aboveZero) requireLimit(name, settings[name], "above 0");
  const { headers, validate } = settings;
  if (!modes.includes(validate))
    throw new ConfigurationError(`validate must be ${modes.join(", ")}, not ${String(validate)}`);
  // RFC 9110, sections 5.1 and 5.5. A value may be secret, so it is not shown.
  for (const [name, value] of Object.entries(headers)) {
    const shown = JSON.stringify(name);
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name))
      throw new ConfigurationError(`headers has an invalid name ${shown}`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new ConfigurationError(`The header ${shown} contains characters that no header has`);
  }
}
