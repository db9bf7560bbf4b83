import { isJsonObject } from "../json/json-object.js";
import type { Violation } from "../validation/violation.js";

/** Where gateways and frameworks put the words of an error, the telling places first. */
const messageFields = [
  "message",
  "detail",
  "error",
  "msg",
  "description",
  "reason",
  "errors",
  "title",
  "data",
];
/** Where lists of invalid fields name the field. */
const placeFields = ["field", "loc", "path", "param"];

/** The words of an error, however it is wrapped: `{error: {message}}`, `{detail}`, `[{msg}]`, plain text. */
export function findMessage(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(findMessage).filter(Boolean).join("; ") || undefined;
  if (!isJsonObject(value)) return undefined;
  for (const field of messageFields) {
    const found = findMessage(value[field]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fields in which services name the kind of an error. */
const codeFields = ["code", "type", "status", "error_code", "errorCode", "error", "err_code", "reason"];

/** The codes of an error, however it is wrapped: `{error: {code: "insufficient_quota", type: …}}`, `{code: "Arrearage"}`. */
export function findCodes(body: unknown): string[] {
  if (!isJsonObject(body)) return [];
  return codeFields.flatMap((field) => {
    const value = body[field];
    return typeof value === "string" ? [value] : findCodes(value);
  });
}

/** The invalid fields an error body lists, wherever the list stands. */
export function findViolations(body: unknown): Violation[] {
  if (!isJsonObject(body)) return [];
  return Object.values(body).flatMap((value) => {
    if (!Array.isArray(value)) return findViolations(value);
    return value.flatMap((item: unknown): Violation[] => {
      if (!isJsonObject(item)) return [];
      const place = placeFields.map((field) => item[field]).find(Boolean);
      const message = findMessage(item);
      if (place === undefined || message === undefined) return [];
      const segments = Array.isArray(place) ? place : String(place).split(/[./]/).filter(Boolean);
      return [{ path: segments.map((segment) => `/${segment}`).join(""), keyword: "service", message }];
    });
  });
}

/** The start of a body, on one line, for messages. */
export function bodyStart(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || "(empty)";
}
