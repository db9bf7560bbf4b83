import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clientDefaults } from "./options.js";

const source = readFileSync(new URL("options.ts", import.meta.url), "utf8");

function docstringOf(option: string): string {
  const end = source.indexOf(`  readonly ${option}?:`);
  return source.slice(source.lastIndexOf("/**", end), end).replaceAll(/\s+\*?\s*/g, " ");
}

/** As the docstring writes a default, and what that is in the option's unit. */
test.each([
  ["timeout", "Half an hour by default", 30 * 60_000],
  ["retries", "4 by default", 4],
  ["retryTime", "Two minutes by default", 2 * 60_000],
  ["requestTimeout", "A minute by default", 60_000],
  ["totalTimeout", "No limit by default", Number.POSITIVE_INFINITY],
  ["pollInterval", "500 by default", 500],
  ["queriesPerSecond", "50 by default", 50],
  ["maximumResponseSize", "128 MiB by default", 128 * 1024 ** 2],
  ["maximumFileSize", "1 GiB by default", 1024 ** 3],
] as const)("%s is documented as it is", (option, words, value) => {
  expect(docstringOf(option)).toContain(words);
  expect(clientDefaults[option]).toBe(value);
});
