import { ConfigurationError } from "../errors/configuration-error.js";
import { isJsonObject } from "../json/json-object.js";

/** A value for OpenAPI's parameter styles: one text, a list of texts, or named texts. */
export type PlainValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "fields"; readonly fields: readonly (readonly [name: string, value: string])[] };

/**
 * Converts a value for a style; `undefined` where there is none. Styles do not support nested values, which become
 * JSON.
 */
export function plainValue(value: unknown): PlainValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return { kind: "list", items: value.filter(isThere).map(textOf) };
  if (!isJsonObject(value) || value instanceof Date) return { kind: "text", text: textOf(value) };
  const fields = Object.entries(value)
    .filter(([, item]) => isThere(item))
    .map(([name, item]) => [name, textOf(item)] as const);
  return { kind: "fields", fields };
}

/** One value as text. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * Serializes a value in the media type of a parameter's `content`.
 *
 * @throws {ConfigurationError} it is not a text, and the media type is not JSON
 */
export function contentText(value: unknown, mediaType: string): string {
  if (/[/+]json\b/i.test(mediaType)) return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  throw new ConfigurationError(`A parameter in ${mediaType} is an object`, { hint: "Pass its text." });
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
