import { isJsonObject } from "../json/json-object.js";
import { plainNames } from "../json/plain-names.js";
import type { Violation } from "../validation/violation.js";

/** Fields in which services tell what went wrong, the telling ones first; named as `plainNames` writes them. */
export const wordFields: readonly string[] = [
  "message",
  "detail",
  "errormessage",
  "errormsg",
  "errmsg",
  "msg",
  "description",
  "reason",
  "statusmsg",
  "statusmessage",
  "title",
];
/** Fields that hold such fields, or the words themselves. */
const errorPlaces = ["error", "errors", "data", "baseresp", "header", "response", "responsemetadata"];

/** Where lists of invalid fields name the field. */
const placeFields = ["field", "loc", "path", "param"];

/** The words of an error, however it is wrapped: `{error: {message}}`, `{detail}`, `[{msg}]`, plain text. */
export function findMessage(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(findMessage).filter(Boolean).join("; ") || undefined;
  if (!isJsonObject(value)) return undefined;
  const fields = plainNames(value);
  for (const field of [...wordFields, ...errorPlaces]) {
    const found = findMessage(fields.get(field));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fields in which services name the kind of an error. */
const codeFields = [
  "code",
  "type",
  "status",
  "errorcode",
  "error",
  "errcode",
  "reason",
  "response",
  "responsemetadata",
];

/** The codes of an error, however it is wrapped: `{error: {code: "insufficient_quota", type: …}}`, `{code: "Arrearage"}`. */
export function findCodes(body: unknown): string[] {
  if (!isJsonObject(body)) return [];
  const fields = plainNames(body);
  return codeFields.flatMap((field) => {
    const value = fields.get(field);
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
