import {
  errorHolders,
  errorTypeFields,
  messageFields,
  violationFields,
} from "../generated/answer-cues.gen.js";
import { isJsonObject } from "../json/json-object.js";
import { plainNames } from "../json/plain-names.js";
import type { Violation } from "../validation/violation.js";

/** The maximum depth of a search: a body may be nested to any depth. */
export const deepest = 8;

/** The message of an error, in any wrapper: `{error: {message}}`, `{detail}`, `[{msg}]`, plain text. */
export function findMessage(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) {
    return (
      value
        .map((item) => findMessage(item, depth + 1))
        .filter(Boolean)
        .join("; ") || undefined
    );
  }
  if (!isJsonObject(value)) return undefined;
  const fields = plainNames(value);
  for (const field of [...messageFields, ...errorHolders]) {
    const found = findMessage(fields.get(field), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The codes of an error, in any wrapper: `{error: {code: "insufficient_quota", type: …}}`, `{code: "Arrearage"}`. */
export function findCodes(body: unknown, depth = 0): string[] {
  if (!isJsonObject(body) || depth > deepest) return [];
  const fields = plainNames(body);
  return errorTypeFields.flatMap((field) => {
    const value = fields.get(field);
    return typeof value === "string" ? [value] : findCodes(value, depth + 1);
  });
}

/** The invalid fields listed in an error body, at any position. */
export function findViolations(body: unknown, depth = 0): Violation[] {
  if (!isJsonObject(body) || depth > deepest) return [];
  return Object.values(body).flatMap((value) => {
    if (!Array.isArray(value)) return findViolations(value, depth + 1);
    return value.flatMap((item: unknown): Violation[] => {
      if (!isJsonObject(item)) return [];
      const place = violationFields.map((field) => item[field]).find(Boolean);
      const message = findMessage(item);
      if (place === undefined || message === undefined) return [];
      const segments = Array.isArray(place) ? place : String(place).split(/[./]/).filter(Boolean);
      return [{ path: segments.map((segment) => `/${segment}`).join(""), keyword: "service", message }];
    });
  });
}

/** The start of a body on one line, for messages. */
export function bodyStart(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || "(empty)";
}
