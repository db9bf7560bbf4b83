import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** Reads an option with an integer of at least 0. */
export function parseWhole(text: string, option: string, maximum: number = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  const limit = maximum === Number.MAX_SAFE_INTEGER ? "" : ` up to ${maximum}`;
  throw usageError(
    say`${option} takes a whole number${limit}, not ${JSON.stringify(text)}.`,
    undefined,
    "invalid-option",
  );
}

/** Reads `--timeout`: seconds, above 0, fractions allowed; returns milliseconds. */
export function parseSeconds(text: string, option: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+$/.test(text) && value > 0) return value * 1000;
  throw usageError(
    say`${option} takes a number of seconds above 0, not ${JSON.stringify(text)}.`,
    undefined,
    "invalid-option",
  );
}
