import { collect } from "../diagnostics/diagnostics.js";
import { readFile } from "../forms/read-file.js";

/**
 * Whether a text documents an API, be it badly: only what holds none in any form (an article, a change log) does not.
 * Pages without an API have no place in a service's folder, where they would be errors.
 */
export function holdsApi(text: string): boolean {
  const found = collect((diagnostics) => readFile({ path: "page", text }, diagnostics));
  return !found.some(({ rule }) => rule === "no-api-in-file");
}
