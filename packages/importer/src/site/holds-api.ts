import { collect } from "../diagnostics/diagnostics.js";
import { readFile } from "../forms/read-file.js";

/**
 * Whether a text documents an API, even if badly: false only if it contains none in any form (an article, a change
 * log). Pages without an API would cause errors in a service's folder.
 */
export function holdsApi(text: string): boolean {
  const found = collect((diagnostics) => readFile({ path: "page", text }, diagnostics));
  return !found.some(({ rule }) => rule === "no-api-in-file");
}
